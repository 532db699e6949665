import { keys } from '../../shared/data/keys.ts';
import { ownerOf } from '../../shared/data/partners.ts';
import { listRecordPeriods } from '../../shared/data/record-periods.ts';
import {
  type ListedSubscription,
  listAcrossCustomers as list,
  type SubscriptionList,
} from '../../shared/data/subscriptions.ts';
import { getItem } from '../../shared/data/table.ts';
import { dayWindow, monthsReported, monthWindow, type Window } from '../../shared/domain/ordering/record-period.ts';
import { Refusal, refuseFields } from '../../shared/domain/refusal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listAcrossCustomers } from './contract.ts';
import { rowOfPeriod, rowOfSubscription } from './subscription-row.ts';

type Query = ReturnType<typeof listAcrossCustomers.query.parse>;

/** Whose subscriptions are asked for: a reseller sees its own alone, a provider those that it has sold. */
interface Scope {
  providerId: string | undefined;
  resellerId: string | undefined;
  /** Nothing can be in it, such as another provider's subscriptions. */
  isEmpty: boolean;
}

const operation = 'subscriptions';

export const handler = endpoint(listAcrossCustomers, async (call) => {
  const { at: now, caller, query } = call;
  const scope = await scopeOf(caller, query);
  const window = windowOf(query, now);
  if (window !== undefined) {
    const { providerId, resellerId } = requireBoth(caller, scope);
    return replyWithPage(
      call,
      operation,
      async (page) => {
        if (scope.isEmpty) return { items: [] };
        const found = await listRecordPeriods({ providerId, resellerId }, window, { now, ...page });
        return { ...found, items: found.items.filter((period) => isOfMpnId(period, query)) };
      },
      (period) => rowOfPeriod(period, query.month === undefined ? undefined : window, now),
    );
  }
  const chosen = listOf(caller, scope, query);
  return replyWithPage(
    call,
    operation,
    async (page) => {
      if (scope.isEmpty) return { items: [] };
      const found = await list(chosen, page);
      return { ...found, items: found.items.filter((subscription) => fits(subscription, query)) };
    },
    rowOfSubscription,
  );
});

/** @throws Refusal `MPN_NOT_FOUND` when a provider asks for an id that belongs to nobody */
async function scopeOf(caller: Caller, { providerId, resellerId, partnerIdOnRecord }: Query): Promise<Scope> {
  const { tenantId } = caller;
  if (caller.tenantKind === 'reseller') {
    return { providerId, resellerId: tenantId, isEmpty: resellerId !== undefined && resellerId !== tenantId };
  }
  const isEmpty = providerId !== undefined && providerId !== tenantId;
  if (resellerId !== undefined || partnerIdOnRecord === undefined) return { providerId: tenantId, resellerId, isEmpty };
  const owner = ownerOf(await getItem(keys.mpnId(partnerIdOnRecord)));
  if (owner === undefined) {
    throw new Refusal('MPN_NOT_FOUND', `No partner has the MPN ID ${partnerIdOnRecord}.`, {
      nextStep: 'Check the digits, or ask by resellerId: that finds what was on record by ids that are no longer used.',
    });
  }
  return { providerId: tenantId, resellerId: owner, isEmpty };
}

/** The month or the day that is asked for, if one is; it has begun, and is not too long ago. */
function windowOf({ month, asOf, partnerOfRecord, supportPartnerId }: Query, now: Date): Window | undefined {
  const asked = month ?? asOf;
  if (asked === undefined) return undefined;
  const name = month === undefined ? 'asOf' : 'month';
  const { earliest, latest } = monthsReported(now);
  const today = now.toISOString().slice(0, asked.length);
  const tell = (field: string, rule: string, message: string) => ({ pointer: `?${field}`, rule, message });
  refuseFields([
    ...(month !== undefined && asOf !== undefined ? [tell('asOf', 'one-time', 'must be left out with month')] : []),
    ...(asked > today ? [tell(name, 'not-in-future', `must not be after ${today}`)] : []),
    ...(asked.slice(0, 7) < earliest ? [tell(name, 'not-too-old', `must be from ${earliest} to ${latest}`)] : []),
    ...(partnerOfRecord === undefined
      ? []
      : [tell('partnerOfRecord', 'present-only', 'must be left out with month and asOf')]),
    ...(supportPartnerId === undefined
      ? []
      : [tell('supportPartnerId', 'present-only', 'must be left out with month and asOf')]),
  ]);
  return month === undefined ? dayWindow(asked, now) : monthWindow(month);
}

/** What a report is about: one reseller's earnings at one provider. */
function requireBoth(caller: Caller, { providerId, resellerId }: Scope): { providerId: string; resellerId: string } {
  if (providerId !== undefined && resellerId !== undefined) return { providerId, resellerId };
  if (caller.tenantKind === 'reseller') throw providerMissing();
  throw fieldMissing('resellerId', 'say whose earnings, by resellerId or partnerIdOnRecord');
}

function providerMissing(): Refusal {
  return fieldMissing('providerId', 'say at which provider; GET /v1/providers lists yours');
}

function fieldMissing(field: string, message: string): Refusal {
  const errors = [{ pointer: `?${field}`, rule: 'required', message }];
  return new Refusal('VALIDATION_FAILED', 'One field is missing.', { errors });
}

/** The shortest list that everything asked for is in. */
function listOf(caller: Caller, scope: Scope, query: Query): SubscriptionList {
  const { resellerId, providerId } = scope;
  const { supportPartnerId } = query;
  if (caller.tenantKind === 'reseller') {
    if (supportPartnerId !== caller.tenantId) {
      return { of: 'RESELLER_ON_RECORD', resellerId: caller.tenantId, providerId };
    }
    if (providerId === undefined) throw providerMissing();
    return { of: 'SUPPORT_CONTACT', providerId, supportPartnerId };
  }
  const own = caller.tenantId;
  if (resellerId !== undefined) return { of: 'RESELLER_ON_RECORD', resellerId, providerId: own };
  if (query.partnerOfRecord === 'MISSING') return { of: 'NOBODY_ON_RECORD', providerId: own };
  if (query.partnerOfRecord === 'STALE') return { of: 'STALE_PARTNER', providerId: own };
  if (supportPartnerId !== undefined) return { of: 'SUPPORT_CONTACT', providerId: own, supportPartnerId };
  return { of: 'PROVIDER', providerId: own };
}

function fits(subscription: ListedSubscription, query: Query): boolean {
  const { partnerOfRecord, supportPartnerId } = query;
  const { supportContact, stalePartners = [] } = subscription;
  return (
    isOfMpnId(subscription, query) &&
    (partnerOfRecord !== 'MISSING' || subscription.partnerId === undefined) &&
    (partnerOfRecord !== 'STALE' || stalePartners.includes('PARTNER_OF_RECORD')) &&
    (supportPartnerId === undefined || supportContact.supportPartnerId === supportPartnerId)
  );
}

function isOfMpnId({ partnerId }: { partnerId?: string | undefined }, { partnerIdOnRecord }: Query): boolean {
  return partnerIdOnRecord === undefined || partnerId === partnerIdOnRecord;
}
