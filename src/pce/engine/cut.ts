/**
 * Cuts properties out of JSON texts without parsing them. It finds them by name alone: the rest of a path only tells
 * readers where the property is. No other property of these texts may have the same name. A text of a client is not
 * taken for a property: the quotes within it are escaped.
 * @param paths `agent.config.mode`; `services.*` empties an object. In the usual order of the texts: the search for
 *   each starts at the one before
 */
export function cutting(paths: readonly string[]): (json: string) => string {
  const marks = paths.map(markOf);
  return (json) => {
    const spans: Span[] = [];
    let from = 0;
    for (const mark of marks) {
      const span = spanOf(json, mark, from);
      if (!span) continue;
      spans.push(span);
      from = span.start;
    }
    return without(json, spans.sort(byStart));
  };
}

interface Mark {
  readonly key: string;
  readonly empties: boolean;
}

/** A range of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly empties: boolean;
}

const byStart = (a: Span, b: Span) => a.start - b.start;

function markOf(path: string): Mark {
  const names = path.split('.');
  const empties = names.at(-1) === '*';
  return { key: `"${names.at(empties ? -2 : -1)}":${empties ? '{' : ''}`, empties };
}

function spanOf(json: string, { key, empties }: Mark, from: number): Span | undefined {
  const ahead = json.indexOf(key, from);
  const start = ahead === -1 && from > 0 ? json.indexOf(key) : ahead;
  if (start === -1) return undefined;
  const value = start + key.length;
  return empties
    ? { start: value, end: endOf(json, value - 1) - 1, empties }
    : { start, end: endOf(json, value), empties };
}

/** Removes each property with the comma before it. Where that is gone or there is none, the comma after it goes. */
function without(json: string, spans: readonly Span[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end, empties } of spans) {
    const hasCommaBefore = !empties && json[start - 1] === ',' && start > at;
    kept += json.slice(at, hasCommaBefore ? start - 1 : start);
    at = !empties && !hasCommaBefore && json[end] === ',' ? end + 1 : end;
  }
  return kept + json.slice(at);
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const isOpening = (code: number) => code === 0x7b || code === 0x5b;
const isClosing = (code: number) => code === 0x7d || code === 0x5d;

/** Index after the value that begins at `at`. */
function endOf(json: string, at: number): number {
  let depth = 0;
  let end = at;
  while (end < json.length) {
    const code = json.charCodeAt(end);
    if (depth === 0 && end > at && (code === COMMA || isClosing(code))) return end;
    if (code === QUOTE) {
      end = endOfText(json, end);
      if (depth === 0) return end;
      continue;
    }
    if (isOpening(code)) depth += 1;
    else if (isClosing(code)) depth -= 1;
    end += 1;
    if (depth === 0 && isClosing(code)) return end;
  }
  return end;
}

/** Index after the closing quote of the text whose opening quote is at `at`. */
function endOfText(json: string, at: number): number {
  let end = at + 1;
  while (end < json.length && json.charCodeAt(end) !== QUOTE) end += json.charCodeAt(end) === BACKSLASH ? 2 : 1;
  return end + 1;
}
