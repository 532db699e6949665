import * as z from 'zod/mini';
import { languages } from '../../shared/domain/languages.ts';
import { roles } from '../../shared/domain/tenants.ts';
import { userStatuses } from '../../shared/domain/user.ts';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import { emailAddress, identifier, instant, line } from '../../shared/http/fields.ts';

const heldRoles = z.array(z.enum(roles)).check(z.minLength(1), z.maxLength(roles.length));

const userView = z.object({
  id: z.string(),
  tenantId: z.string(),
  /** Who it is: in every answer, but not in what is kept of it for a repetition. */
  email: z.optional(z.string()),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  roles: z.array(z.enum(roles)),
  language: z.enum(languages),
  status: z.enum(userStatuses),
  /** The person was erased; name and address are a pseudonym. */
  erased: z.optional(z.boolean()),
  /** Why the account is not there or not as it should be; `sendAgain` tries it anew. */
  failure: z.optional(z.object({ reason: z.string(), at: instant() })),
  createdAt: instant(),
  updatedAt: instant(),
});

export const listUsers = route('GET', '/v1/users', {
  summary: "List the users of one's own company by name, with their roles and how their accounts stand",
  access: 'manage users',
  query: listQuery({}),
  answer: listAnswer(userView),
  grants: { table: 'read' },
});

export const inviteUser = route('POST', '/v1/users', {
  summary: "Invite a person into one's own company; the account is made and its one-time password mailed afterwards",
  access: 'manage users',
  body: z.strictObject({
    email: emailAddress(),
    firstName: line(1, 50),
    lastName: line(1, 50),
    roles: heldRoles,
    language: z.optional(z.enum(languages)),
  }),
  answer: userView,
  success: 201,
  grants: { table: 'write' },
});

export const changeUser = route('PATCH', '/v1/users/{userId}', {
  summary: "Change a user's roles, disable or enable it, or have its account and one-time password made anew",
  access: 'manage users',
  parameters: z.strictObject({ userId: identifier() }),
  body: z.strictObject({
    roles: z.optional(heldRoles),
    disabled: z.optional(z.boolean()),
    sendAgain: z.optional(z.boolean()),
  }),
  answer: userView,
  grants: { table: 'write' },
});
