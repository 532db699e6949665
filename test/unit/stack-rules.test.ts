import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, expect, test } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import { product } from '../../infra/product.ts';

const folder = mkdtempSync(join(tmpdir(), 'twotier-rules-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contexts = {
  dev: { stage: 'dev' },
  prod: { stage: 'prod', mailDomain: 'mail.example.org' },
  'prod with a name and alarms by mail': {
    stage: 'prod',
    mailDomain: 'mail.example.org',
    alarmMail: 'ops@example.org',
    domainName: 'api.example.org',
    certificateArn: 'arn:aws:acm:eu-west-1:1:certificate/1',
  },
};

test.each(Object.entries(contexts))('%s keeps the rules of AWS Solutions, or tells why it does not', (_, context) => {
  expect(() => checked(context).synth()).not.toThrow();
});

test('a queue in plain text and without dead letters is found', () => {
  const app = checked(contexts.dev);
  const [foundation] = app.node.children;
  if (foundation === undefined) throw new Error('There is no stack');
  new Queue(foundation, 'Planted');
  expect(() => app.synth()).toThrow('validation-report.json');
  const report = readFileSync(join(app.outdir, 'validation-report.json'), 'utf8');
  expect(report).toContain('AwsSolutions-SQS3');
  expect(report).toContain('AwsSolutions-SQS4');
});

function checked(context: Record<string, string>) {
  const app = product({
    workflows,
    codeOf: () => Code.fromInline('exports.handler = () => undefined;'),
    context,
    outdir: mkdtempSync(join(folder, 'out')),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
