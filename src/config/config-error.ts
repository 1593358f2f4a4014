/** A mistake of the person who starts the server; the message is one line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** A flag that the command has not. */
export class UnknownFlag extends ConfigError {
  /** Without its dashes. */
  readonly flag: string;
  /** How to ask for the command's help. */
  readonly help: string;

  /** @param meant which flag may be meant */
  constructor(flag: string, help: string, meant = '') {
    super(`Unknown option '--${flag}'${meant} (see ${help})`);
    this.flag = flag;
    this.help = help;
  }
}
