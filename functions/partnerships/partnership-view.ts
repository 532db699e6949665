import type { Partnership } from '../../shared/domain/partnership.ts';

/** The same tie from its two sides: each sees the other by the vendor's name for the relationship. */
export function sellsThrough(partnership: Partnership) {
  const { status, resellerEligibility = 'ELIGIBLE' } = partnership;
  return {
    ...partnership,
    relationshipType: 'IsIndirectCloudSolutionProviderOf' as const,
    resellerEligibility,
    atRisk: status !== 'REMOVED' && resellerEligibility !== 'ELIGIBLE',
  };
}

/** Without what the provider attested, and to whom it gave which reason. */
export function buysFrom({ removal, ...partnership }: Partnership) {
  return { ...partnership, relationshipType: 'IsIndirectResellerOf' as const };
}

export function resellerView(partnership: Partnership) {
  return { body: sellsThrough(partnership), etag: partnership.version };
}
