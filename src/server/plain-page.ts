import { confidences } from '../pce/model/facts.ts';
import { type Api, type Described, documentOf, documentPaths, titles } from './apis.ts';
import { bannerOf, escaped, headOf } from './page-parts.ts';

/** A call, as both documents describe it. */
interface Told {
  readonly operationId: string;
  readonly summary: string;
  readonly tags?: readonly string[];
  readonly 'x-confidence': string;
  readonly 'x-source': string;
  readonly 'x-roles'?: string | readonly string[];
}

interface Row extends Told {
  readonly call: string;
}

/** All calls as tables, for whom the viewer does not work. */
export function plainPage(told: Described): string {
  return `${headOf('Calls', ['viewer.css'])}
<body>
${bannerOf(told)}
</header>
<main>
<dl>
${Object.entries(confidences)
  .map(([confidence, means]) => `<dt>${confidence}</dt><dd>${escaped(means)}</dd>`)
  .join('\n')}
</dl>
${told.here.map(sectionOf).join('\n')}
</main>
</body>
</html>
`;
}

function sectionOf(api: Api): string {
  const { paths, servers } = documentOf(api) as unknown as {
    paths: Record<string, Record<string, Told>>;
    servers: [{ url: string }];
  };
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({ ...call, call: `${method.toUpperCase()} ${path}` })),
  );
  const tables = [...Map.groupBy(rows, ({ tags = [] }) => tags[0] ?? '')].map(([tag, calls]) => tableOf(tag, calls));
  return `<h2>${titles[api]}</h2>
<p>Paths are below <code>${servers[0].url}</code>. <a href="${documentPaths[api]}">OpenAPI 3.1</a></p>
${tables.join('\n')}`;
}

const tableOf = (tag: string, rows: readonly Row[]): string => `<table>
${tag === '' ? '' : `<caption>${escaped(tag)}</caption>\n`}<thead><tr>
<th scope="col">call</th><th scope="col">name</th><th scope="col">confidence</th><th scope="col">source</th><th scope="col">for</th>
</tr></thead>
<tbody>
${rows.map(rowOf).join('\n')}
</tbody>
</table>`;

const rowOf = ({
  call,
  operationId,
  'x-confidence': confidence,
  'x-source': source,
  'x-roles': roles = '',
}: Row): string =>
  `<tr><th scope="row"><code>${escaped(call)}</code></th>${[operationId, confidence, source, wordsOf(roles)]
    .map((cell) => `<td>${escaped(cell)}</td>`)
    .join('')}</tr>`;

const wordsOf = (roles: string | readonly string[]): string =>
  typeof roles === 'string' ? roles.replace('user', 'any user') : roles.join(', ');
