import { type Guard, inFiles } from '../guard.ts';

/** Certificates. */
export const tls: readonly Guard[] = inFiles('src/server/tls', {
  'one-port.ts': [
    {
      guard: 'a connection that sends nothing is given up',
      take: '    socket.setTimeout(server.headersTimeout, giveUp);\n',
      put: '',
      test: 'test/server/tls/one-port.test.ts',
      title: 'a socket that sends nothing',
    },
    {
      guard: 'half a handshake is given up',
      take: ', handshakeTimeout: patience',
      put: '',
      test: 'test/server/tls/one-port.test.ts',
      title: 'half a handshake',
    },
  ],
});
