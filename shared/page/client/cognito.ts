import type { SignInProblem } from '../text/page-text.ts';
import { post } from './request.ts';

export interface SignInClient {
  endpoint: string;
  clientId: string;
}

/** What a first sign-in goes on with: Cognito's session and the name it knows the user by. */
export interface Challenge {
  session: string;
  userName: string;
}

export type SignInResult =
  | { kind: 'SIGNED_IN'; idToken: string }
  | { kind: 'NEW_PASSWORD_REQUIRED'; challenge: Challenge }
  | { kind: 'REFUSED'; problem: SignInProblem };

export function signIn(client: SignInClient, email: string, password: string): Promise<SignInResult> {
  const parameters = { USERNAME: email, PASSWORD: password };
  return call(client, 'InitiateAuth', email, { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: parameters });
}

export function changePassword(client: SignInClient, challenge: Challenge, password: string): Promise<SignInResult> {
  return call(client, 'RespondToAuthChallenge', challenge.userName, {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: challenge.session,
    ChallengeResponses: { USERNAME: challenge.userName, NEW_PASSWORD: password },
  });
}

type Operation = 'InitiateAuth' | 'RespondToAuthChallenge';

async function call(
  client: SignInClient,
  operation: Operation,
  userName: string,
  input: Record<string, unknown>,
): Promise<SignInResult> {
  const headers = {
    'Content-Type': 'application/x-amz-json-1.1',
    'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`,
  };
  const answer = await post(client.endpoint, headers, { ClientId: client.clientId, ...input });
  if (answer === undefined) return { kind: 'REFUSED', problem: 'UNREACHABLE' };
  const { status, body } = answer;
  if (status !== 200) return { kind: 'REFUSED', problem: problemOf(operation, status, body) };
  const tokens = body.AuthenticationResult as { IdToken?: string } | undefined;
  if (tokens?.IdToken !== undefined) return { kind: 'SIGNED_IN', idToken: tokens.IdToken };
  if (body.ChallengeName === 'NEW_PASSWORD_REQUIRED' && typeof body.Session === 'string') {
    const parameters = body.ChallengeParameters as { USER_ID_FOR_SRP?: string } | undefined;
    // An address signs in, but a challenge is answered under the pool's own name for the user.
    const challenge = { session: body.Session, userName: parameters?.USER_ID_FOR_SRP ?? userName };
    return { kind: 'NEW_PASSWORD_REQUIRED', challenge };
  }
  return { kind: 'REFUSED', problem: 'CHALLENGE_UNKNOWN' };
}

function problemOf(operation: Operation, status: number, body: Record<string, unknown>): SignInProblem {
  // Some of AWS's answers put a namespace before the name: `com.amazonaws…#NotAuthorizedException`.
  const type = String(body.__type ?? '').replace(/^.*#/u, '');
  switch (type) {
    case 'NotAuthorizedException':
    case 'UserNotFoundException':
    case 'CodeMismatchException':
    case 'ExpiredCodeException':
      return operation === 'InitiateAuth' ? 'WRONG_PASSWORD' : 'SESSION_OVER';
    // Of a new password these say that it is refused; the stand-in for Cognito says the first of a wrong one too.
    case 'InvalidPasswordException':
    case 'PasswordHistoryPolicyViolationException':
    case 'InvalidParameterException':
      return operation === 'InitiateAuth' ? 'WRONG_PASSWORD' : 'WEAK_PASSWORD';
    case 'PasswordResetRequiredException':
    case 'UserNotConfirmedException':
      return 'RESET_REQUIRED';
    case 'TooManyRequestsException':
    case 'LimitExceededException':
    case 'TooManyFailedAttemptsException':
      return 'TOO_MANY_ATTEMPTS';
    default:
      return status === 429 ? 'TOO_MANY_ATTEMPTS' : 'UNREACHABLE';
  }
}
