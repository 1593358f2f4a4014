/**
 * Node's own, without an `import`: that would read all that the module exports, and with it load WebCrypto, which nobody
 * needs at start. (An import of node:tls would read the certificates of all CAs that Node trusts.)
 */
export const crypto = process.getBuiltinModule('node:crypto');
