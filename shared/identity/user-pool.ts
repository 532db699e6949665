import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { NewUser } from '../domain/partner.ts';
import { roles } from '../domain/tenants.ts';
import { endpointOf, required } from '../runtime/environment.ts';

let client: CognitoIdentityProviderClient | undefined;

function pool(): CognitoIdentityProviderClient {
  const endpoint = endpointOf('COGNITO');
  client ??= new CognitoIdentityProviderClient({
    ...(endpoint && { endpoint }),
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, socketTimeout: 5000, throwOnRequestTimeout: true },
  });
  return client;
}

/**
 * Makes the account with its one-time password, which the first sign-in has to change. The pool sends no mail of its own:
 * ours goes out in the person's language, through the outbox. Safe to repeat; an account that is there gets the password
 * anew unless its owner has one already (`IN_LINE`); `OTHER_TENANT` when the address has an account elsewhere.
 * @param options.replaces the password takes the place of one that the user may have chosen already
 */
export async function createAccount(
  user: NewUser,
  temporaryPassword: string,
  { replaces = false }: { replaces?: boolean } = {},
): Promise<'PASSWORD_SET' | 'IN_LINE' | 'OTHER_TENANT'> {
  const UserPoolId = required('USER_POOL_ID');
  const Username = user.email;
  try {
    await pool().send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username,
        TemporaryPassword: temporaryPassword,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: user.email },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'given_name', Value: user.firstName },
          { Name: 'family_name', Value: user.lastName },
          { Name: 'custom:tenantId', Value: user.tenantId },
          { Name: 'custom:tenantKind', Value: user.tenantKind },
        ],
      }),
    );
  } catch (failure) {
    if (!(failure instanceof UsernameExistsException)) throw failure;
    const { UserAttributes = [], UserStatus } = await pool().send(new AdminGetUserCommand({ UserPoolId, Username }));
    const tenantId = UserAttributes.find(({ Name }) => Name === 'custom:tenantId')?.Value;
    if (tenantId !== user.tenantId) return 'OTHER_TENANT';
    // Whoever has signed in keeps the password that they chose.
    if (!replaces && UserStatus !== 'FORCE_CHANGE_PASSWORD') return 'IN_LINE';
    await pool().send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: temporaryPassword, Permanent: false }),
    );
  }
  return 'PASSWORD_SET';
}

/**
 * Puts an account into the groups of exactly these roles, and lets it sign in or not. Safe to repeat. Tokens that were
 * issued before stay good until they end, an hour at most.
 */
export async function alignAccount(user: Pick<NewUser, 'email' | 'roles'> & { disabled: boolean }): Promise<void> {
  const UserPoolId = required('USER_POOL_ID');
  const { Username, Enabled } = await pool().send(new AdminGetUserCommand({ UserPoolId, Username: user.email }));
  // Under the pool's own name for the account: groups list their members by it.
  const account = { UserPoolId, Username };
  const { Groups = [] } = await pool().send(new AdminListGroupsForUserCommand({ ...account, Limit: 60 }));
  const held = Groups.flatMap(({ GroupName }) => roles.filter((role) => role === GroupName));
  const missing = user.roles.filter((role) => !held.includes(role));
  const surplus = held.filter((role) => !user.roles.includes(role));
  // What is taken goes first, so that a run that ends half-way leaves less than was meant, not more.
  for (const GroupName of surplus) await pool().send(new AdminRemoveUserFromGroupCommand({ ...account, GroupName }));
  for (const GroupName of missing) await pool().send(new AdminAddUserToGroupCommand({ ...account, GroupName }));
  if (user.disabled && Enabled !== false) await pool().send(new AdminDisableUserCommand(account));
  if (!user.disabled && Enabled === false) await pool().send(new AdminEnableUserCommand(account));
}

/** The number of an account of this tenant, as its ID tokens name the caller; undefined when it has none. */
export async function accountIdOf(email: string, tenantId: string): Promise<string | undefined> {
  try {
    const { UserAttributes = [] } = await pool().send(
      new AdminGetUserCommand({ UserPoolId: required('USER_POOL_ID'), Username: email }),
    );
    const attribute = (name: string) => UserAttributes.find(({ Name }) => Name === name)?.Value;
    return attribute('custom:tenantId') === tenantId ? attribute('sub') : undefined;
  } catch (failure) {
    if (failure instanceof UserNotFoundException) return undefined;
    throw failure;
  }
}

/** Deletes an account for good. Safe to repeat. Tokens that were issued before stay good until they end, an hour at most. */
export async function deleteAccount(email: string): Promise<void> {
  try {
    await pool().send(new AdminDeleteUserCommand({ UserPoolId: required('USER_POOL_ID'), Username: email }));
  } catch (failure) {
    if (!(failure instanceof UserNotFoundException)) throw failure;
  }
}
