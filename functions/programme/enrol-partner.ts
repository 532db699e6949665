import { keys } from '../../shared/data/keys.ts';
import { newPartner, ownerOf } from '../../shared/data/partners.ts';
import { getItems } from '../../shared/data/table.ts';
import { newUser } from '../../shared/data/users.ts';
import { enrolPartner as decide } from '../../shared/domain/enrolment.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { enrolPartner } from './contract.ts';
import { partnerView } from './partner-view.ts';

export const handler = endpoint(enrolPartner, async (call) => {
  const { body } = call;
  const [byMpnId, byDirectoryId, byEmail] = await getItems([
    keys.mpnId(body.mpnId),
    keys.directoryId(body.kind, body.tenantId),
    keys.userEmail(body.administrator.email),
  ]);
  refuseTaken('MPN_ID_TAKEN', 'Another partner is enrolled with this MPN ID.', ownerOf(byMpnId));
  refuseTaken(
    'DIRECTORY_ID_TAKEN',
    'Another partner of this kind is enrolled with this directory id.',
    ownerOf(byDirectoryId),
  );
  if (byEmail !== undefined) {
    throw new Refusal('USER_EMAIL_TAKEN', "The administrator's address has an account already.", {
      nextStep: 'Name another address as administrator.',
    });
  }
  const { partner, administrator, entry } = decide(body, {
    id: call.newId(),
    userId: call.newId(),
    now: call.at,
    createdBy: call.caller.userId,
  });
  return call.commit([...newPartner(partner), ...newUser(administrator)], entry, {
    ...partnerView(partner),
    location: `/v1/partners/${partner.id}`,
  });
});

function refuseTaken(
  code: 'MPN_ID_TAKEN' | 'DIRECTORY_ID_TAKEN',
  detail: string,
  existingId: string | undefined,
): void {
  if (existingId !== undefined) throw new Refusal(code, detail, { existingId });
}
