import { mpnAssociationsOf } from '../../shared/domain/mpn-association.ts';
import type { Partner } from '../../shared/domain/partner.ts';

/** A partner as its answer; the contract drops what callers do not see. */
export function partnerView(partner: Partner) {
  return { body: { ...partner, mpnIds: mpnAssociationsOf(partner) }, etag: partner.version };
}
