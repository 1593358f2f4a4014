/** Parameters of a URL as they were sent. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

/** A parameter that is given twice counts as Ruby on Rails counts it: the last one wins. */
export function lastOf(sent: Query, name: string): string {
  const value = sent[name] ?? '';
  return typeof value === 'string' ? value : (value.at(-1) ?? '');
}
