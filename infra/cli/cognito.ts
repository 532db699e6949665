import { exitCodes } from '../commands/exit-codes.ts';
import { CommandFailure } from './failure.ts';

export interface SignInService {
  cognito: string;
  clientId: string;
}

export interface Tokens {
  idToken: string;
  refreshToken?: string | undefined;
}

interface Result {
  AuthenticationResult?: { IdToken: string; RefreshToken?: string };
  ChallengeName?: string;
  Session?: string;
  ChallengeParameters?: { USER_ID_FOR_SRP?: string };
}

/**
 * Signs in with a password; a first sign-in asks for one of the user's own.
 * @throws CommandFailure when Cognito refuses
 */
export async function signIn(
  service: SignInService,
  email: string,
  password: string,
  newPassword: () => Promise<string>,
): Promise<Tokens> {
  const result = await ask(service, 'InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: email, PASSWORD: password },
  });
  if (result.ChallengeName !== 'NEW_PASSWORD_REQUIRED') return tokensIn(result);
  const { Session, ChallengeParameters } = result;
  // An address signs in, but a challenge is answered under the pool's own name for the user.
  const USERNAME = ChallengeParameters?.USER_ID_FOR_SRP ?? email;
  const ChallengeResponses = { USERNAME, NEW_PASSWORD: await newPassword() };
  return tokensIn(
    await ask(service, 'RespondToAuthChallenge', { ChallengeName: result.ChallengeName, Session, ChallengeResponses }),
  );
}

/** @throws CommandFailure when the sign-in is over */
export async function renew(service: SignInService, refreshToken: string): Promise<Tokens> {
  const AuthParameters = { REFRESH_TOKEN: refreshToken };
  const result = await ask(service, 'InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }).catch(
    (failure: unknown) => {
      if (failure instanceof CommandFailure && failure.exitCode === exitCodes.refused) throw signInIsOver();
      throw failure;
    },
  );
  return { refreshToken, ...tokensIn(result) };
}

export function signInIsOver(): CommandFailure {
  return new CommandFailure('Your sign-in is over.', 'Sign in again: twotier sign-in');
}

function tokensIn({ AuthenticationResult: tokens, ChallengeName }: Result): Tokens {
  if (tokens === undefined) {
    throw new CommandFailure(`Cognito asks for ${ChallengeName}, which the command line does not know.`);
  }
  return { idToken: tokens.IdToken, ...(tokens.RefreshToken && { refreshToken: tokens.RefreshToken }) };
}

async function ask({ cognito, clientId }: SignInService, operation: string, input: object): Promise<Result> {
  const response = await fetch(cognito, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify({ ClientId: clientId, ...input }),
    signal: AbortSignal.timeout(30_000),
  }).catch((failure: Error) => {
    throw new CommandFailure(
      `The sign-in service at ${cognito} does not answer (${failure.message}).`,
      undefined,
      exitCodes.apiFailed,
    );
  });
  const answer = (await response.json().catch(() => ({}))) as Result & { __type?: string; message?: string };
  if (response.ok) return answer;
  const type = answer.__type?.split('#').at(-1) ?? `status ${response.status}`;
  const isOurs = response.status < 500 && type !== 'TooManyRequestsException';
  throw new CommandFailure(
    refusals[`${operation} ${type}`] ?? `The sign-in service says: ${answer.message ?? type}`,
    undefined,
    isOurs ? exitCodes.refused : exitCodes.apiFailed,
  );
}

const isWrong = 'The address or the password is wrong, or the account is disabled.';

const refusals: Record<string, string> = {
  'InitiateAuth NotAuthorizedException': isWrong,
  'InitiateAuth UserNotFoundException': isWrong,
  // The stand-in for Cognito calls a wrong password so.
  'InitiateAuth InvalidPasswordException': isWrong,
  'RespondToAuthChallenge InvalidPasswordException':
    'The new password is too weak: at least 12 characters, with upper case, lower case and a digit.',
};
