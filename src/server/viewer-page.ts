import { bannerOf } from './banner.ts';
import { type Api, type Described, documentPaths, titles } from './described.ts';
import { headOf } from './html.ts';

/** A document in Swagger UI, with links to the other documents and forms. */
export function viewerPage(api: Api, told: Described): string {
  const document = documentPaths[api];
  return `${headOf(titles[api], ['swagger-ui.css', 'viewer.css'])}
<body>
${bannerOf(told, api)}
<p>
<a href="${document}">OpenAPI 3.1</a> ·
<a href="/docs/${api}.postman_collection.json" download>Postman collection</a> ·
<a href="/docs/${api}.http" download>.http file</a> ·
<a href="/docs/plain">Plain list</a>
</p>
</header>
<noscript><p>This viewer is a script. The <a href="/docs/plain">plain list</a> is not.</p></noscript>
<main id="viewer" data-document="${document}"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/viewer.js"></script>
</body>
</html>
`;
}
