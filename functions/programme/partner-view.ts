import type { Partner } from '../../shared/domain/partner.ts';

/** A partner as its answer; the contract drops what callers do not see. */
export function partnerView(partner: Partner): { body: Partner; etag: number } {
  return { body: partner, etag: partner.version };
}
