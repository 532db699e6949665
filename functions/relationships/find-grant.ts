import { grantOf } from '../../shared/data/admin-grants.ts';
import { keys } from '../../shared/data/keys.ts';
import { getItem } from '../../shared/data/table.ts';
import type { AdminGrant } from '../../shared/domain/admin-grant.ts';
import { readGrantToken } from '../../shared/runtime/secrets.ts';

/** The grant that a genuine link names; undefined for every other string, and for one that is not kept any more. */
export async function findGrant(token: string): Promise<AdminGrant | undefined> {
  const named = await readGrantToken(token);
  return named && grantOf(await getItem(keys.grantOfCustomer(named.customerId, named.grantId)));
}
