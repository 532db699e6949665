import type { Partnership } from '../../shared/domain/partnership.ts';

/** The same tie from its two sides: each sees the other by the vendor's name for the relationship. */
export function sellsThrough(partnership: Partnership) {
  return { ...partnership, relationshipType: 'IsIndirectCloudSolutionProviderOf' as const };
}

export function buysFrom(partnership: Partnership) {
  return { ...partnership, relationshipType: 'IsIndirectResellerOf' as const };
}
