import * as z from 'zod/mini';
import { languages } from '../domain/languages.ts';
import type { NewUser } from '../domain/partner.ts';
import { roles, tenantKinds } from '../domain/tenants.ts';
import { isAdministrator, type User } from '../domain/user.ts';
import type { Write } from './commit.ts';
import { keys, partitions, sortName } from './keys.ts';
import { getItem, type Item, type Page, queryPage } from './table.ts';

const stored = z.looseObject({
  userId: z.string(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  tenantId: z.string(),
  tenantKind: z.enum(tenantKinds),
  tenantName: z.string(),
  roles: z.array(z.enum(roles)),
  language: z.enum(languages),
  disabled: z.boolean(),
  passwordWanted: z.boolean(),
  recentPasswords: z.array(z.string()),
  version: z.int(),
});

export function userOf(item: Item | undefined): User | undefined {
  return item && (stored.parse(item.data) as unknown as User);
}

export async function loadUser(tenantId: string, userId: string): Promise<User | undefined> {
  return userOf(await getItem(keys.user(tenantId, userId)));
}

/** Whose an address is, by its guard; undefined for nobody's and for one of another tenant. */
export function userIdOf(guard: Item | undefined, tenantId: string): string | undefined {
  if (guard === undefined) return undefined;
  return tenantIdOf(guard) === tenantId ? z.string().parse(guard.data['userId']) : undefined;
}

/** Which tenant's an address is, by its guard. */
export function tenantIdOf(guard: Item | undefined): string | undefined {
  return guard && z.string().parse(guard.data['tenantId']);
}

/** One page of a tenant's users, by name. One query. */
export async function listUsers(
  tenantId: string,
  page: { limit: number; start?: Record<string, unknown> | undefined },
): Promise<Page<User>> {
  const found = await queryPage({
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :pk',
    ExpressionAttributeValues: { ':pk': partitions.users(tenantId) },
    Limit: page.limit,
    ...(page.start && { ExclusiveStartKey: page.start }),
  });
  return { items: found.items.flatMap((item) => userOf(item) ?? []), next: found.next };
}

/** An administrator of the tenant other than this user, as the index shows it; whoever relies on it checks its version. */
export async function anotherAdministrator(tenantId: string, userId: string): Promise<User | undefined> {
  const { items } = await queryPage({
    IndexName: 'gsi2',
    KeyConditionExpression: 'gsi2pk = :pk',
    ExpressionAttributeValues: { ':pk': partitions.administrators(tenantId) },
    Limit: 2,
  });
  return items.flatMap((item) => userOf(item) ?? []).find((user) => user.userId !== userId);
}

/** More people of one company than need to hear of the same thing. */
const mostTold = 10;

/** Whom a tenant is told through by mail: its administrators who can sign in, ten of them at most. One query. */
export async function listAdministrators(tenantId: string): Promise<User[]> {
  const { items } = await queryPage({
    IndexName: 'gsi2',
    KeyConditionExpression: 'gsi2pk = :pk',
    ExpressionAttributeValues: { ':pk': partitions.administrators(tenantId) },
    Limit: mostTold,
  });
  return items.flatMap((item) => userOf(item) ?? []);
}

/** A user whose account is to be made; its address signs in to one account only, so it is taken with it. */
export function newUser(user: User): [Write & { put: Item }, ...Write[]] {
  return [{ put: userItem(user), expects: 'ABSENT' }, takenEmail(user)];
}

/** A user whose address was taken before. */
export function savedUser(user: User): Write & { put: Item } {
  return { put: userItem(user), expects: user.version === 1 ? 'ABSENT' : { version: user.version - 1 } };
}

/** A user who is a pseudonym from now on; their address is free for whoever has it next. */
export function erasedUser(user: User, email: string): [Write & { put: Item }, ...Write[]] {
  return [savedUser(user), { remove: keys.userEmail(email) }];
}

/** That a user is still what it was when it was loaded. */
export function unchangedUser(user: User): Write {
  return { check: keys.user(user.tenantId, user.userId), expects: { version: user.version } };
}

/** An address signs in to one account only, so it is taken with the decision to make the account. */
function takenEmail(user: NewUser): Write {
  return {
    put: { ...keys.userEmail(user.email), kind: 'GUARD', data: { userId: user.userId, tenantId: user.tenantId } },
    expects: 'ABSENT',
  };
}

function userItem(user: User): Item {
  const { tenantId, userId } = user;
  return {
    ...keys.user(tenantId, userId),
    kind: 'USER',
    data: { ...user },
    gsi1pk: partitions.users(tenantId),
    gsi1sk: `${sortName(`${user.lastName} ${user.firstName}`)}#${userId}`,
    ...(isAdministrator(user) && { gsi2pk: partitions.administrators(tenantId), gsi2sk: userId }),
  };
}
