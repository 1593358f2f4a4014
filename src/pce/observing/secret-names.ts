// Names under which secrets stand, however they are spelled: password_1, adminPass, x-api-key, SAMLResponse.

import { readable } from './decodings.ts';

/** Wherever it stands within a name that is written without a gap: `newPassword_2`, `clientsecret`. */
const within =
  /passw|passphrase|secret|token|credential|cookie|authorization|session_?id|saml(?:response|assertion|request)|(?:access|account|aes|api|auth|client|deploy|encryption|hmac|license|master|preshared|private|recovery|root|session|shared|signing|ssh|storage|subscription|wep|wpa)key|(?:access|activation|auth|backup|mfa|pairing|pass|recovery|security|verification)code/;
/** A word of its own: `pin` is one, and `pinned` is none. */
const wordOfOne = /(?:^|_)(?:bearer|community|creds?|jwt|mfa|pass|pins?|psk|t?otps?|[a-z]*pwd?s?)(?=_|$)/;
const endsInPass = /(?<!(?:^|_)(?:by|com|en|over|sur|tres|under))pass(?=_|$)/;
/** A PCE has such names, and the kind of a secret is none. */
const tellsOfKind = /_type$/;
const isAll = /^(?:x_)?auth[nz]?(?:_header)?$/;

const LONGEST_NAME = 200;
const mayBeSecret =
  /pass|pwd?|secret|token|cred|cookie|auth|key|code|psk|pins?|otp|saml|mfa|jwt|bearer|communit|session/i;
const isAscii = /^[ -~]*$/;

/** @param written it may be escaped: `pass%77ord` */
export function isSecretName(written: string): boolean {
  const name = readable(written);
  if (!mayBeSecret.test(name) && isAscii.test(name)) return false;
  if (name.length > LONGEST_NAME) return true;
  const words = wordsOf(name);
  if (tellsOfKind.test(words)) return false;
  return isAll.test(words) || wordOfOne.test(words) || endsInPass.test(words) || within.test(words.replaceAll('_', ''));
}

/** In lower case, with `_` between the words: `user[newPin2]` becomes `user_new_pin`. */
const wordsOf = (name: string) =>
  readable(name)
    .normalize('NFKC')
    .replaceAll(/([a-z])(?=[A-Z])/g, '$1_')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_')
    .replaceAll(/^_|_$/g, '');

/** Whether a text is such a name, as in `{"name": "password", "value": "x"}`, or a path that ends in one. */
export const namesSecret = (text: string) =>
  /^[\w .[\]%\\&;#/~-]{1,200}$/.test(text) && isSecretName(text.slice(text.lastIndexOf('/') + 1));

const countsOf = /^(?:total|max|min|expired)_|_(?:seconds|minutes|days|length|count)$/;

/** `max_api_key_expiration_in_seconds`: a number under such a name is no secret. */
export const isCount = (name: string) => countsOf.test(name);

/** Objects and lists of a PCE have such names, and what is in the objects is looked at by itself. */
export const isObjectOfPce = (name: string) => /(?:^|_)(?:api_keys?|password_policy)$/.test(name);

/** All texts that are in such an object: what stands under another name there may be the key. */
const propertiesOfPce =
  /^(?:href|key_id|auth_username|username|name|description|state|type|created_at|updated_at|last_login_on)$/;
export const isPropertyOfPce = (name: string) => propertiesOfPce.test(name);

export const isNameOfName = (name: string) =>
  /(?:^|_)(?:names?|n|keys?|k|ids?|fields?|headers?|param|parameter|attributes?|propert(?:y|ies)|variable|var|env|label|type|title|path|pointer)$/.test(
    wordsOf(name),
  );

export const isNameOfValue = (name: string) =>
  /(?:^|_)(?:values?|val|v|contents?|data|text|input|default|answers?)$/.test(wordsOf(name));

/** A name of a secret within a text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

/** Names of one word or of two: `api key`. */
export function* mentionsIn(text: string): Generator<Mention> {
  if (!mayBeSecret.test(text)) return;
  let before: Mention | undefined;
  for (const { 0: word, index } of text.matchAll(/[A-Za-z][\w.-]*/g)) {
    const mention = { start: index, end: index + word.length };
    const isBehind = before !== undefined && index === before.end + 1 && /[ \t]/.test(text[before.end] ?? '');
    if (mayBeSecret.test(word) && isSecretName(word)) yield mention;
    else if (before && isBehind && isSecretName(text.slice(before.start, mention.end)))
      yield { ...mention, start: before.start };
    before = mention;
  }
}
