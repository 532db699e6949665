import type { ListedDraft } from '../../shared/data/onboarding-drafts.ts';
import { draftActions, draftStatusAt, type OnboardingDraft } from '../../shared/domain/onboarding.ts';

/** A draft as callers see it at this time; the contract drops the rest. */
export function listedDraftView(draft: ListedDraft, now: Date) {
  const status = draftStatusAt(draft as OnboardingDraft, now);
  return { ...draft, status, allowedActions: draftActions(status) };
}

/** A lapsed draft shows nothing of what was typed, whether or not the job has dropped it yet. */
export function draftView(draft: OnboardingDraft, now: Date) {
  const listed = listedDraftView(draft, now);
  const { accountWarnings: warnings, accountInfo, address, lineItems } = draft;
  const body =
    listed.status === 'EXPIRED'
      ? { ...listed, warnings: [], accountInfo: undefined, address: undefined, lineItems: undefined }
      : { ...listed, warnings, accountInfo, address, lineItems };
  return { body, etag: draft.version };
}
