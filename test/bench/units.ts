import type { DynamoDbCall } from '../../infra/local/dynamodb/recorder.ts';

/** What calls to DynamoDB cost, in its request units, and how much they carry. */
export interface Units {
  roundTrips: number;
  /** Pages of queries among them. */
  queries: number;
  readUnits: number;
  writeUnits: number;
  /** Both ways. */
  bytes: number;
}

interface Capacity {
  CapacityUnits: number;
}

/**
 * The sum over calls. Units are those that the engine tells; its arithmetic was held against AWS's rules: a write is its
 * larger image in KB, doubled in a transaction; each index entry that changes is a write of its own size (two when its key
 * moves), never doubled; a read is 4 KB, half of that when eventually consistent, at least one entry, filtered ones too.
 */
export function unitsOf(calls: DynamoDbCall[]): Units {
  const sum: Units = { roundTrips: calls.length, queries: 0, readUnits: 0, writeUnits: 0, bytes: 0 };
  for (const call of calls) {
    const told = [(call.capacity ?? []) as Capacity | Capacity[]].flat();
    if (told.length === 0 && call.status === 200) throw new Error(`The engine tells no capacity of ${call.operation}`);
    const units = told.reduce((total, { CapacityUnits }) => total + CapacityUnits, 0);
    if (isWrite(call)) sum.writeUnits += units;
    else sum.readUnits += units;
    if (call.operation === 'Query') sum.queries += 1;
    sum.bytes += (call.bytesSent ?? 0) + (call.bytesReceived ?? 0);
  }
  return sum;
}

function isWrite({ operation }: DynamoDbCall): boolean {
  return /Put|Update|Delete|Write/.test(operation);
}
