import type { Page } from '../data/table.ts';
import { csvOf, wantsCsv } from './csv.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Reply } from './endpoint.ts';

interface ListCall {
  /** Absent on public routes. */
  caller: { tenantId: string } | undefined;
  query: { limit: number; cursor?: string | undefined };
  headers: Record<string, string | undefined>;
}

/**
 * Answers one page of a list: reads the caller's cursor, asks `load` for the page from there, shows each item as `view`
 * has it. The cursor is bound to the caller's tenant and to the query without its paging. Callers that accept `text/csv`
 * get the page as a table, with the next one in the `Link` header (RFC 8288).
 */
export async function replyWithPage<T>(
  call: ListCall,
  operation: string,
  load: (page: { limit: number; start?: Record<string, unknown> | undefined }) => Promise<Page<T>>,
  view: (item: T) => unknown,
): Promise<Reply> {
  const { limit, cursor, ...filters } = call.query;
  const binding = [call.caller?.tenantId ?? 'public', operation, filters];
  const page = await load({ limit, start: readCursor(cursor, binding) });
  const nextCursor = writeCursor(page.next, binding);
  const body = { items: page.items.map(view), ...(nextCursor !== undefined && { nextCursor }) };
  if (!wantsCsv(call.headers['accept'])) return { body };
  const next = new URLSearchParams(
    Object.entries({ ...filters, limit, cursor: nextCursor }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
    ),
  );
  return {
    body,
    as: (checked, answer) => ({
      statusCode: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${operation.replaceAll(/[^a-z]+/g, '-')}.csv"`,
        ...(nextCursor !== undefined && { link: `<?${next}>; rel="next"` }),
      },
      text: csvOf(answer, (checked as { items: unknown[] }).items),
    }),
  };
}
