// Opens the document that the page names. A file of its own, since no script may stand within the page.
const place = document.getElementById('viewer');
SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  // Nothing is told to another host: not the document, as to a validator, and not the credentials.
  validatorUrl: null,
  persistAuthorization: false,
  queryConfigEnabled: false,
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  filter: true,
});
