// How a client may write a secret, and how a reader of the journal may look for it.

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const codes = (text: string) => [...text].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0'));

/** Each can be written in another one. */
export const encodings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'base64 behind nothing': (text) => btoa(text),
  'base64 behind one byte': (text) => btoa(`k${text}:`),
  'base64 behind two bytes': (text) => btoa(`k:${text}`),
  'base64 of a URL': (text) => Buffer.from(`key:${text}`).toString('base64url'),
  'base64 of UTF-16': (text) => utf16(text).toString('base64'),
  'base64 in lines': (text) => btoa(`the key: ${text}`).replaceAll(/(.{8})/g, '$1\r\n'),
  hex: (text) => Buffer.from(text).toString('hex'),
  'hex in capitals': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  percents: (text) =>
    codes(text)
      .map((code) => `%${code}`)
      .join(''),
  'percents twice': (text) =>
    codes(text)
      .map((code) => `%25${code}`)
      .join(''),
  'escapes of JSON': (text) =>
    codes(text)
      .map((code) => `\\u00${code}`)
      .join(''),
  'escapes of a script': (text) =>
    codes(text)
      .map((code) => `\\x${code}`)
      .join(''),
  'escapes of HTML': (text) =>
    codes(text)
      .map((code) => `&#x${code};`)
      .join(''),
  'a text in JSON': (text) => JSON.stringify({ a: [text] }),
  'a field of a form': (text) => `a=b&c=${encodeURIComponent(text)}`,
  'a sentence': (text) => `it is ${text}, I think`,
};

/** Whether it can be read in a text, in whatever it is written once. */
export function canBeRead(text: string, secret: string): boolean {
  const inBase64 = ['', 'k', 'ke'].map((ahead) =>
    btoa(ahead + secret).slice(ahead.length === 0 ? 0 : ahead.length + 1),
  );
  const wide = ['', '\0', '\0\0'].map((ahead) =>
    Buffer.concat([Buffer.from(ahead), utf16(secret)])
      .toString('base64')
      .slice(ahead.length === 0 ? 0 : ahead.length + 1),
  );
  const ends = [...inBase64, ...wide].map((one) => one.replace(/.{0,2}=*$/, ''));
  const hex = Buffer.from(secret).toString('hex');
  const others = ['percents', 'percents twice', 'escapes of JSON', 'escapes of a script', 'escapes of HTML'];
  const all = [secret, ...ends, hex, hex.toUpperCase(), ...others.map((name) => encodings[name]?.(secret) ?? '')];
  return all.some((one) => text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1)));
}
