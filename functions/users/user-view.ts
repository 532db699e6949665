import { loadUser } from '../../shared/data/users.ts';
import { statusOfUser, type User } from '../../shared/domain/user.ts';

/** A user as its tenant's administrators see it; the contract drops the rest. */
export function userView(user: User) {
  return { ...user, id: user.userId, status: statusOfUser(user) };
}

/** The answer as the idempotency record keeps it: without who it is. `revealPerson` brings that back. */
export function withoutPerson(user: User) {
  const { email: _, firstName: _first, lastName: _last, ...rest } = userView(user);
  return { body: rest, etag: user.version };
}

/** Fills an answer with who it is, which never changes; so that a repeated one is the same, whatever was changed since. */
export async function revealPerson(answer: unknown): Promise<unknown> {
  const body = answer as { id: string; tenantId: string; email?: string };
  if (body.email !== undefined) return body;
  const user = await loadUser(body.tenantId, body.id);
  if (user === undefined) return body;
  const { email, firstName, lastName } = user;
  return { ...body, email, firstName, lastName };
}
