/**
 * Node's crypto module. An `import` would read all its exports and so load WebCrypto, which nobody needs at start. (An
 * import of node:tls would read the certificates of all CAs that Node trusts.)
 */
export const crypto = process.getBuiltinModule('node:crypto');

/** The UUID that stands for a text: always the same one. */
export function uuidOf(text: string): string {
  const hex = crypto.hash('sha256', text);
  // Version 8 leaves the meaning of the bits to its maker (RFC 9562).
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
