import {
  type AdminGrant,
  changed,
  closedGrant,
  type GrantDecision,
  grantAt,
  grantEntry,
  pendingReminders,
  removableFrom,
} from './admin-grant.ts';
import { reminderAt } from './grant-duration.ts';
import { type GrantParties, newsOfGrant, remindersOfEnd } from './grant-mails.ts';
import type { JournalEntry } from './journal.ts';
import { hasCome } from './time.ts';

/**
 * What the clock did to a grant, written down (domain rules, 3.7): a request has lapsed, rights have ended or go on, or
 * their end is near. Undefined when there is nothing to write.
 * @param facts.isServed the relationship of the partner that has the rights is active; without one nothing is extended
 */
export function carryGrant(
  stored: AdminGrant,
  facts: { parties: GrantParties; isServed: boolean },
  now: Date,
): GrantDecision | undefined {
  const current = grantAt(stored, now);
  if (current.status === 'EXPIRED' && stored.status !== 'EXPIRED') return expired(stored, current.closedAt, now);
  if (current.status !== 'ACTIVE') return undefined;
  if (current.endsAt !== stored.endsAt) {
    if (!facts.isServed) return expired(stored, stored.endsAt, now);
    const grant = changed(stored, { endsAt: current.endsAt, remindedDays: [] }, now);
    const tasks = newsOfGrant('EXTENDED', grant, facts.parties, { at: stored.endsAt ?? '' });
    return { grant, entry: grantEntry('granular_admin_relationship_extended', stored, grant, tasks) };
  }
  const due = pendingReminders(stored).filter((days) => hasCome(reminderAt(stored.endsAt ?? '', days), now));
  // One mail however many were missed, and it says what is so now: the fewest days that are left.
  const days = due.at(-1);
  if (days === undefined) return undefined;
  const grant = changed(stored, { remindedDays: [...(stored.remindedDays ?? []), ...due] }, now);
  const tasks = remindersOfEnd(grant, days, facts.parties);
  return { grant, entry: grantEntry('granular_admin_relationship_reminded', stored, grant, tasks) };
}

/** The record of removing a grant that ended a year ago; undefined while it is kept. */
export function cleanUpGrant(stored: AdminGrant, now: Date): JournalEntry | undefined {
  const from = removableFrom(stored);
  if (from === undefined || !hasCome(from, now)) return undefined;
  const { newValue, ...entry } = grantEntry('granular_admin_relationship_cleaned_up', undefined, stored);
  return { ...entry, oldValue: newValue };
}

/** It ended when the clock said so, whenever the job came. */
function expired(stored: AdminGrant, closedAt: string | undefined, now: Date): GrantDecision {
  const grant = closedGrant(stored, 'EXPIRED', { now, closedBy: 'clock', ...(closedAt && { closedAt }) });
  return { grant, entry: grantEntry('granular_admin_relationship_expired', stored, grant) };
}
