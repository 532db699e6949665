import { loadDraft } from '../../shared/data/onboarding-drafts.ts';
import type { OnboardingDraft } from '../../shared/domain/onboarding.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

/** The caller's own draft. @throws Refusal `DRAFT_NOT_FOUND`, also for another provider's. */
export async function loadOwnDraft(call: {
  caller: { tenantId: string };
  parameters: { onboardingId: string };
}): Promise<OnboardingDraft> {
  const draft = await loadDraft(call.caller.tenantId, call.parameters.onboardingId);
  if (draft === undefined) throw draftNotFound();
  return draft;
}

export function draftNotFound(): Refusal {
  return new Refusal('DRAFT_NOT_FOUND', 'There is no such draft.');
}
