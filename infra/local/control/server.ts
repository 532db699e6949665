import { createServer, type Server } from 'node:http';
import { readText } from '../process/aws-json.ts';
import type { CommandHandlers } from './commands.ts';

/** Serves the commands as plain JSON over HTTP, to this machine only. */
export function createControlServer(handlers: CommandHandlers): Server {
  const commands = handlers as unknown as Record<string, ((input: unknown) => unknown) | undefined>;
  return createServer(async (request, response) => {
    const reply = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(`${JSON.stringify(body)}\n`);
    };
    // A web page must not steer the machine; a page cannot send a request without saying where it comes from.
    if (request.headers.origin !== undefined) return reply(403, { message: 'Not for web pages' });
    const name = request.url?.slice(1) ?? '';
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined)
      return reply(404, { message: `There is no command "${name}"`, commands: Object.keys(commands) });
    try {
      const text = await readText(request);
      reply(200, await command(text === '' ? {} : JSON.parse(text)));
    } catch (error) {
      reply(400, { message: error instanceof Error ? error.message : String(error) });
    }
  });
}
