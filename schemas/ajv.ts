import { _, Ajv, type KeywordCxt, type Options } from 'ajv';
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
  for (const document of documents) ajv.addSchema(document);
  return ajv;
}

function checkUnique(context: KeywordCxt): void {
  if (context.schema !== true) return;
  const code = _`require("../pce/model/json-values.ts").hasDuplicates`;
  const check = context.gen.scopeValue('func', { ref: hasDuplicates, code });
  context.fail(_`${check}(${context.data})`);
}
