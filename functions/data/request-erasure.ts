import { profileOf } from '../../shared/data/business-profiles.ts';
import { erasureOf, savedErasure } from '../../shared/data/erasures.ts';
import { keys } from '../../shared/data/keys.ts';
import { getItems } from '../../shared/data/table.ts';
import { anotherAdministrator, loadUser, savedUser, unchangedUser, userIdOf } from '../../shared/data/users.ts';
import { pseudonyms } from '../../shared/domain/derived-secrets.ts';
import { requestErasure as decide } from '../../shared/domain/erasure.ts';
import { Refusal, refuseFields } from '../../shared/domain/refusal.ts';
import type { Caller } from '../../shared/domain/tenants.ts';
import { isAdministrator, type User } from '../../shared/domain/user.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { linkKeys } from '../../shared/runtime/secrets.ts';
import { requestErasure } from './contract.ts';

export const handler = endpoint(requestErasure, async (call) => {
  const { body, caller, at: now } = call;
  const { tenantId } = caller;
  if ((body.email === undefined) === (body.userId === undefined)) {
    refuseFields([{ pointer: '/email', rule: 'one-of', message: 'must be given, or userId, and not both' }]);
  }
  const named = body.userId === undefined ? undefined : await loadUser(tenantId, body.userId);
  const email = named?.email ?? body.email;
  if (email === undefined || named?.erased) throw new Refusal('USER_NOT_FOUND', 'There is no such user.');
  const [newest, ...former] = pseudonyms(tenantId, email, await linkKeys());
  const [ownGuard, guard, profile, ...earlier] = await getItems([
    keys.userEmail(caller.email),
    keys.userEmail(email),
    keys.profile(tenantId),
    ...[newest, ...former].map((id) => keys.erasure(tenantId, id)),
  ]);
  const userId = userIdOf(guard, tenantId);
  const [self, user] = await Promise.all([
    stillAdministrator(caller, userIdOf(ownGuard, tenantId)),
    userId === undefined || userId === named?.userId ? named : loadUser(tenantId, userId),
  ]);
  const another = user && isAdministrator(user) ? await anotherAdministrator(tenantId, user.userId) : undefined;
  const current = earlier.flatMap((item) => erasureOf(item) ?? [])[0];
  const facts = { user, another, current, isPublishedContact: profileOf(profile)?.contact.email === email };
  const input = { email, reason: body.reason };
  const decision = decide(input, facts, { pseudonym: current?.id ?? newest, now, caller });
  const location = (id: string): string => `/v1/erasures/${id}`;
  if (decision === undefined && current !== undefined) {
    return { body: current, etag: current.version, location: location(current.id) };
  }
  if (decision === undefined) throw new Error('An erasure is under way that is not there');
  const { erasure, user: shut, entry } = decision;
  // Two administrators who erase each other at once, or one whose role is taken: whoever comes second finds it changed.
  const watched = [another, self].filter((each): each is User => each !== undefined && each.userId !== shut?.userId);
  const unique = [...new Map(watched.map((each) => [each.userId, each])).values()];
  return call.commit([savedErasure(erasure), ...(shut ? [savedUser(shut)] : []), ...unique.map(unchangedUser)], entry, {
    body: erasure,
    etag: erasure.version,
    location: location(erasure.id),
  });
});

/** A sign-in outlives the taking of a role by up to an hour. Without a stored user the sign-in says it. */
async function stillAdministrator(caller: Caller, userId: string | undefined): Promise<User | undefined> {
  const self = userId === undefined ? undefined : await loadUser(caller.tenantId, userId);
  if (self === undefined || (self.roles.includes('GlobalAdmin') && !self.disabled)) return self;
  throw new Refusal('ROLE_NOT_ALLOWED', 'Your role was changed since you signed in.', {
    nextStep: 'Ask a global administrator of your company.',
  });
}
