// How far the design carries: what a burst and a busy day bring to each partition, and to everything else with a limit.
import { mkdirSync, writeFileSync } from 'node:fs';
import { workflows } from '../../functions/contract.ts';
import { allSteps } from '../../infra/steps.ts';
import { invitationBurst } from './burst.ts';
import { providerDay } from './day.ts';
import { type Heat, partitionLimits } from './heat.ts';
import { burst, limitsOf } from './limits.ts';

process.env['TABLE_NAME'] ??= 'simulated';

const mostRows = 6;

function told(title: string, heats: Heat[], limit: number): void {
  console.log(`\n${title}`);
  console.log(`  ${'busiest second'.padStart(14)}  ${'busiest minute'.padStart(14)}  of limit  partition`);
  for (const { partition, busiestSecond, busiestMinute } of heats.slice(0, mostRows)) {
    const share = `${Math.round((100 * busiestSecond) / limit)} %`;
    console.log(
      `  ${busiestSecond.toFixed(1).padStart(14)}  ${busiestMinute.toFixed(1).padStart(14)}  ${share.padStart(8)}  ${partition}`,
    );
  }
}

const bursts = [burst.sesAtFirst, burst.mailsPerSecond, burst.invitations].map((mailsPerSecond) => {
  const heats = invitationBurst(burst.invitations, mailsPerSecond);
  const mails = mailsPerSecond === burst.invitations ? 'without a limit' : `at ${mailsPerSecond} a second`;
  told(`One provider invites 10,000 in 60 s, mails leave ${mails}: write units`, heats, partitionLimits.writeUnits);
  return { mailsPerSecond, heats };
});

const day = providerDay(1);
told(
  `A day with 50,000 resellers and 5 million customers, ${day.commits} commits, ${day.busiestSecond} in the busiest second: write units`,
  day.writes,
  partitionLimits.writeUnits,
);
told('The same day: read units', day.reads, partitionLimits.readUnits);

const limits = limitsOf(allSteps(workflows).map(({ step }) => step));
console.log('\nWhat else has a limit, in the burst');
for (const { what, uses, limit, beyond } of limits) {
  console.log(`  ${what.padEnd(44)} ${String(uses).padStart(7)} of ${String(limit).padStart(7)}  ${beyond}`);
}

mkdirSync('.build', { recursive: true });
writeFileSync(
  '.build/scale.json',
  `${JSON.stringify({ at: new Date().toISOString(), bursts, day, limits }, null, 2)}\n`,
);
