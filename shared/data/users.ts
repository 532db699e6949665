import type { NewUser } from '../domain/partner.ts';
import type { Write } from './commit.ts';
import { keys } from './keys.ts';
import type { Item } from './table.ts';

export function newUser(user: NewUser, now: Date): Write & { put: Item } {
  const at = now.toISOString();
  return {
    put: { ...keys.user(user.userId), kind: 'USER', data: { ...user, version: 1, createdAt: at, updatedAt: at } },
    expects: 'ABSENT',
  };
}

/** An address signs in to one account only, so it is taken with the decision to make the account. */
export function takenEmail(user: NewUser): Write {
  return {
    put: { ...keys.userEmail(user.email), kind: 'GUARD', data: { userId: user.userId, tenantId: user.tenantId } },
    expects: 'ABSENT',
  };
}
