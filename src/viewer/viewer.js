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

// What Swagger UI leaves without a name, out of reach of keys, or at the wrong level of headings. It draws anew at will.
const lacking = [
  ['select#servers', 'aria-label', () => 'Server'],
  ['.parameters select', 'aria-label', (select) => select.closest('tr')?.dataset.paramName ?? 'Value'],
  ['.content-type', 'aria-label', () => 'Content type'],
  ['pre.microlight', 'tabindex', () => '0'],
  ['.info h1.title, .info h2.title', 'aria-level', () => '2'],
  ['h3.opblock-tag', 'aria-level', () => '3'],
];
new MutationObserver(() => {
  for (const [selector, attribute, textFor] of lacking) {
    for (const element of place.querySelectorAll(`:is(${selector}):not([${attribute}])`)) {
      element.setAttribute(attribute, textFor(element));
    }
  }
}).observe(place, { childList: true, subtree: true });
