import { keys } from '../../shared/data/keys.ts';
import { partnerOf } from '../../shared/data/partners.ts';
import { getItems } from '../../shared/data/table.ts';
import { loadUser, newUser, userIdOf } from '../../shared/data/users.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { authorityOf, inviteUser as decide } from '../../shared/domain/user.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { inviteUser } from './contract.ts';
import { revealPerson, userView, withoutPerson } from './user-view.ts';

export const handler = endpoint(
  inviteUser,
  async (call) => {
    const { body, caller } = call;
    const [ownGuard, guard, partnerItem] = await getItems([
      keys.userEmail(caller.email),
      keys.userEmail(body.email),
      keys.partner(caller.tenantId),
    ]);
    const ownId = userIdOf(ownGuard, caller.tenantId);
    const self = ownId === undefined ? undefined : await loadUser(caller.tenantId, ownId);
    const partner = partnerOf(partnerItem);
    const { user, entry } = decide(
      { ...body, language: body.language ?? partner?.language ?? self?.language ?? 'en' },
      {
        authority: authorityOf(caller, self),
        // The platform, and customers, whose first user brings the name along.
        tenantName: partner?.legalName ?? self?.tenantName ?? 'Twotier',
      },
      { id: call.newId(), now: call.at, caller },
    );
    if (guard !== undefined) {
      throw new Refusal('USER_EMAIL_TAKEN', 'This address has an account already.', {
        nextStep: 'Name another address, or change the user who has it.',
      });
    }
    await call.commit(newUser(user), entry, withoutPerson(user));
    return { body: userView(user), etag: user.version, location: `/v1/users/${user.userId}` };
  },
  revealPerson,
);
