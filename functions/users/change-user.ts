import { keys } from '../../shared/data/keys.ts';
import { getItems } from '../../shared/data/table.ts';
import { anotherAdministrator, loadUser, savedUser, unchangedUser, userIdOf, userOf } from '../../shared/data/users.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { authorityOf, changeUser as decide, mayEndAdministration } from '../../shared/domain/user.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { changeUser } from './contract.ts';
import { revealPerson, userView, withoutPerson } from './user-view.ts';

export const handler = endpoint(
  changeUser,
  async (call) => {
    const { body, caller } = call;
    const [item, ownGuard] = await getItems([
      keys.user(caller.tenantId, call.parameters.userId),
      keys.userEmail(caller.email),
    ]);
    const current = userOf(item);
    if (current === undefined) throw new Refusal('USER_NOT_FOUND', 'There is no such user.');
    requireVersion(call.ifMatch, current.version);
    const ownId = userIdOf(ownGuard, caller.tenantId);
    const isSelf = ownId === current.userId;
    const [self, another] = await Promise.all([
      isSelf || ownId === undefined ? (isSelf ? current : undefined) : loadUser(caller.tenantId, ownId),
      mayEndAdministration(current, body) ? anotherAdministrator(caller.tenantId, current.userId) : undefined,
    ]);
    const authority = authorityOf(caller, self);
    const decision = decide(current, body, { authority, isSelf, another }, { now: call.at });
    if (decision === undefined) return { body: userView(current), etag: current.version };
    const { user, entry } = decision;
    // Two administrators who end each other's role at once: whoever comes second finds the other one changed.
    const kept = another === undefined ? [] : [unchangedUser(another)];
    await call.commit([savedUser(user), ...kept], entry, withoutPerson(user));
    return { body: userView(user), etag: user.version };
  },
  revealPerson,
);
