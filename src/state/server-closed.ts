/** What the library throws whatever a server that is closed is asked. */
export const serverClosed = (): Error => new Error('this server is closed');
