import { listAuditRecords as load } from '../../shared/data/audit-records.ts';
import { type FieldError, Refusal, refuseFields } from '../../shared/domain/refusal.ts';
import { after, dayMs, minuteMs } from '../../shared/domain/time.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listAuditRecords } from './contract.ts';

const defaultDays = 30;
const furthestDays = 90;

export const handler = endpoint(listAuditRecords, async (call) => {
  const { startDate, endDate, customerId, resellerId, resourceType, resourceId, operationType } = call.query;
  const { from, to, errors } = windowOf(call.at, startDate, endDate);
  if ((resourceId === undefined) !== (resourceType === undefined)) {
    errors.push({ pointer: '?resourceType', rule: 'together', message: 'must be given together with resourceId' });
  }
  refuseFields(errors);
  const filter = {
    startDate: from,
    endDate: to,
    partyId: customerId ?? resellerId,
    resource: resourceType && resourceId ? { type: resourceType, id: resourceId } : undefined,
    operationType,
  };
  return replyWithPage(
    call,
    'audit-records',
    (page) => load(call.caller.tenantId, filter, page),
    (record) => record,
  );
});

/**
 * From when to when: what is not said is the present, and 30 days before the end.
 * @throws Refusal `AUDIT_WINDOW_TOO_OLD` where it lies beyond what can be read
 */
function windowOf(now: Date, startDate: string | undefined, endDate: string | undefined) {
  const to = new Date(endDate ?? now).toISOString();
  // To the minute, so that the pages of one list that names no time read the same window and share a cursor.
  const oldest = after(now, -furthestDays * dayMs - minuteMs);
  const asked = new Date(startDate ?? after(to, -defaultDays * dayMs)).toISOString();
  const from = startDate === undefined && asked < oldest ? oldest : asked;
  if (from < oldest || to < oldest) {
    throw new Refusal('AUDIT_WINDOW_TOO_OLD', `Audit records can be read ${furthestDays} days back.`, {
      errors: [
        { pointer: from < oldest ? '?startDate' : '?endDate', rule: 'window', message: `must be ${oldest} or later` },
      ],
    });
  }
  const errors: FieldError[] = [];
  if (from > to) {
    errors.push(
      endDate === undefined
        ? { pointer: '?startDate', rule: 'order', message: 'must not be in the future' }
        : { pointer: '?endDate', rule: 'order', message: 'must not be before the start' },
    );
  }
  return { from, to, errors };
}
