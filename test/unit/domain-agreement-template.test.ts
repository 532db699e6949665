import { describe, expect, it } from 'vitest';
import {
  type KeptTemplate,
  maximumTemplates,
  putAgreementTemplate,
  templateStanding,
} from '../../shared/domain/agreement-template.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

const now = new Date('2026-11-21T08:00:00.000Z');
const caller = { userId: 'U', tenantId: 'T' };
const input = {
  type: 'MicrosoftCustomerAgreement',
  versionRank: 1,
  agreementLink: 'https://vendor.example/1',
  effectiveFrom: '2026-11-21T08:00:00.000Z',
};

function kept(templateId: string, changes: Partial<KeptTemplate> = {}): KeptTemplate {
  const at = '2026-01-01T00:00:00.000Z';
  return { ...input, templateId, version: 1, createdAt: at, updatedAt: at, createdBy: 'U', ...changes };
}

describe('the versions of the customer agreement', () => {
  it('are fixed from the very instant at which one is in effect', () => {
    const change = (at: string) =>
      putAgreementTemplate([kept('A')], 'A', { ...input, versionRank: 2 }, { now: new Date(at), caller });
    expect(change('2026-11-21T07:59:59.999Z')?.template.versionRank).toBe(2);
    expect(() => change('2026-11-21T08:00:00.000Z')).toThrow(Refusal);
  });

  it('are at most a hundred', () => {
    const full = Array.from({ length: maximumTemplates }, (_, rank) => kept(`T${rank}`, { versionRank: rank }));
    const add = () => putAgreementTemplate(full, 'NEW', { ...input, versionRank: 1000 }, { now, caller });
    expect(add).toThrow('100 versions');
    const link = 'https://vendor.example/moved';
    const changed = putAgreementTemplate(full, 'T1', { ...input, agreementLink: link }, { now, caller });
    expect(changed?.templates).toHaveLength(maximumTemplates);
    expect(JSON.stringify(full).length).toBeLessThan(100_000);
  });

  it('stand by clock, rank and type', () => {
    const all = [
      kept('old'),
      kept('new', { versionRank: 2, enforcedFrom: '2026-12-01T00:00:00.000Z' }),
      kept('next', {
        versionRank: 3,
        effectiveFrom: '2027-01-01T00:00:00.000Z',
        enforcedFrom: '2027-01-01T00:00:00.000Z',
      }),
      kept('other', { type: 'MicrosoftCloudAgreement' }),
    ];
    const standing = (at: string) => all.map((one) => Object.values(templateStanding(one, all, new Date(at))).join());
    expect(standing('2026-11-21T08:00:00.000Z')).toEqual([
      'SUPERSEDED,false',
      'CURRENT,false',
      'SCHEDULED,false',
      'CURRENT,false',
    ]);
    expect(standing('2027-01-01T00:00:00.000Z')).toEqual([
      'SUPERSEDED,false',
      'SUPERSEDED,true',
      'CURRENT,true',
      'CURRENT,false',
    ]);
  });
});
