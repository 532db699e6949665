import { createServer, type Server } from 'node:http';
import { AwsJsonError, readText } from '../process/aws-json.ts';

export type AwsOperation = (input: Record<string, unknown>) => unknown;

/** One address for the AWS services that we play ourselves, told apart by the `x-amz-target` of each call. */
export class AwsEndpoint {
  readonly server: Server;
  readonly #operations = new Map<string, AwsOperation>();

  constructor() {
    this.server = createServer(async (request, response) => {
      const target = String(request.headers['x-amz-target'] ?? '');
      const reply = (status: number, body: unknown): void => {
        response.writeHead(status, { 'content-type': request.headers['content-type'] ?? 'application/x-amz-json-1.0' });
        response.end(JSON.stringify(body ?? {}));
      };
      try {
        const text = await readText(request);
        const operation = this.#operations.get(target);
        if (operation === undefined)
          throw new AwsJsonError('UnknownOperationException', `The local stack has no ${target}`);
        reply(200, await operation(JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>));
      } catch (error) {
        const known = error instanceof AwsJsonError;
        if (!known) console.error(error);
        reply(known ? 400 : 500, { __type: known ? error.type : 'InternalFailure', message: String(error) });
      }
    });
  }

  serve(operations: Record<string, AwsOperation>): void {
    for (const [target, operation] of Object.entries(operations)) this.#operations.set(target, operation);
  }
}
