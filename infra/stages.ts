import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import type { ThrottleClass } from '../shared/runtime/step.ts';

export interface Throttle {
  /** Requests per second, in the long run. */
  rate: number;
  /** Requests at once. */
  burst: number;
}

export interface Stage {
  name: string;
  /** Data outlives its stack: tables, users, secrets and logs are kept, and AWS refuses to delete them by mistake. */
  keepsData: boolean;
  logRetention: RetentionDays;
  /** For all callers of one route together. */
  throttle: Record<ThrottleClass, Throttle>;
  mailDomain: string;
  /** Who hears of alarms; nobody when absent. */
  alarmMail: string | undefined;
  /** The API's own name, with its certificate in the stack's region; without it the API has AWS's name. */
  domain: { name: string; certificateArn: string } | undefined;
}

type StageData = Pick<Stage, 'keepsData' | 'logRetention' | 'throttle'>;

export const stages: Record<string, StageData> = {
  dev: {
    keepsData: false,
    logRetention: RetentionDays.ONE_WEEK,
    throttle: { read: { rate: 50, burst: 100 }, write: { rate: 25, burst: 50 }, link: { rate: 10, burst: 20 } },
  },
  prod: {
    keepsData: true,
    logRetention: RetentionDays.THREE_MONTHS,
    throttle: { read: { rate: 500, burst: 1000 }, write: { rate: 200, burst: 400 }, link: { rate: 50, burst: 100 } },
  },
};

/** Of nobody: enough for the local stack, but SES will never verify it. */
export const exampleMailDomain = 'twotier.example';

/** The stage that the context names (`-c stage=prod`), dev by default; all that stages differ in comes from here. */
export function stageOf(node: Node): Stage {
  const name = text(node, 'stage') ?? 'dev';
  const data = stages[name];
  if (data === undefined) throw new Error(`There is no stage ${name}, only ${Object.keys(stages).join(' and ')}`);
  const mailDomain = text(node, 'mailDomain');
  if (mailDomain === undefined && data.keepsData) {
    throw new Error(`The stage ${name} needs the domain that mail is sent from: -c mailDomain=mail.example.com`);
  }
  if (mailDomain !== undefined && !/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(mailDomain)) {
    throw new Error(`mailDomain is a domain in lower case, as mail.example.com; this is none: ${mailDomain}`);
  }
  const alarmMail = text(node, 'alarmMail');
  if (alarmMail !== undefined && !/^[^@\s]+@[^@\s]+$/.test(alarmMail)) {
    throw new Error(`alarmMail is a mail address; this is none: ${alarmMail}`);
  }
  const domainName = text(node, 'domainName');
  const certificateArn = text(node, 'certificateArn');
  if ((domainName === undefined) !== (certificateArn === undefined)) {
    throw new Error('domainName and certificateArn go together');
  }
  return {
    name,
    ...data,
    mailDomain: mailDomain ?? exampleMailDomain,
    alarmMail,
    domain: domainName && certificateArn ? { name: domainName, certificateArn } : undefined,
  };
}

function text(node: Node, key: string): string | undefined {
  const value: unknown = node.tryGetContext(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
