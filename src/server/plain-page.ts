import { confidences, type Fact } from '../pce/model/facts.ts';
import { sourceAndDispute } from '../pce/resources/facts.ts';
import { documentOf } from './apis.ts';
import { bannerOf } from './banner.ts';
import { type Api, type Described, documentPaths, titles } from './described.ts';
import { escaped, headOf } from './html.ts';

/** A call, as both documents describe it. */
interface Told {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly 'x-confidence': string;
  readonly 'x-source': string;
  readonly 'x-roles'?: string | readonly string[];
  readonly 'x-facts'?: readonly Fact[];
}

interface Row extends Told {
  readonly call: string;
}

/** The parts of both documents that are told. */
interface Document {
  readonly servers: readonly [{ readonly url: string }];
  readonly tags?: readonly { readonly name: string; readonly 'x-facts': readonly Fact[] }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>;
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
  const { paths, servers, tags = [] } = documentOf(api) as unknown as Document;
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({ ...call, call: `${method.toUpperCase()} ${path}` })),
  );
  const shared = new Map(tags.map((tag) => [tag.name, tag['x-facts']]));
  const parts = [...Map.groupBy(rows, (row) => row.tags[0])].map(
    ([tag, calls]) =>
      tableOf(tag, calls) + factsOf([shared.get(tag) ?? [], ...calls.map((call) => call['x-facts'] ?? [])]),
  );
  return `<h2>${titles[api]}</h2>
<p>Paths are below <code>${servers[0].url}</code>. <a href="${documentPaths[api]}">OpenAPI 3.1</a></p>
${parts.join('\n')}`;
}

const tableOf = (tag: string, rows: readonly Row[]): string => `<table id="${tag}">
<caption>${tag}</caption>
<thead><tr>${['call', 'name', 'confidence', 'source', 'for'].map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(rowOf).join('\n')}
</tbody>
</table>
`;

const rowOf = (row: Row): string =>
  `<tr><th scope="row"><code>${escaped(row.call)}</code></th>${[
    ...[row.operationId, row['x-confidence'], row['x-source'], wordsOf(row['x-roles'] ?? '')],
  ]
    .map((cell) => `<td>${escaped(cell)}</td>`)
    .join('')}</tr>`;

const wordsOf = (roles: string | readonly string[]): string =>
  typeof roles === 'string' ? roles.replace('user', 'any user') : roles.join(', ');

function factsOf(facts: readonly (readonly Fact[])[]): string {
  const all = [...new Set(facts.flat())];
  if (all.length === 0) return '';
  const items = all.map(
    (fact) => `<li>${escaped(fact.says)} <em>(${fact.confidence}: ${escaped(sourceAndDispute(fact))})</em></li>`,
  );
  return `<details><summary>${all.length} facts</summary><ul>\n${items.join('\n')}\n</ul></details>`;
}
