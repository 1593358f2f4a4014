/** A word for a POSIX shell, in quotes where it needs them. */
export const quote = (text: string) => (/^[\w:.,/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
