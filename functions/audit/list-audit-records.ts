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
  // To the minute, so that the pages of one list that names no time read the same window and share a cursor.
  const oldest = after(call.at, -furthestDays * dayMs - minuteMs);
  if (startDate !== undefined && new Date(startDate).toISOString() < oldest) {
    throw new Refusal('AUDIT_WINDOW_TOO_OLD', `Audit records can be read ${furthestDays} days back.`, {
      errors: [{ pointer: '?startDate', rule: 'window', message: `must be ${oldest} or later` }],
    });
  }
  const errors: FieldError[] = [];
  if (startDate !== undefined && endDate !== undefined && startDate > endDate) {
    errors.push({ pointer: '?endDate', rule: 'order', message: 'must not be before the start' });
  }
  if ((resourceId === undefined) !== (resourceType === undefined)) {
    errors.push({ pointer: '?resourceType', rule: 'together', message: 'must be given together with resourceId' });
  }
  refuseFields(errors);
  const filter = {
    startDate: startDate ?? after(call.at, -defaultDays * dayMs),
    endDate: endDate ?? call.at.toISOString(),
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
