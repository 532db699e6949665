import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The connections that the functions keep open to DynamoDB, so that a test can take them away. */
export class Connections {
  readonly #open = new Set<Socket>();
  readonly #silent = new WeakSet<Socket>();

  watch(server: Server): void {
    server.on('connection', (socket) => {
      this.#open.add(socket);
      socket.on('close', () => this.#open.delete(socket));
    });
  }

  /**
   * `closed` ends every connection as DynamoDB does after a while; `silent` leaves them open, and whatever is sent on
   * them gets no answer, as when something on the way has forgotten them. New ones work.
   * @returns how many there were
   */
  lose(how: 'closed' | 'silent'): number {
    const { size } = this.#open;
    for (const socket of this.#open) {
      if (how === 'closed') socket.destroy();
      else this.#silent.add(socket);
    }
    return size;
  }

  isSilent(socket: Socket): boolean {
    return this.#silent.has(socket);
  }
}
