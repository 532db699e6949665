import { stages } from '../../infra/stages.ts';
import type { Step } from '../../shared/runtime/step.ts';

/** The burst of the budgets (P12), and how fast its mails leave. */
export const burst = {
  invitations: 10_000,
  seconds: 60,
  /** SES's rate in an account that has just left its sandbox. */
  sesAtFirst: 14,
  /** Ten instances read the queue, and a mail takes 100 ms: seven calls to DynamoDB and one to SES. */
  mailsPerSecond: 100,
};

export interface Limit {
  what: string;
  uses: number;
  limit: number;
  /** What happens at the limit, and what moves it. */
  beyond: string;
}

/** Seconds that a call keeps an instance busy, cold starts apart: what the bench measures, with room. */
const secondsPerRequest = 0.1;
const millisecondsPerMail = 100;
/** A batch of 100 records is handed to the queue in ten calls, one after the other. */
const dispatchesPerShard = 1_000;
const accountConcurrency = 1_000;

/** What the burst uses of everything that has a limit but partitions; AWS's defaults of a new account. */
export function limitsOf(steps: Step[]): Limit[] {
  const perSecond = Math.ceil(burst.invitations / burst.seconds);
  const queues = steps.flatMap((step) => (step.kind === 'queue' ? [step.concurrency] : []));
  const mail = steps.find((step) => step.kind === 'queue' && step.queue === 'mail');
  const mailConcurrency = mail?.kind === 'queue' ? mail.concurrency : 0;
  const jobs = steps.filter(({ kind }) => kind === 'job').length;
  const instances = Math.ceil(perSecond * secondsPerRequest) + queues.reduce((sum, each) => sum + each, 0) + jobs + 4;
  const write = stages['prod']?.throttle.write.rate ?? 0;
  return [
    {
      what: 'Mails a second, SES at first',
      uses: Math.min(perSecond, (mailConcurrency * 1000) / millisecondsPerMail),
      limit: burst.sesAtFirst,
      beyond: 'SES throttles, mails wait with backoff; ask SES for a higher rate',
    },
    {
      what: 'Mails a second, instances at the mail queue',
      uses: perSecond,
      limit: (mailConcurrency * 1000) / millisecondsPerMail,
      beyond: 'mails wait in the queue; `concurrency` in functions/outbox/contract.ts',
    },
    {
      what: 'Requests a second of one route',
      uses: perSecond,
      limit: write,
      beyond: '429 from API Gateway; `throttle` in infra/stages.ts',
    },
    {
      what: 'Tasks a second from one shard of the stream',
      uses: perSecond,
      limit: dispatchesPerShard,
      beyond: 'mails are later; a busier table has more shards by itself',
    },
    {
      what: 'Lambda instances of the account',
      uses: instances,
      limit: accountConcurrency,
      beyond: '503 from API Gateway, other functions too; ask for more, reserve for jobs',
    },
    {
      what: 'Schedules that fire',
      uses: jobs,
      limit: 500,
      beyond: 'one schedule per job, whatever the number of tenants',
    },
  ];
}
