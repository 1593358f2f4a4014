import { ConfigError } from '../config/config-error.ts';

/** What a command did, and why that is not all that was asked for: the first is printed as ever, and it ends with 1. */
export class Failed extends ConfigError {
  readonly printed: string;
  constructor(printed: string, message: string) {
    super(message);
    this.printed = printed;
  }
}
