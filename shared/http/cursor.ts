import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { Refusal } from '../domain/refusal.ts';

/**
 * Where a list goes on. A cursor holds the last item's place and is bound to the caller and the query that it came
 * from; it cannot reach beyond them, since the partition that is read is always made from the caller, never from it.
 */
const checkLength = 22;

/** @param binding whatever must be the same on the next call: the caller's tenant, the route and the filters. */
export function writeCursor(place: Record<string, unknown> | undefined, binding: unknown): string | undefined {
  if (place === undefined) return undefined;
  const text = Buffer.from(JSON.stringify(place)).toString('base64url');
  return `${checkOf(text, binding)}${text}`;
}

/** @throws Refusal `CURSOR_INVALID` for a cursor of another caller or query, and for anything that is no cursor. */
export function readCursor(cursor: string | undefined, binding: unknown): Record<string, unknown> | undefined {
  if (cursor === undefined) return undefined;
  const text = cursor.slice(checkLength);
  // As long as a check whatever was given, so that every cursor takes the same comparison.
  const given = Buffer.alloc(checkLength);
  given.write(cursor.slice(0, checkLength));
  if (!timingSafeEqual(given, Buffer.from(checkOf(text, binding)))) throw invalidCursor();
  const place = z.record(z.string(), z.string()).safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  if (!place.success) throw invalidCursor();
  return place.data;
}

function invalidCursor(): Refusal {
  return new Refusal('CURSOR_INVALID', 'This cursor belongs to another list, or was changed on the way.', {
    nextStep: 'Start the list again without a cursor.',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkOf(text: string, binding: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([binding, text]))
    .digest('base64url')
    .slice(0, checkLength);
}
