import { loadHistory, rewriteRecord } from '../../shared/data/audit-records.ts';
import { profileOf } from '../../shared/data/business-profiles.ts';
import { commit, type Lead, type Origin, type TaskState, type Write } from '../../shared/data/commit.ts';
import { acceptanceOf } from '../../shared/data/customer-agreements.ts';
import { relationshipOf, savedRelationship } from '../../shared/data/customers.ts';
import { savedErasure } from '../../shared/data/erasures.ts';
import { changedRequest, requestOf } from '../../shared/data/invitations.ts';
import { keys } from '../../shared/data/keys.ts';
import { draftOf, savedDraft } from '../../shared/data/onboarding-drafts.ts';
import { hasTaskEnded } from '../../shared/data/outbox.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { freedRecipient, recipientOf } from '../../shared/data/recipients.ts';
import { credentialOf, savedCredential } from '../../shared/data/setup-credentials.ts';
import { getItem, type Item } from '../../shared/data/table.ts';
import {
  counted,
  type ErasedKind,
  type Erasure,
  eraseFromCredential,
  eraseFromDraft,
  eraseFromRecord,
  eraseFromRelationship,
  eraseFromRequest,
  isAboutPerson,
  isContact,
  isRecipient,
  type KeptReason,
  type PageResult,
  type Pseudonymised,
  pseudonymOf,
  withdrawForErasure,
} from '../../shared/domain/erasure.ts';
import type { AuditRecord, JournalEntry } from '../../shared/domain/journal.ts';

/** An erasure under way, within one run. */
export interface Run {
  /** As it stands in the table. */
  erasure: Erasure;
  readonly now: Date;
  readonly origin: Origin;
}

/** Erases something with its record and its count: all of them, or none, so that a run that dies leaves the count true. */
export async function commitErased(
  run: Run,
  kind: ErasedKind,
  writes: [Lead, ...Write[]],
  entry: JournalEntry,
): Promise<void> {
  const erasure = counted(run.erasure, kind, run.now);
  await commit([...writes, savedErasure(erasure)], entry, run.origin);
  run.erasure = erasure;
}

/**
 * Erases a person from a page of a tenant's items, each change with its own record. What holds nothing of the person is left
 * as it is, so that a page can be gone through again. Tells what is not counted with its change.
 */
export async function eraseFromPage(items: Item[], run: Run): Promise<PageResult> {
  const page: PageResult = { auditRecords: 0, kept: {}, waiting: 0 };
  for (const item of items) await eraseFromItem(item, run, page);
  return page;
}

/** @param page what this item adds to, beside what is counted with its change */
export async function eraseFromItem(item: Item, run: Run, page: PageResult): Promise<void> {
  const { now } = run;
  const who = pseudonymOf(run.erasure);
  switch (item.kind) {
    case 'REQUEST':
      return eraseFromInvitation(item, who, run, page);
    case 'RELATIONSHIP': {
      const current = relationshipOf(item);
      const decision = current && eraseFromRelationship(current, who, now);
      if (decision === undefined) return;
      return commitErased(run, 'customers', savedRelationship(decision.relationship, current), decision.entry);
    }
    case 'DRAFT': {
      const current = draftOf(item);
      const decision = current && eraseFromDraft(current, who, now);
      if (decision === undefined) return;
      return commitErased(run, 'drafts', [savedDraft(decision.draft)], decision.entry);
    }
    case 'CREDENTIAL': {
      const current = credentialOf(item);
      const decision = current && eraseFromCredential(current, who, now);
      if (decision === 'WAIT') page.waiting += 1;
      if (decision === 'WAIT' || decision === undefined) return;
      return commitErased(run, 'setupCredentials', [savedCredential(decision.credential)], decision.entry);
    }
    case 'JOURNAL':
      return eraseFromJournal(item, who, page, false);
    case 'AGREEMENT':
      return noteKept(page, 'CONTRACT_EVIDENCE', isContact(acceptanceOf(item)?.primaryContact, who));
    case 'PROFILE':
      return noteKept(page, 'PUBLISHED_CONTACT', isContact(profileOf(item)?.contact, who));
    case 'PARTNER': {
      const { primaryContact, supportProfile } = partnerOf(item) ?? {};
      return noteKept(page, 'LEGAL_CONTACT', isContact(primaryContact, who) || isContact(supportProfile, who));
    }
    default:
  }
}

/** An invitation to the person is withdrawn if it is open, and its history knows whom it was about as well. */
async function eraseFromInvitation(item: Item, who: Pseudonymised, run: Run, page: PageResult): Promise<void> {
  const { now, origin } = run;
  let current = requestOf(item);
  if (current === undefined) return;
  const isTheirs = isRecipient(current, who);
  if (isTheirs && current.status === 'PENDING') {
    const withdrawn = withdrawForErasure(current, origin.actor.id, now);
    await commit([changedRequest(withdrawn.request)], withdrawn.entry, origin);
    current = withdrawn.request;
  }
  const decision = eraseFromRequest(current, who, now);
  if (decision !== undefined) {
    const guard = isTheirs
      ? recipientOf(await getItem(keys.recipient(current.providerId, who.person.email)))
      : undefined;
    const writes: [Lead, ...Write[]] = [changedRequest(decision.request), ...freedRecipient(guard, current.id)];
    await commitErased(run, 'invitations', writes, decision.entry);
  }
  if (!isTheirs) return;
  for (const journal of await loadHistory(item.pk)) await eraseFromJournal(journal, who, page, true);
}

/** Tasks that are under way need whom they are about; the erasure comes back for those. */
async function eraseFromJournal(item: Item, who: Pseudonymised, page: PageResult, isAbout: boolean): Promise<void> {
  const present = item.data as unknown as AuditRecord;
  const tasks = Object.entries((item.tasks ?? {}) as Record<string, TaskState>).filter(([, { task }]) =>
    isAboutPerson(task, who),
  );
  const ended = tasks.filter(([, state]) => hasTaskEnded(state));
  // Counted once, by the pass through the audit log.
  if (!isAbout) page.waiting += tasks.length - ended.length;
  const record = eraseFromRecord(present, who, isAbout);
  if (record === undefined && ended.length === 0) return;
  await rewriteRecord(item, record ?? present, ended);
  page.auditRecords += 1;
}

function noteKept(page: PageResult, reason: KeptReason, isSo: boolean): void {
  if (isSo) page.kept[reason] = (page.kept[reason] ?? 0) + 1;
}
