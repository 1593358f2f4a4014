/** A part of texts, and what takes its place. */
export interface PartChange {
  readonly from: string;
  readonly to: string;
  /** Stands in the part once. Where it stands outside of one too, the text has the part in another form. */
  readonly mark: string;
}

/**
 * The text with a part of it replaced wherever it stands; undefined where it stands nowhere, or in another form too. In
 * bytes: to make a string of a long body and bytes of it again takes twice as long.
 */
export function withPart(text: Buffer | undefined, { from, to, mark }: PartChange): Buffer | undefined {
  const [part, other] = [Buffer.from(from), Buffer.from(to)];
  const pieces: Buffer[] = [];
  let end = 0;
  for (let at = text?.indexOf(part) ?? -1; text && at !== -1; at = text.indexOf(part, end)) {
    pieces.push(text.subarray(end, at), other);
    end = at + part.length;
  }
  if (!text || pieces.length === 0 || timesIn(text, Buffer.from(mark)) > pieces.length / 2) return undefined;
  return Buffer.concat([...pieces, text.subarray(end)]);
}

function timesIn(text: Buffer, mark: Buffer): number {
  let times = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) times += 1;
  return times;
}
