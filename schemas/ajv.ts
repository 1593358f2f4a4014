import { _, Ajv, type CodeKeywordDefinition, type KeywordCxt, Name, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import { date, 'date-time' as dateTime, ipv4, ipv6 } from '../src/pce/model/formats.ts';
import { hasDuplicates } from '../src/pce/model/json-values.ts';

interface Document {
  readonly $id: string;
}

/** An Ajv that reads the schemas of this folder as they are meant. */
export function ajvWith(documents: readonly Document[], options: Options = {}): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, ...options });
  // The package is CommonJS: its default export is the function, its types say the namespace.
  (addFormats as unknown as (instance: Ajv) => void)(ajv);
  ajv.addFormat('ipv4', ipv4).addFormat('ipv6', ipv6).addFormat('date-time', dateTime).addFormat('date', date);
  ajv.addKeyword('x-replaced-by');
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: '' },
    code: checkUnique,
  });
  for (const keyword of ['items', 'additionalProperties']) endEarly(ajv, keyword);
  for (const document of documents) ajv.addSchema(document);
  return ajv;
}

function checkUnique(context: KeywordCxt): void {
  if (context.schema !== true) return;
  const check = context.gen.scopeValue('func', { ref: hasDuplicates, code: _`hasDuplicates` });
  context.fail(_`${check}(${context.data})`);
}

/** Errors that are collected of one list or object; more than a refusal ever names. */
const MOST_ERRORS = 1000;

/**
 * Ends each loop of a keyword after so many errors of its own: Ajv would collect one, or several, for each of 100,000
 * items, and takes minutes to join them. Earlier errors do not count: they may be taken back where another choice fits.
 */
function endEarly(ajv: Ajv, keyword: string): void {
  // Changed in place: one that is added anew stands behind the others, and so do its violations.
  const definition = ajv.getKeyword(keyword) as CodeKeywordDefinition;
  const { code } = definition;
  definition.trackErrors = true;
  definition.code = (context, type) => code(withBoundLoops(context), type);
}

/** The context in which Ajv writes a keyword's code; `errsCount` is the number of errors ahead of it. */
function withBoundLoops(context: KeywordCxt): KeywordCxt {
  const { gen, errsCount } = context;
  const enough = _`${new Name('errors')} - ${errsCount as Name} >= ${MOST_ERRORS}`;
  const bound = (body: (name: Name) => void) => (name: Name) => {
    gen.if(enough, () => gen.break());
    body(name);
  };
  const loops: Pick<typeof gen, 'forRange' | 'forIn'> = {
    forRange: (name, from, to, body, kind) => gen.forRange(name, from, to, bound(body), kind),
    forIn: (name, object, body, kind) => gen.forIn(name, object, bound(body), kind),
  };
  return Object.assign(Object.create(context), { gen: Object.assign(Object.create(gen), loops) });
}
