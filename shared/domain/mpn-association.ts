import type { JournalEntry } from './journal.ts';
import type { MpnAssociation, Partner } from './partner.ts';
import { Refusal, refuseFields } from './refusal.ts';

const mostMpnIds = 50;

export interface AssociationInput {
  mpnId: string;
  mpnType: Partner['mpnType'];
  /** Makes it the one that the partner's enrolment is tied to, which alone may be partner of record. */
  primary: boolean;
}

/** Every MPN ID of a partner, the one that its enrolment is tied to first. */
export function mpnAssociationsOf(partner: Partner): (MpnAssociation & { primary: boolean })[] {
  const { mpnId, mpnType, otherMpnIds = [] } = partner;
  return [{ mpnId, mpnType, primary: true }, ...otherMpnIds.map((other) => ({ ...other, primary: false }))];
}

export function mpnIdsOf(partner: Partner): string[] {
  return mpnAssociationsOf(partner).map(({ mpnId }) => mpnId);
}

/**
 * Gives a partner a further MPN ID, or changes one that it has. A head office's cannot be the primary one, since only a
 * location's may be used in transactions (domain rules, 1). Undefined when nothing would change.
 */
export function associateMpnId(
  current: Partner,
  input: AssociationInput,
  context: { now: Date },
): { partner: Partner; isNew: boolean; isOtherPrimary: boolean; entry: JournalEntry } | undefined {
  const { mpnId, mpnType, primary } = input;
  const before = mpnAssociationsOf(current);
  const present = before.find((each) => each.mpnId === mpnId);
  const isPrimary = primary || present?.primary === true;
  if (present?.mpnType === mpnType && present.primary === isPrimary) return undefined;
  if (isPrimary && mpnType === 'GLOBAL') {
    const message = 'must be LOCATION for the MPN ID that the enrolment is tied to';
    refuseFields([{ pointer: '/mpnType', rule: 'mpn-location', message }]);
  }
  if (present === undefined && before.length >= mostMpnIds) {
    throw new Refusal('STATE_CONFLICT', `A partner has at most ${mostMpnIds} MPN IDs.`, {
      remaining: 0,
      nextStep: 'Remove one that is no longer used.',
    });
  }
  const others = before
    .filter((each) => each.mpnId !== mpnId && (isPrimary || !each.primary))
    .map((each): MpnAssociation => ({ mpnId: each.mpnId, mpnType: each.mpnType }));
  const next = isPrimary
    ? { mpnId, mpnType, otherMpnIds: others.filter((other) => other.mpnId !== mpnId) }
    : { otherMpnIds: [...others, { mpnId, mpnType }] };
  const partner = changed(current, next, context.now);
  const operation = present === undefined ? 'create_mpn_association' : 'update_mpn_association';
  return {
    partner,
    isNew: present === undefined,
    isOtherPrimary: partner.mpnId !== current.mpnId,
    entry: entryOf(operation, current, partner),
  };
}

/** Takes an MPN ID from a partner. Undefined when the partner does not have it. */
export function removeMpnId(
  current: Partner,
  mpnId: string,
  context: { now: Date },
): { partner: Partner; entry: JournalEntry } | undefined {
  if (current.mpnId === mpnId) {
    throw new Refusal('MPN_ID_IN_USE', 'The enrolment is tied to this MPN ID.', {
      currentState: 'PRIMARY',
      nextStep: "Make another location's MPN ID the primary one first.",
    });
  }
  const { otherMpnIds = [] } = current;
  const left = otherMpnIds.filter((other) => other.mpnId !== mpnId);
  if (left.length === otherMpnIds.length) return undefined;
  const partner = changed(current, { otherMpnIds: left }, context.now);
  return { partner, entry: entryOf('remove_mpn_association', current, partner) };
}

function changed(current: Partner, next: Partial<Partner>, now: Date): Partner {
  return { ...current, ...next, version: current.version + 1, updatedAt: now.toISOString() };
}

function entryOf(operationType: JournalEntry['operationType'], before: Partner, partner: Partner): JournalEntry {
  return {
    operationType,
    tenantId: partner.id,
    resource: { type: 'partner', id: partner.id },
    oldValue: { mpnIds: mpnAssociationsOf(before) },
    newValue: { mpnIds: mpnAssociationsOf(partner) },
  };
}
