import type { Page } from '../data/table.ts';
import { readCursor, writeCursor } from './cursor.ts';

interface ListCall {
  /** Absent on public routes. */
  caller: { tenantId: string } | undefined;
  query: { limit: number; cursor?: string | undefined };
}

/**
 * Answers one page of a list: reads the caller's cursor, asks `load` for the page from there, shows each item as `view`
 * has it. The cursor is bound to the caller's tenant and to the query without its paging.
 */
export async function replyWithPage<T>(
  call: ListCall,
  operation: string,
  load: (page: { limit: number; start?: Record<string, unknown> | undefined }) => Promise<Page<T>>,
  view: (item: T) => unknown,
): Promise<{ body: { items: unknown[]; nextCursor?: string } }> {
  const { limit, cursor, ...filters } = call.query;
  const binding = [call.caller?.tenantId ?? 'public', operation, filters];
  const page = await load({ limit, start: readCursor(cursor, binding) });
  const nextCursor = writeCursor(page.next, binding);
  return { body: { items: page.items.map(view), ...(nextCursor !== undefined && { nextCursor }) } };
}
