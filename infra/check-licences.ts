// Fails when a package that we ship has a licence that nobody has agreed to. What is installed is in the lockfile.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By SPDX: take it, keep the notice, no more is asked. */
const agreed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'Unlicense'];

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
}

/** The production packages of a lockfile whose licence is not agreed, as `name version: licence`. */
export function refusedLicences(packages: Record<string, Locked>): string[] {
  return Object.entries(packages)
    .filter(([place, { dev, license }]) => place !== '' && dev !== true && !isAgreed(license))
    .map(([place, { version, license }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `${name} ${version}: ${license ?? 'no licence'}`;
    });
}

/** Of alternatives one has to be agreed, of a sum all. */
function isAgreed(licence: string | undefined): boolean {
  if (licence === undefined) return false;
  return licence
    .replace(/^\((.*)\)$/u, '$1')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((one) => agreed.includes(one)));
}

if (import.meta.main) {
  const lockfile = join(import.meta.dirname, '..', 'package-lock.json');
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as { packages: Record<string, Locked> };
  const refused = refusedLicences(packages);
  for (const line of refused) console.error(`Not an agreed licence: ${line}`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}
