import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { NewUser } from '../domain/partner.ts';
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
 * Makes the account with its one-time password, which the first sign-in has to change, and puts it into the groups of
 * its roles. The pool sends no mail of its own: ours goes out in the person's language, through the outbox. Safe to
 * repeat; `OTHER_TENANT` when the address has an account elsewhere.
 */
export async function createAccount(user: NewUser, temporaryPassword: string): Promise<'CREATED' | 'OTHER_TENANT'> {
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
    // Made by a run that did not come to its end: the password is set anew, since its key may have changed since.
    if (UserStatus === 'FORCE_CHANGE_PASSWORD') {
      await pool().send(
        new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: temporaryPassword, Permanent: false }),
      );
    }
  }
  for (const GroupName of user.roles) {
    await pool().send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
  }
  return 'CREATED';
}
