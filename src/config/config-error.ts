/** A mistake of the person who starts the server; the message is one line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}
