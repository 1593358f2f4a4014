import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket, Server as TlsServer } from 'node:tls';
import type { Certificates, Pair } from '../../config/certificates.ts';

/** The first byte of every TLS connection: a record of the type handshake. No HTTP method begins with it. */
const TLS_HANDSHAKE = 0x16;

/** Called when a handshake fails. @param code of OpenSSL, such as ERR_SSL_TLSV1_ALERT_UNKNOWN_CA */
type WhenRefused = (code: string) => void;

/**
 * Makes an http server speak https on the same port: the first byte of a connection decides. Both end in the one
 * server, so that limits, timeouts and error handlers are the same for both, and nothing is done per request. Call it
 * before the server listens.
 */
export function speakTls(server: Server, certificates: Certificates, whenRefused: WhenRefused): void {
  const http = server.listeners('connection') as ((socket: Socket) => void)[];
  const serve = (socket: Socket) => {
    for (const listener of http) listener.call(server, socket);
  };
  const shakeHands = handshakes(certificates, serve, whenRefused);
  /** Connections that the http server does not know: they have sent no byte yet, or speak TLS. */
  const outer = new Set<Socket>();

  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    outer.add(socket);
    socket.once('close', () => outer.delete(socket));
    // http and TLS listen for themselves later; until then a reset must not end the process.
    socket.on('error', () => {});
    const giveUp = () => void socket.destroy();
    socket.setTimeout(server.headersTimeout, giveUp);
    // Not 'data', which sets a socket flowing: http takes this one over as if nobody had read.
    socket.once('readable', () => {
      socket.setTimeout(0, giveUp);
      const start: Buffer | null = socket.read();
      if (!start) return giveUp();
      socket.unshift(start);
      if (start[0] === TLS_HANDSHAKE) return void shakeHands(socket, server.headersTimeout);
      outer.delete(socket);
      serve(socket);
    });
  });

  const closeOthers = server.closeAllConnections.bind(server);
  server.closeAllConnections = () => {
    for (const socket of outer) socket.destroy();
    closeOthers();
  };
}

/** Shakes hands on sockets that somebody else accepted, with the certificate that is good at the time. */
function handshakes(certificates: Certificates, established: (socket: TLSSocket) => void, whenRefused: WhenRefused) {
  let tls: TlsServer | undefined;
  let shown: Pair | undefined;

  return async (socket: Socket, patience: number): Promise<void> => {
    try {
      const pair = await certificates.pair();
      tls ??= tlsServer(patience, established, whenRefused);
      if (pair !== shown) tls.setSecureContext({ cert: pair.certificate, key: pair.key });
      shown = pair;
      // http ends a connection whose client has ended it; half a handshake would wait on.
      socket.allowHalfOpen = false;
      if (!socket.destroyed) tls.emit('connection', socket);
    } catch (error) {
      process.emitWarning(`https is not served: ${(error as Error).message}`);
      socket.destroy();
    }
  };
}

/** It never listens: it brings tickets, time limits and alerts to the sockets that it is given. */
function tlsServer(patience: number, established: (socket: TLSSocket) => void, whenRefused: WhenRefused): TlsServer {
  // An import would load the certificates of all CAs that Node trusts.
  const { Server } = process.getBuiltinModule('node:tls');
  const server = new Server({ ALPNProtocols: ['http/1.1'], handshakeTimeout: patience });
  server.on('secureConnection', established);
  server.on('tlsClientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    socket.destroy();
    // A client that just left refused nothing.
    if (code.startsWith('ERR_SSL_')) whenRefused(code);
  });
  return server;
}
