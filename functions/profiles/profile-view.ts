import { loadProfile } from '../../shared/data/business-profiles.ts';
import type { BusinessProfile } from '../../shared/domain/business-profile.ts';

/** A profile as its answer; the contract drops what callers do not see. */
export function profileView(profile: BusinessProfile) {
  return { body: profile, etag: profile.version };
}

/** The answer as the idempotency record keeps it: without the person. `revealContact` brings it back. */
export function withoutContact(profile: BusinessProfile) {
  const { contact: _, ...rest } = profile;
  return { body: rest, etag: profile.version };
}

/** Fills a repeated answer with the contact, as long as the profile has not changed since. */
export async function revealContact(answer: unknown): Promise<unknown> {
  const body = answer as Partial<BusinessProfile> & { partnerId: string };
  if (body.contact !== undefined) return body;
  const profile = await loadProfile(body.partnerId);
  return profile?.updatedAt === body.updatedAt ? { ...body, contact: profile?.contact } : body;
}
