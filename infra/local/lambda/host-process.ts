// The entry of the process that runs all functions. It may be killed at any moment: it keeps nothing that matters.
import { FunctionPool } from './pool.ts';
import type { FromHost, ToHost } from './protocol.ts';

const clock = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
const offset = new Float64Array(clock);
const pools = new Map<string, FunctionPool>();

const send = (message: FromHost): void => {
  if (process.connected) process.send?.(message);
};

process.on('message', async (message: ToHost) => {
  switch (message.kind) {
    case 'start':
      offset[0] = message.clockOffset;
      for (const definition of message.functions) {
        pools.set(definition.name, new FunctionPool(definition, message.threadFile, message.logFile, clock));
      }
      return send({ kind: 'ready' });
    case 'clock':
      offset[0] = message.offset;
      return send({ kind: 'clock-set', id: message.id });
    case 'invoke': {
      const pool = pools.get(message.functionName);
      const outcome = await (pool?.invoke(message.job) ??
        Promise.resolve({
          ok: false,
          failure: 'error',
          errorType: 'ResourceNotFound',
          errorMessage: message.functionName,
        } as const));
      return send({ kind: 'answer', id: message.id, outcome });
    }
  }
});
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
