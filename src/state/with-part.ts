/**
 * The text with a part of it replaced wherever it stands; undefined where it stands nowhere. In bytes: to make a string of
 * a long body and bytes of it again takes twice as long.
 */
export function withPart(text: Buffer | undefined, from: string, to: string): Buffer | undefined {
  const [part, other] = [Buffer.from(from), Buffer.from(to)];
  const pieces: Buffer[] = [];
  let end = 0;
  for (let at = text?.indexOf(part) ?? -1; text && at !== -1; at = text.indexOf(part, end)) {
    pieces.push(text.subarray(end, at), other);
    end = at + part.length;
  }
  return text && pieces.length > 0 ? Buffer.concat([...pieces, text.subarray(end)]) : undefined;
}
