import { type ListedDraft, loadDraft } from '../../shared/data/onboarding-drafts.ts';
import type { Warning } from '../../shared/domain/customer-data/finding.ts';
import { draftActions, draftStatusAt, type OnboardingDraft } from '../../shared/domain/onboarding.ts';
import type { LineWarning } from '../../shared/domain/ordering/line-problem.ts';
import { now as clock } from '../../shared/runtime/clock.ts';

/** A draft as callers see it at this time; the contract drops the rest. */
export function listedDraftView(draft: ListedDraft, now: Date) {
  const status = draftStatusAt(draft, now);
  return { ...draft, status, allowedActions: draftActions(status) };
}

/** A lapsed draft shows nothing of what was typed, whether or not the job has dropped it yet. */
export function draftView(draft: OnboardingDraft, now: Date, lineWarnings: LineWarning[] = []) {
  const listed = listedDraftView(draft, now);
  const warnings: (Warning | LineWarning)[] = [...draft.accountWarnings, ...lineWarnings];
  if (listed.status === 'EXPIRED') return withoutContent(draft, now);
  return { body: { ...listed, warnings }, etag: draft.version };
}

/**
 * The answer as the idempotency record keeps it: nothing of what was typed about the customer, or it would outlive the
 * draft there. `revealContent` brings it back.
 */
export function withoutContent(draft: OnboardingDraft, now: Date, lineWarnings: LineWarning[] = []) {
  const { accountInfo: _, accountWarnings: _warnings, address: _address, lineItems: _lines, ...rest } = draft;
  return { body: { ...listedDraftView(rest, now), warnings: lineWarnings }, etag: draft.version };
}

/** Fills a repeated answer with what the draft holds, as long as it has not changed since. */
export async function revealContent(answer: unknown): Promise<unknown> {
  const body = answer as Partial<OnboardingDraft> & { id: string; providerId: string; warnings: LineWarning[] };
  if (body.accountInfo !== undefined) return body;
  const draft = await loadDraft(body.providerId, body.id);
  if (draft === undefined || draft.updatedAt !== body.updatedAt) return body;
  return draftView(draft, clock(), body.warnings).body;
}
