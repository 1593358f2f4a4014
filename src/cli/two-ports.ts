import { askServer, type Server } from './ask.ts';

const PATIENCE_MS = 10_000;

/** Where PCE and control API are, of which somebody named one. */
export interface Ports {
  /** URL of the control API. */
  readonly control: string;
  /** Whether the URL that was given is that of the control API alone. */
  readonly isApart: boolean;
}

/**
 * Asks at the door of a URL, which is open to anyone, at which port of a server with two it is.
 * @throws ConfigError when there is no answer
 */
export async function portsBehind(server: Server): Promise<Ports> {
  const { text } = await askServer(server, '/', {}, PATIENCE_MS);
  const { control_port, links } = doorIn(text);
  if (control_port === undefined) return { control: server.at, isApart: false };
  const isApart = links?.control_api !== undefined;
  return { control: isApart ? server.at : withPort(server.at, control_port), isApart };
}

interface Door {
  readonly control_port?: number;
  readonly links?: { readonly control_api?: string };
}

/** Nothing is known of a server that has another one. */
function doorIn(text: string): Door {
  try {
    return JSON.parse(text) as Door;
  } catch {
    return {};
  }
}

/** The same scheme and host at another port. */
export function withPort(url: string, port: number): string {
  const { origin } = Object.assign(new URL(url), { port: String(port) });
  return origin;
}
