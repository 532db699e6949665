import { loadProfile } from '../../shared/data/business-profiles.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { readProfile } from './contract.ts';
import { profileView } from './profile-view.ts';

export const handler = endpoint(readProfile, async ({ caller }) => {
  const profile = await loadProfile(caller.tenantId);
  if (profile === undefined) {
    throw new Refusal('PROFILE_NOT_FOUND', 'Your company has no business profile yet.', {
      nextStep: 'Write one: PUT /v1/profile.',
    });
  }
  return profileView(profile);
});
