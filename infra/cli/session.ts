import type { Command } from 'commander';
import { createClient, type TokenProvider, type Twotier } from '../../shared/client/client.ts';
import { readStackFile, type StackFile } from '../local/stack-file.ts';
import { renew, signInIsOver } from './cognito.ts';
import { CommandFailure } from './failure.ts';
import { currentApi, keepProfile, profileOf } from './profiles.ts';

/** Options that every command takes. */
export interface Shared {
  api?: string;
  json: boolean;
}

export function sharedOptions(command: Command): Shared {
  const { api, json = false } = command.optsWithGlobals<{ api?: string; json?: boolean }>();
  return { ...(api !== undefined && { api: api.replace(/\/$/, '') }), json };
}

/** The stack that runs on this machine, if one does. */
export function localStack(): StackFile | undefined {
  try {
    return readStackFile();
  } catch {
    return undefined;
  }
}

/** The API that is named; else the one signed in to last; else the one on this machine. */
export function apiOf({ api }: Pick<Shared, 'api'>): string {
  const found = api ?? process.env['TWOTIER_API'] ?? currentApi() ?? localStack()?.api;
  if (found === undefined) throw new CommandFailure('Which API? None is named, and none runs here.', 'Say --api URL.');
  return found;
}

/** A client of the API that is meant, for whoever is signed in to it. */
export function clientOf(shared: Pick<Shared, 'api'>): Twotier {
  const api = apiOf(shared);
  return createClient({
    api,
    token: tokenFor(api),
    onRetry: ({ reason, waitMilliseconds }) => {
      if (waitMilliseconds >= 2000) {
        console.error(`${api} is busy (${reason}); asking again in ${Math.round(waitMilliseconds / 1000)} s`);
      }
    },
  });
}

/** The token given in TWOTIER_TOKEN, else the one of the sign-in, renewed when it is over. */
export function tokenFor(api: string): TokenProvider {
  const given = process.env['TWOTIER_TOKEN'];
  if (given) return () => given;
  return async (refused) => {
    const profile = profileOf(api);
    if (profile === undefined) {
      throw new CommandFailure(`You are not signed in to ${api}.`, 'Sign in: twotier sign-in EMAIL');
    }
    if (profile.idToken !== refused && !isOver(profile.idToken)) return profile.idToken;
    if (profile.refreshToken === undefined) throw signInIsOver();
    const tokens = await renew(profile, profile.refreshToken);
    keepProfile({ ...profile, ...tokens });
    return tokens.idToken;
  };
}

export interface Claims {
  email?: string;
  exp?: number;
  'custom:tenantKind'?: string;
  'custom:tenantId'?: string;
  'cognito:groups'?: string[];
}

/** What a token says; whether it is genuine is the API's to judge. */
export function claimsOf(token: string): Claims {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
  } catch {
    return {};
  }
}

function isOver(token: string): boolean {
  const { exp } = claimsOf(token);
  return exp !== undefined && exp * 1000 < Date.now() + 30_000;
}
