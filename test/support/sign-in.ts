import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { StackFile } from '../../infra/local/stack-file.ts';

/** The first sign-in of an account with its one-time password, which has to be changed; the ID token. */
export async function signInFirst(
  stack: Pick<StackFile, 'cognito' | 'clientId'>,
  email: string,
  oneTimePassword: string,
  newPassword: string,
): Promise<string> {
  const client = new CognitoIdentityProviderClient({ endpoint: stack.cognito, region: 'us-east-1' });
  const { clientId: ClientId } = stack;
  const first = await client.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: oneTimePassword },
    }),
  );
  if (first.ChallengeName !== 'NEW_PASSWORD_REQUIRED')
    throw new Error(`Not asked for a new password: ${first.ChallengeName}`);
  const second = await client.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: first.ChallengeName,
      Session: first.Session,
      ChallengeResponses: { USERNAME: email, NEW_PASSWORD: newPassword },
    }),
  );
  const token = second.AuthenticationResult?.IdToken;
  if (token === undefined) throw new Error('The new password brought no token');
  return token;
}
