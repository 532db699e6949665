import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountInfo } from '../../shared/domain/customer-data/customer.ts';
import type { Warning } from '../../shared/domain/customer-data/finding.ts';
import {
  cancelDraft,
  type DraftDecision,
  draftActions,
  draftStatusAt,
  expireDraft,
  isOpen,
  type OnboardingDraft,
  saveAccountInfo,
  saveLines,
} from '../../shared/domain/onboarding.ts';
import { refuseFindings, refuseProblems } from '../../shared/domain/onboarding-findings.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { hourMs } from '../../shared/domain/time.ts';

const startedAt = Date.parse('2026-11-21T08:00:00.000Z');
const expiresAt = '2026-11-28T08:00:00.000Z';
const start: OnboardingDraft = {
  id: 'draft',
  providerId: 'provider',
  status: 'ACCOUNT_INFO',
  accountWarnings: [],
  startedBy: { userId: 'user', email: 'agent@provider.example' },
  expiresAt,
  wakeAt: expiresAt,
  version: 1,
  createdAt: '2026-11-21T08:00:00.000Z',
  updatedAt: '2026-11-21T08:00:00.000Z',
  createdBy: 'user',
};
const typed = {
  normalised: { company: { companyName: 'Fabrikam', domain: 'fabrikam.onvendor.example' } } as AccountInfo,
  warnings: [{ rule: 'name', basis: 'Fabrikam' } as Warning],
  address: { status: 'Verified' as const, suggestions: [] },
};

const steps: Record<string, (draft: OnboardingDraft, now: Date) => DraftDecision | undefined> = {
  'put-account-info': (draft, now) => saveAccountInfo(draft, typed, now),
  'put-subscriptions': (draft, now) => saveLines(draft, [{ offerId: 'SUITE', quantity: 1 }], [], now),
  cancel: cancelDraft,
  expire: expireDraft,
};

test('whatever steps are called, in whatever order and whenever, a draft is whole, or over and empty', () => {
  const calls = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.integer({ min: 0, max: 48 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(calls, (sequence) => {
      let draft = start;
      let at = startedAt;
      for (const [name, hours] of sequence) {
        at += hours * hourMs;
        const now = new Date(at);
        const before = draftStatusAt(draft, now);
        const isOffered = draftActions(before).includes(name);
        let decision: DraftDecision | undefined;
        let refusal: unknown;
        try {
          decision = steps[name]?.(draft, now);
        } catch (failure) {
          refusal = failure;
        }
        if (refusal !== undefined) expect([refusal instanceof Refusal, isOffered]).toEqual([true, false]);
        if (isOffered) expect(decision).toBeDefined();
        if (decision === undefined) continue;
        expect(isOpen(draft.status)).toBe(true);
        expect(decision.draft.version).toBe(draft.version + 1);
        // The record of a change says how far the draft is, and nothing of what was typed.
        expect(JSON.stringify(decision.entry)).not.toContain('Fabrikam');
        draft = decision.draft;
        const { accountInfo, lineItems, accountWarnings, address, wakeAt } = draft;
        if (isOpen(draft.status)) {
          const step =
            accountInfo === undefined ? 'ACCOUNT_INFO' : lineItems === undefined ? 'SUBSCRIPTIONS' : 'REVIEW';
          expect([draft.status, wakeAt]).toEqual([step, expiresAt]);
        } else {
          expect([accountInfo, lineItems, address, wakeAt, accountWarnings]).toEqual([
            undefined,
            undefined,
            undefined,
            undefined,
            [],
          ]);
          expect(JSON.stringify(draft)).not.toContain('Fabrikam');
        }
      }
    }),
  );
});

test('findings of one code are refused under it, of several under VALIDATION_FAILED, each with its own', () => {
  const finding = (code: 'ADDRESS_INVALID' | 'PHONE_REQUIRED', pointer: string) => ({
    code,
    pointer,
    rule: 'rule',
    message: 'message',
  });
  const address = [finding('ADDRESS_INVALID', '/city'), finding('ADDRESS_INVALID', '/postalCode')];
  const refusalOf = (refuse: () => void): Refusal | undefined => {
    try {
      refuse();
    } catch (failure) {
      return failure as Refusal;
    }
    return undefined;
  };
  expect(refusalOf(() => refuseFindings([]))).toBeUndefined();
  expect(refusalOf(() => refuseProblems([]))).toBeUndefined();
  expect(refusalOf(() => refuseFindings(address))).toMatchObject({
    code: 'ADDRESS_INVALID',
    facts: { errors: address },
  });
  const mixed = [...address, finding('PHONE_REQUIRED', '/phoneNumber')];
  expect(refusalOf(() => refuseFindings(mixed))).toMatchObject({ code: 'VALIDATION_FAILED', facts: { errors: mixed } });
});
