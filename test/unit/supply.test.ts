import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refusedLicences } from '../../infra/check-licences.ts';
import { secretsIn } from '../../infra/check-secrets.ts';

describe('the licence check', () => {
  it('takes the licences that are agreed, and alternatives of which one is', () => {
    const packages = {
      '': { license: 'MIT' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b': { version: '1.0.0', license: '(GPL-3.0-only OR Apache-2.0)' },
      'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0-only', dev: true },
    };
    expect(refusedLicences(packages)).toEqual([]);
  });

  it('names what we ship under any other, or under none', () => {
    const packages = {
      'node_modules/a/node_modules/@x/copyleft': { version: '2.1.0', license: 'AGPL-3.0-only' },
      'node_modules/both': { version: '1.0.0', license: 'MIT AND GPL-2.0-only' },
      'node_modules/silent': { version: '3.0.0' },
    };
    expect(refusedLicences(packages)).toEqual([
      '@x/copyleft 2.1.0: AGPL-3.0-only',
      'both 1.0.0: MIT AND GPL-2.0-only',
      'silent 3.0.0: no licence',
    ]);
  });
});

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

describe('the secrets scan', () => {
  // Made and put together here, so that this file does not hold what it looks for.
  it.each([
    ['an AWS key', `AWS_SECRET_ACCESS_KEY=${randomBytes(30).toString('base64')}`],
    ['a private key', privateKey.export({ type: 'pkcs8', format: 'pem' })],
    ['a password in an address', ['https://someone:pa55', 'w0rdOf16@db.internal.test/x'].join('')],
    ['a GitHub token', ['ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('')],
  ])('finds %s, and does not repeat it', async (_, secret) => {
    const [found, ...others] = await secretsIn('config.txt', `first line\n${secret}\n`);
    expect(others).toEqual([]);
    expect(found).toMatch(/^config\.txt:2 [a-z-]+$/u);
  });

  it('finds nothing in a text without any', async () => {
    expect(await secretsIn('config.txt', 'password: see the vault\nkey id k1\n')).toEqual([]);
  });
});
