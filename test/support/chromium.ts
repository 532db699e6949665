import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// Made for Lambda, where one page is all there is: these would take away the very protections that the tests rely on.
const unfitFlags = [
  '--single-process',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
];

/** A browser without a window, the one that the package brings. */
export async function launch(): Promise<Browser> {
  const args = chromium.args.filter((flag) => !unfitFlags.includes(flag));
  return playwright.launch({ executablePath: await unpacked(), args, headless: true });
}

/**
 * Where the browser is. The package unpacks into the temporary directory and takes whatever lies there, be it half
 * written by another worker or of another version; so it unpacks into a directory of its own, which then moves as a whole.
 */
async function unpacked(): Promise<string> {
  const home = resolve('node_modules/.cache/chromium');
  if (!existsSync(home)) {
    await mkdir(join(home, '..'), { recursive: true });
    const own = await mkdtemp(`${home}-`);
    const { TMPDIR } = process.env;
    process.env['TMPDIR'] = own;
    await chromium.executablePath();
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    await rename(own, home).catch(async (error: unknown) => {
      if (!existsSync(home)) throw error;
      await rm(own, { recursive: true });
    });
  }
  return join(home, 'chromium');
}
