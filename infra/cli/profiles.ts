import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** How somebody is signed in to one API. */
export interface Profile {
  api: string;
  /** Where Cognito is, and as which client the command line is known to it. */
  cognito: string;
  clientId: string;
  email: string;
  idToken: string;
  refreshToken?: string | undefined;
}

interface Profiles {
  /** The API that was signed in to last: the one that is meant where none is named. */
  current?: string | undefined;
  profiles: Record<string, Profile>;
}

function path(): string {
  return join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'twotier', 'profiles.json');
}

function read(): Profiles {
  return existsSync(path()) ? (JSON.parse(readFileSync(path(), 'utf8')) as Profiles) : { profiles: {} };
}

/** Appears whole or not at all, for its owner alone. */
function write(profiles: Profiles): void {
  mkdirSync(dirname(path()), { recursive: true, mode: 0o700 });
  writeFileSync(`${path()}.new`, `${JSON.stringify(profiles, undefined, 2)}\n`, { mode: 0o600 });
  chmodSync(`${path()}.new`, 0o600);
  renameSync(`${path()}.new`, path());
}

export function profileOf(api: string): Profile | undefined {
  return read().profiles[api];
}

export function currentApi(): string | undefined {
  return read().current;
}

export function keepProfile(profile: Profile): void {
  const { profiles } = read();
  write({ current: profile.api, profiles: { ...profiles, [profile.api]: profile } });
}

export function forgetProfile(api: string): void {
  const { current, profiles } = read();
  const { [api]: _, ...others } = profiles;
  write({ current: current === api ? Object.keys(others)[0] : current, profiles: others });
}
