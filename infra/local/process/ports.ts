import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const LOOPBACK = '127.0.0.1';

const mostStarts = 4;

/** Listens on a port of this machine only; 0 takes a free one. Answers the address as a URL without a trailing slash. */
export async function listen(server: Server, port: number, what: string): Promise<string> {
  // As long as AWS keeps them: a client that reuses a connection must not meet one that is just being closed.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, what)));
    server.listen(port, LOOPBACK, resolve);
  });
  return `http://${LOOPBACK}:${portOf(server)}`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Stops listening at once, open connections included. */
export async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

/**
 * Starts a program that cannot choose a free port itself, on the wanted one if that is free, or on any (0). Between
 * finding a port and the program's start another process may take it, and the program ends at once: then it is started
 * again on another.
 */
export async function onFreePort<Started>(
  what: string,
  wanted: number,
  start: (port: number) => Promise<Started>,
): Promise<Started> {
  let port = await freePort(wanted, what).catch(() => freePort(0, what));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(port);
    } catch (failure) {
      if (attempt === mostStarts) throw failure;
      port = await freePort(0, what);
    }
  }
}

/** The wanted port, or any for 0; free at this moment. */
async function freePort(wanted: number, what: string): Promise<number> {
  const server = createServer();
  await listen(server, wanted, what);
  const port = portOf(server);
  await close(server);
  return port;
}

function explain(error: NodeJS.ErrnoException, port: number, what: string): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(
    `Port ${port}, which ${what} needs, is taken by another program. Stop that one, choose another port with PORT=..., or let PORT=0 take free ports for everything.`,
  );
}
