import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import { alarmRows } from '../../infra/alarms.ts';
import { product } from '../../infra/product.ts';
import { allSteps, type NamedStep } from '../../infra/steps.ts';
import type { Grants, Route, Step } from '../../shared/runtime/step.ts';

/** A resource as the template has it. */
interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is JSON of many shapes, and a wrong guess fails the test
  Properties: any;
  DeletionPolicy?: string;
  Metadata?: Record<string, unknown>;
}

interface Found extends Resource {
  stack: string;
  id: string;
}

interface Statement {
  Action: string[];
  Resource: unknown[];
  Condition?: unknown;
}

interface Synthesised {
  stacks: CloudFormationStackArtifact[];
  of: (type: string) => Found[];
}

const folder = mkdtempSync(join(tmpdir(), 'twotier-stack-'));
const steps = allSteps(workflows);
const routes = steps.filter((named): named is NamedStep<Route> => named.step.kind === 'http');
let dev: Synthesised;
let prod: Synthesised;
let furnished: Synthesised;

beforeAll(() => {
  dev = synthesise('dev');
  prod = synthesise('prod', { mailDomain: 'twotier.example' });
  furnished = synthesise('prod', {
    mailDomain: 'mail.example.org',
    alarmMail: 'ops@example.org',
    domainName: 'api.example.org',
    certificateArn: 'arn:aws:acm:eu-west-1:1:certificate/1',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('data', () => {
  it('is encrypted, restorable to any second, and expires by the attribute that the code writes', () => {
    const table = only(dev, 'AWS::DynamoDB::Table').Properties;
    expect(table.SSESpecification).toEqual({ SSEEnabled: true });
    expect(table.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: 'ttlEpochSeconds', Enabled: true });
    expect(table.BillingMode).toBe('PAY_PER_REQUEST');
    expect(table.StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' });
  });

  it('is listed by the four indexes that the access patterns use', () => {
    const indexes = only(dev, 'AWS::DynamoDB::Table').Properties.GlobalSecondaryIndexes;
    const listed = { ProjectionType: 'INCLUDE', NonKeyAttributes: ['kind', 'data'] };
    expect(
      indexes.map((index: { IndexName: string; KeySchema: { AttributeName: string }[]; Projection: unknown }) => [
        index.IndexName,
        ...index.KeySchema.map(({ AttributeName }) => AttributeName),
        index.Projection,
      ]),
    ).toEqual([
      ['gsi1', 'gsi1pk', 'gsi1sk', listed],
      ['gsi2', 'gsi2pk', 'gsi2sk', listed],
      ['gsi3', 'gsi3pk', 'gsi3sk', { ProjectionType: 'KEYS_ONLY' }],
      ['due', 'duePk', 'dueSk', { ProjectionType: 'KEYS_ONLY' }],
    ]);
  });

  it('outlives its stack in prod, and cannot be deleted there by mistake', () => {
    const table = only(prod, 'AWS::DynamoDB::Table');
    const pool = only(prod, 'AWS::Cognito::UserPool');
    expect(table.Properties.DeletionProtectionEnabled).toBe(true);
    expect(pool.Properties.DeletionProtection).toBe('ACTIVE');
    for (const kept of [table, pool, only(prod, 'AWS::SecretsManager::Secret')]) {
      expect(kept.DeletionPolicy, kept.id).toBe('Retain');
    }
    expect(prod.stacks.map((stack) => stack.terminationProtection)).not.toContain(false);
  });

  it('derives links from a generated secret of 64 characters', () => {
    const { GenerateSecretString: generated } = only(dev, 'AWS::SecretsManager::Secret').Properties;
    expect(generated).toMatchObject({ GenerateStringKey: 'k1', PasswordLength: 64 });
    expect(JSON.parse(generated.SecretStringTemplate)).toEqual({ current: 'k1' });
  });
});

describe('sign-in', () => {
  it('lets nobody write the tenant of a user or the address that invitations go by, but tells them', () => {
    const client = only(dev, 'AWS::Cognito::UserPoolClient').Properties;
    for (const attribute of ['custom:tenantId', 'custom:tenantKind', 'email']) {
      expect(client.ReadAttributes).toContain(attribute);
      expect(client.WriteAttributes).not.toContain(attribute);
    }
    // An absent list would mean: everything may be written.
    expect(client.WriteAttributes).not.toHaveLength(0);
  });

  it('is for accounts that an administrator made, by address and a long password', () => {
    const pool = only(dev, 'AWS::Cognito::UserPool').Properties;
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(pool.UsernameAttributes).toEqual(['email']);
    expect(pool.Policies.PasswordPolicy).toMatchObject({ MinimumLength: 12, TemporaryPasswordValidityDays: 7 });
    const client = only(dev, 'AWS::Cognito::UserPoolClient').Properties;
    expect(client).toMatchObject({ GenerateSecret: false, PreventUserExistenceErrors: 'ENABLED' });
    expect(client.ExplicitAuthFlows).toContain('ALLOW_USER_PASSWORD_AUTH');
  });

  it('knows the four roles', () => {
    const names = dev.of('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties.GroupName);
    expect(names.sort()).toEqual(['AdminAgent', 'GlobalAdmin', 'SalesAgent', 'UserAdmin']);
  });
});

describe('mail', () => {
  it('goes out over TLS, counts towards reputation metrics, and reports all but opens and clicks', () => {
    const set = only(dev, 'AWS::SES::ConfigurationSet').Properties;
    expect(set.DeliveryOptions.TlsPolicy).toBe('REQUIRE');
    expect(set.ReputationOptions.ReputationMetricsEnabled).toBe(true);
    const { EventDestination: destination } = only(dev, 'AWS::SES::ConfigurationSetEventDestination').Properties;
    expect(new Set(destination.MatchingEventTypes)).toEqual(
      new Set(['send', 'delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay']),
    );
    expect(JSON.stringify(destination.EventBridgeDestination)).toContain('event-bus/default');
  });

  it('is signed for the domain that the context names', () => {
    const identity = only(furnished, 'AWS::SES::EmailIdentity').Properties;
    expect(identity.EmailIdentity).toBe('mail.example.org');
    expect(identity.DkimSigningAttributes.NextSigningKeyLength).toBe('RSA_2048_BIT');
  });
});

describe('permissions', () => {
  it('name no action by a wildcard', () => {
    for (const { statement, of } of allStatements(dev)) {
      for (const action of statement.Action) expect(action, of).not.toContain('*');
    }
  });

  it('name every resource, but for traces, which have none', () => {
    const withoutResource = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
    for (const { statement, of } of allStatements(dev)) {
      if (!statement.Resource.includes('*')) continue;
      expect([...statement.Action].sort(), of).toEqual(withoutResource);
    }
  });

  it('come to functions only from what their steps declare', () => {
    for (const named of steps) {
      const actions = statementsOf(dev, named).flatMap(({ Action }) => Action);
      expect([...new Set(actions)].sort(), named.name).toEqual(expectedActions(named.step).sort());
    }
  });

  it('leave functions no other way to get some: one inline policy, no managed one', () => {
    const roles = steps.map((named) => roleOf(dev, named));
    for (const { id, Properties } of roles) {
      expect(Properties.ManagedPolicyArns, id).toBeUndefined();
      expect(Properties.Policies, id).toHaveLength(1);
    }
    const attached = JSON.stringify(dev.of('AWS::IAM::Policy').map(({ Properties }) => Properties.Roles));
    for (const { id } of roles) expect(attached).not.toContain(`"${id}"`);
  });

  it('let a function write the table itself only, and query the table and its indexes', () => {
    for (const named of steps.filter(({ step }) => step.grants.table === 'write')) {
      for (const { Action, Resource } of statementsOf(dev, named)) {
        if (!Action.includes('dynamodb:PutItem')) continue;
        expect(Resource, named.name).toHaveLength(1);
        expect(JSON.stringify(Resource)).not.toContain('index');
      }
    }
  });

  it('give no facts to functions that may not use them', () => {
    for (const named of steps) {
      const variables = Object.keys(functionOf(dev, named).Properties.Environment?.Variables ?? {});
      expect(variables.sort(), named.name).toEqual(expectedVariables(named.step).sort());
    }
  });
});

describe('functions', () => {
  it('are one per step, on Arm and Node 24, traced, with logs in JSON', () => {
    expect(dev.of('AWS::Lambda::Function')).toHaveLength(steps.length);
    for (const named of steps) {
      const { Properties } = functionOf(dev, named);
      expect(Properties, named.name).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
      const { step } = named;
      const declared = step.kind === 'job' || step.kind === 'queue' ? step.timeoutSeconds : Properties.Timeout;
      expect(Properties.Timeout, named.name).toBe(declared);
      if (step.kind === 'http') expect(Properties.Timeout).toBeLessThanOrEqual(29);
    }
  });

  it.each(['dev', 'prod'])('keep their logs for a stated time in %s', (stage) => {
    const { of } = stage === 'dev' ? dev : prod;
    const groups = of('AWS::Logs::LogGroup');
    expect(groups.map(({ Properties }) => Properties.LogGroupName).sort()).toEqual([
      `/aws/vendedlogs/twotier-${stage}/access`,
      `/twotier/${stage}/functions`,
    ]);
    for (const group of groups) {
      expect(group.Properties.RetentionInDays, group.id).toBe(stage === 'dev' ? 7 : 90);
      expect(group.DeletionPolicy, group.id).toBe(stage === 'dev' ? 'Delete' : 'Retain');
    }
  });

  it('write to one log group, so that one question finds what one id has brought about', () => {
    const [shared] = dev.of('AWS::Logs::LogGroup').filter(({ stack }) => stack === 'twotier-dev-foundation');
    for (const named of steps) {
      const { stack, Properties } = functionOf(dev, named);
      expect(locationIn(dev, stack, Properties.LoggingConfig.LogGroup)).toBe(`${shared?.stack}/${shared?.id}`);
    }
  });

  it('raise an alarm when they fail and nobody waits for them; what callers wait for shows as 5xx', () => {
    const unattended = steps.filter(({ step }) => step.kind !== 'http');
    expect(watchedBy('FunctionErrors')).toEqual(unattended.map((named) => locationOf(dev, named)).sort());
  });

  it('that are jobs raise an alarm when they are late, or silent for three runs', () => {
    const jobs = steps.filter(({ step }) => step.kind === 'job');
    const late = alarms(dev).filter(({ Properties }) => Properties.MetricName === 'JobLag');
    expect(late.map(({ Properties }) => dimensionsOf(Properties)['job']).sort()).toEqual(
      jobs.map(({ fileName }) => fileName).sort(),
    );
    for (const { id, Properties } of late) {
      expect(Properties, id).toMatchObject({ EvaluationPeriods: 3, TreatMissingData: 'breaching' });
      const job = jobs.find(({ fileName }) => fileName === dimensionsOf(Properties)['job']);
      expect(functionOf(dev, job as NamedStep).Properties.Environment.Variables.JOB_NAME).toBe(job?.fileName);
    }
  });
});

describe('routes', () => {
  it('are those of the contract, each once, and lead to their own functions', () => {
    const found = dev.of('AWS::ApiGatewayV2::Route');
    expect(found.map(({ Properties }) => Properties.RouteKey).sort()).toEqual(routes.map(keyOf).sort());
    for (const route of routes) {
      const { stack, Properties } = routeOf(dev, route);
      const integrationId = Properties.Target['Fn::Join'][1].find((part: unknown) => typeof part === 'object').Ref;
      const integration = dev
        .of('AWS::ApiGatewayV2::Integration')
        .find((candidate) => candidate.stack === stack && candidate.id === integrationId);
      expect(integration?.Properties.PayloadFormatVersion).toBe('2.0');
      expect(integration?.Properties.IntegrationUri['Fn::GetAtt'][0]).toBe(functionOf(dev, route).id);
    }
  });

  it('want a sign-in unless they are public', () => {
    for (const route of routes) {
      const { AuthorizationType, AuthorizerId } = routeOf(dev, route).Properties;
      const open = route.step.access === 'public';
      expect(AuthorizationType, keyOf(route)).toBe(open ? 'NONE' : 'JWT');
      expect(AuthorizerId === undefined, keyOf(route)).toBe(open);
    }
    const authorizer = only(dev, 'AWS::ApiGatewayV2::Authorizer').Properties;
    expect(authorizer.AuthorizerType).toBe('JWT');
    expect(authorizer.JwtConfiguration.Audience).toHaveLength(1);
  });

  it.each(['dev', 'prod'])('are throttled by their class in %s', (stage) => {
    const settings = only(stage === 'dev' ? dev : prod, 'AWS::ApiGatewayV2::Stage').Properties.RouteSettings;
    expect(Object.keys(settings).sort()).toEqual(routes.map(keyOf).sort());
    const byClass = new Map<string, unknown>();
    for (const route of routes) {
      const throttle = settings[keyOf(route)];
      expect(throttle.ThrottlingRateLimit, keyOf(route)).toBeGreaterThan(0);
      expect(throttle.ThrottlingBurstLimit, keyOf(route)).toBeGreaterThan(0);
      expect(throttle).toEqual(byClass.get(route.step.throttle) ?? throttle);
      byClass.set(route.step.throttle, throttle);
    }
  });

  it('go on the air after all of them exist', () => {
    const stage = dev.stacks.find(({ stackName }) => stackName === 'twotier-dev-stage');
    const dependencies = stage?.dependencies.map(({ id }) => id) ?? [];
    const withRoutes = new Set(dev.of('AWS::ApiGatewayV2::Route').map(({ stack }) => stack));
    expect(dependencies).toEqual(expect.arrayContaining([...withRoutes]));
    expect(only(dev, 'AWS::ApiGatewayV2::Stage').stack).toBe('twotier-dev-stage');
  });

  it('are logged by name: no path, since paths carry tokens, and no caller', () => {
    const { Format: format } = only(dev, 'AWS::ApiGatewayV2::Stage').Properties.AccessLogSettings;
    const variables = Object.values(JSON.parse(format) as Record<string, string>);
    expect(variables).toEqual(expect.arrayContaining(['$context.routeKey', '$context.status', '$context.requestId']));
    expect(format).not.toMatch(/path|identity|sourceIp|userAgent|domain|claims/i);
  });
});

describe('triggers', () => {
  it('of jobs are schedules by the name of the step, that give up into a dead-letter queue', () => {
    const schedules = dev.of('AWS::Scheduler::Schedule');
    const jobs = steps.flatMap(({ fileName, step }) => (step.kind === 'job' ? [[fileName, step.schedule]] : []));
    expect(schedules.map(({ Properties }) => [Properties.Name, Properties.ScheduleExpression]).sort()).toEqual(
      jobs.sort(),
    );
    for (const { Properties } of schedules) {
      expect(Properties.Target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(Properties.Target.DeadLetterConfig.Arn).toBeDefined();
    }
  });

  it('of streams and queues report single failures, and streams go on after a bad record', () => {
    const mappings = dev.of('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);
    expect(mappings).toHaveLength(steps.filter(({ step }) => step.kind === 'stream' || step.kind === 'queue').length);
    for (const mapping of mappings) expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    const streams = mappings.filter(({ StartingPosition }) => StartingPosition !== undefined);
    expect(streams.length).toBeLessThanOrEqual(2);
    for (const stream of streams) {
      expect(stream).toMatchObject({ BisectBatchOnFunctionError: true, MaximumRetryAttempts: 3 });
      expect(stream.MaximumRecordAgeInSeconds).toBeLessThan(24 * 3600);
      expect(stream.DestinationConfig.OnFailure.Destination).toBeDefined();
    }
  });

  it('of streams let through exactly the patterns of the contract', () => {
    for (const named of steps) {
      if (named.step.kind !== 'stream') continue;
      const mapping = dev
        .of('AWS::Lambda::EventSourceMapping')
        .find(({ stack, Properties }) => `${stack}/${Properties.FunctionName.Ref}` === locationOf(dev, named));
      const filters = mapping?.Properties.FilterCriteria.Filters as { Pattern: string }[];
      expect(filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual(named.step.patterns);
    }
  });

  it('of events match the pattern of the contract, and give up into a dead-letter queue', () => {
    const rules = dev.of('AWS::Events::Rule').map(({ Properties }) => Properties);
    const patterns = steps.flatMap(({ step }) => (step.kind === 'event' ? [step.pattern] : []));
    expect(rules.map(({ EventPattern }) => EventPattern)).toEqual(patterns);
    for (const { Targets } of rules) expect(Targets[0].DeadLetterConfig.Arn).toBeDefined();
  });

  it('that nobody waits for send what failed to a dead-letter queue', () => {
    const unattended = steps.filter(({ step }) => step.kind === 'job' || step.kind === 'event');
    const configured = dev.of('AWS::Lambda::EventInvokeConfig');
    expect(configured.map(({ stack, Properties }) => `${stack}/${Properties.FunctionName.Ref}`).sort()).toEqual(
      unattended.map((named) => locationOf(dev, named)).sort(),
    );
    for (const { Properties } of configured) {
      expect(Properties.DestinationConfig.OnFailure.Destination).toBeDefined();
    }
  });
});

describe('queues', () => {
  it('are encrypted and refuse plain HTTP', () => {
    const queues = dev.of('AWS::SQS::Queue');
    const policies = dev.of('AWS::SQS::QueuePolicy');
    for (const { stack, id, Properties } of queues) {
      expect(Properties.SqsManagedSseEnabled, id).toBe(true);
      const policy = policies.find((one) => one.stack === stack && one.Properties.Queues[0].Ref === id);
      expect(JSON.stringify(policy?.Properties.PolicyDocument), id).toContain('"aws:SecureTransport":"false"');
    }
  });

  it('give up into dead-letter queues, which raise an alarm as soon as they hold something', () => {
    const queues = dev.of('AWS::SQS::Queue');
    const working = queues.filter(({ Properties }) => Properties.RedrivePolicy !== undefined);
    expect(working).toHaveLength(3);
    const dead = queues.filter(({ Properties }) => Properties.RedrivePolicy === undefined);
    expect(watchedBy('DeadLetters')).toEqual(dead.map(({ stack, id }) => `${stack}/${id}`).sort());
    expect(watchedBy('QueueAge')).toEqual(working.map(({ stack, id }) => `${stack}/${id}`).sort());
    for (const { Properties } of working) {
      const target = Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0];
      expect(dead.map(({ id }) => id)).toContain(target);
    }
    for (const { id, Properties } of dead) expect(Properties.MessageRetentionPeriod, id).toBe(14 * 24 * 3600);
  });

  it('hide a message for six times as long as its function may take', () => {
    for (const { step } of steps) {
      if (step.kind !== 'queue') continue;
      const id = `${step.queue.charAt(0).toUpperCase()}${step.queue.slice(1)}Queue`;
      const queue = dev.of('AWS::SQS::Queue').find((one) => pathOf(one) === `twotier-dev-foundation/${id}/Resource`);
      expect(queue?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * step.timeoutSeconds);
    }
  });
});

describe('alarms', () => {
  it('all reach the topic, to which CloudWatch may publish, and from there the person that the context names', () => {
    for (const { id, Properties } of alarms(dev)) {
      expect(Properties.AlarmActions, id).toHaveLength(1);
      expect(Properties.OKActions, id).toEqual(Properties.AlarmActions);
    }
    const { Statement: statements } = only(dev, 'AWS::SNS::TopicPolicy').Properties.PolicyDocument;
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    );
    expect(only(furnished, 'AWS::SNS::Subscription').Properties).toMatchObject({ Endpoint: 'ops@example.org' });
  });

  it('come before SES reviews the account, and when the API fails', () => {
    const thresholds = Object.fromEntries(
      alarms(dev).map(({ Properties }) => [Properties.MetricName, Properties.Threshold]),
    );
    expect(thresholds['Reputation.BounceRate']).toBeLessThan(0.05);
    expect(thresholds['Reputation.ComplaintRate']).toBeLessThan(0.001);
    expect(thresholds['5xx']).toBeGreaterThan(0);
    expect(thresholds['IteratorAge']).toBeGreaterThan(0);
  });

  it('say in their mail what is felt, which saved query to look at, and what to do', () => {
    const queries = dev.of('AWS::Logs::QueryDefinition').map(({ Properties }) => Properties.Name);
    for (const { felt, look, act, name, at } of alarmRows) {
      expect(queries).toContain(`twotier-dev/${look}`);
      const raised = alarms(dev).filter(({ Properties }) => nameOf(Properties.AlarmName) === name);
      expect(raised.length, name).toBeGreaterThan(0);
      for (const { Properties } of raised) {
        for (const told of [felt, look, act]) expect(Properties.AlarmDescription).toContain(told);
        expect(Properties.AlarmDescription.length).toBeLessThanOrEqual(1024);
        // The number in the runbook is the one that counts; of jobs it follows from their schedules.
        const number = Properties.MetricName === 'IteratorAge' ? Properties.Threshold / 1000 : Properties.Threshold;
        if (name !== 'JobLag') expect(at).toContain(number.toLocaleString('en', { maximumFractionDigits: 9 }));
      }
    }
  });

  it('and the dashboard read what AWS publishes, by the names and dimensions that it documents', () => {
    const read = [...alarms(dev).flatMap(({ Properties }) => metricsOf(Properties)), ...metricsOfDashboard()];
    const ofAws = read.filter(({ namespace }) => namespace.startsWith('AWS/'));
    expect(new Set(ofAws.map(({ namespace }) => namespace))).toEqual(new Set(Object.keys(publishedByAws)));
    for (const { namespace, name, dimensions } of ofAws) {
      expect(publishedByAws[namespace]?.[name], `${namespace} ${name}`).toContain(dimensions.toSorted().join());
    }
  });

  it('take no more metrics than CloudWatch lets one alarm have', () => {
    for (const { id, Properties } of alarms(dev)) {
      const metrics = (Properties.Metrics ?? []).filter(({ MetricStat }: { MetricStat?: unknown }) => MetricStat);
      expect(metrics.length, id).toBeLessThanOrEqual(10);
    }
  });
});

describe('stacks', () => {
  it('stay well under the 500 resources that CloudFormation takes', () => {
    for (const { stackName, template } of dev.stacks) {
      expect(Object.keys(template.Resources).length, stackName).toBeLessThan(450);
    }
  });

  it('read what they share from the outputs of each other, so that each can be deployed alone', () => {
    const templates = JSON.stringify(dev.stacks.map(({ template }) => template));
    expect(templates).toContain('Fn::GetStackOutput');
    expect(templates).not.toContain('Fn::ImportValue');
  });

  it('hold less than the 300 routes that an API takes', () => {
    expect(dev.of('AWS::ApiGatewayV2::Route').length).toBeLessThan(300);
  });
});

describe('stages', () => {
  it('hold the same resources and outputs, and differ only in how long and how hard', () => {
    const types = ({ stacks }: Synthesised): string[] =>
      stacks.flatMap(({ template }) => [
        ...Object.entries<Resource>(template.Resources).map(([id, { Type }]) => `${id} ${Type}`),
        // What stacks tell each other comes in the order of internal names that the CDK gives.
        ...Object.keys(template.Outputs ?? {}).sort(),
      ]);
    expect(types(prod)).toEqual(types(dev));
    const changing = new Set<string>();
    for (const [index, { template }] of dev.stacks.entries()) {
      for (const [id, resource] of Object.entries<Resource>(template.Resources)) {
        const other = prod.stacks[index]?.template.Resources[id] as Resource;
        for (const property of new Set([...Object.keys(resource.Properties), ...Object.keys(other.Properties)])) {
          const [here, there] = [resource, other].map(({ Properties }) => comparable(Properties[property]));
          if (here !== there) changing.add(`${resource.Type}.${property}`);
        }
      }
    }
    expect([...changing].sort()).toEqual([
      'AWS::ApiGatewayV2::Stage.RouteSettings',
      'AWS::Cognito::UserPool.DeletionProtection',
      'AWS::DynamoDB::Table.DeletionProtectionEnabled',
      'AWS::Logs::LogGroup.RetentionInDays',
    ]);
  });

  it('are dev and prod, and no other', () => {
    expect(() => synthesise('production')).toThrow('There is no stage production');
  });

  it('want a mail domain where mail is meant, and tell of one, or an address, that cannot be', () => {
    expect(() => synthesise('prod')).toThrow('-c mailDomain=mail.example.com');
    expect(() => synthesise('dev', { mailDomain: 'https://Mail.example.com/' })).toThrow('mailDomain is a domain');
    expect(() => synthesise('dev', { alarmMail: 'operators' })).toThrow('alarmMail is a mail address');
  });

  it('may have a name of their own, with its certificate, and links then bear it', () => {
    expect(only(furnished, 'AWS::ApiGatewayV2::DomainName').Properties.DomainName).toBe('api.example.org');
    expect(only(furnished, 'AWS::ApiGatewayV2::Api').Properties.DisableExecuteApiEndpoint).toBe(true);
    const urls = furnished
      .of('AWS::Lambda::Function')
      .map(({ Properties }) => Properties.Environment?.Variables.PUBLIC_URL)
      .filter((url) => url !== undefined);
    expect(new Set(urls)).toEqual(new Set(['https://api.example.org']));
  });
});

function synthesise(stage: string, context: Record<string, string> = {}): Synthesised {
  const app = product({
    workflows,
    codeOf: () => Code.fromInline('exports.handler = () => undefined;'),
    context: { stage, ...context },
    outdir: mkdtempSync(join(folder, stage)),
  });
  const { stacks } = app.synth();
  const found = stacks.flatMap(({ stackName, template }) =>
    Object.entries<Resource>(template.Resources).map(([id, resource]) => ({ ...resource, stack: stackName, id })),
  );
  return { stacks, of: (type) => found.filter(({ Type }) => Type === type) };
}

function only({ of }: Synthesised, type: string): Found {
  const [first, ...others] = of(type);
  if (first === undefined || others.length > 0) throw new Error(`There are ${of(type).length} of ${type}, not one`);
  return first;
}

function pathOf({ Metadata }: Resource): string {
  return String(Metadata?.['aws:cdk:path']);
}

function functionOf({ of }: Synthesised, { workflow, constructId }: NamedStep): Found {
  const found = of('AWS::Lambda::Function').find(
    (one) => one.stack.endsWith(`-workflow-${workflow}`) && pathOf(one).endsWith(`/${constructId}/Resource`),
  );
  if (found === undefined) throw new Error(`${workflow}/${constructId} has no function`);
  return found;
}

function locationOf(synthesised: Synthesised, named: NamedStep): string {
  const { stack, id } = functionOf(synthesised, named);
  return `${stack}/${id}`;
}

function roleOf(synthesised: Synthesised, named: NamedStep): Found {
  const { stack, Properties } = functionOf(synthesised, named);
  const [id] = Properties.Role['Fn::GetAtt'];
  const role = synthesised.of('AWS::IAM::Role').find((one) => one.stack === stack && one.id === id);
  if (role === undefined) throw new Error(`${named.name} has no role`);
  return role;
}

function statementsOf(synthesised: Synthesised, named: NamedStep): Statement[] {
  return roleOf(synthesised, named).Properties.Policies.flatMap(statementsIn);
}

/** What any identity of the product may do: inline policies of roles, and policies attached to them. */
function allStatements({ of }: Synthesised): { statement: Statement; of: string }[] {
  const policies = [
    ...of('AWS::IAM::Role').flatMap(({ id, Properties }) =>
      (Properties.Policies ?? []).map((policy: unknown) => ({ id, policy })),
    ),
    ...of('AWS::IAM::Policy').map(({ id, Properties }) => ({ id, policy: Properties })),
  ];
  return policies.flatMap(({ id, policy }) => statementsIn(policy).map((statement) => ({ statement, of: id })));
}

function statementsIn(policy: { PolicyDocument: { Statement: Record<string, unknown>[] } }): Statement[] {
  return policy.PolicyDocument.Statement.map((statement) => ({
    Action: [statement['Action']].flat() as string[],
    Resource: [statement['Resource']].flat(),
    Condition: statement['Condition'],
  }));
}

function expectedActions({ kind, grants }: Step): string[] {
  const read = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
  const write = ['dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
  const stream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((name) => `dynamodb:${name}`);
  const sends = grants.queues || kind === 'stream' || kind === 'job' || kind === 'event';
  return [
    ...['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
    ...(grants.table ? read : []),
    ...(grants.table === 'write' ? write : []),
    ...(grants.secret ? ['secretsmanager:GetSecretValue'] : []),
    ...(grants.events ? ['events:PutEvents'] : []),
    ...(grants.mail ? ['ses:SendRawEmail'] : []),
    ...(grants.users
      ? [
          ...[
            'AdminAddUserToGroup',
            'AdminCreateUser',
            'AdminDeleteUser',
            'AdminDisableUser',
            'AdminEnableUser',
            'AdminGetUser',
          ],
          ...['AdminListGroupsForUser', 'AdminRemoveUserFromGroup', 'AdminSetUserPassword'],
        ].map((name) => `cognito-idp:${name}`)
      : []),
    ...(kind === 'stream' ? stream : []),
    ...(kind === 'queue' ? ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'] : []),
    ...(sends ? ['sqs:SendMessage'] : []),
  ];
}

function expectedVariables(step: Step): string[] {
  const variables: Record<keyof Grants, string[]> = {
    table: ['TABLE_NAME'],
    secret: ['SECRET_ID', 'PUBLIC_URL'],
    queues: ['MAIL_QUEUE_URL', 'USERS_QUEUE_URL', 'WEBHOOKS_QUEUE_URL'],
    events: ['EVENT_BUS_NAME'],
    mail: ['MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'PUBLIC_URL'],
    users: ['USER_POOL_ID'],
  };
  const granted = Object.keys(step.grants).flatMap((grant) => variables[grant as keyof Grants]);
  const signsIn = step.kind === 'http' && step.throttle === 'link';
  const names = step.kind === 'job' ? ['JOB_NAME'] : [];
  return [...new Set([...granted, ...names, ...(signsIn ? ['USER_POOL_CLIENT_ID'] : [])])];
}

function keyOf({ step: { method, path } }: NamedStep<Route>): string {
  return path === '/$default' ? '$default' : `${method} ${path}`;
}

function routeOf({ of }: Synthesised, route: NamedStep<Route>): Found {
  const found = of('AWS::ApiGatewayV2::Route').find(({ Properties }) => Properties.RouteKey === keyOf(route));
  if (found === undefined) throw new Error(`${keyOf(route)} is not in the template`);
  return found;
}

/** What the alarms of a row watch, as `stack/id` of the resources that their first dimension names. */
function watchedBy(row: string): string[] {
  return alarms(dev)
    .filter(({ Properties }) => nameOf(Properties.AlarmName) === row)
    .map(({ stack, Properties }) => locationIn(dev, stack, Properties.Dimensions[0].Value))
    .sort();
}

function nameOf(alarmName: string): string {
  return alarmName.split('-')[2] ?? '';
}

function dimensionsOf({ Dimensions = [] }: Resource['Properties']): Record<string, string> {
  return Object.fromEntries(Dimensions.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]));
}

/** The resource that a reference leads to, also by way of another stack's output, as `stack/id`. */
function locationIn({ stacks }: Synthesised, stack: string, reference: Resource['Properties']): string {
  const output = reference['Fn::GetStackOutput'];
  if (output === undefined) return `${stack}/${reference.Ref ?? reference['Fn::GetAtt'][0]}`;
  const other = stacks.find(({ stackName }) => stackName === output.StackName);
  return locationIn({ stacks, of: () => [] }, output.StackName, other?.template.Outputs[output.OutputName].Value);
}

function alarms({ of }: Synthesised): Found[] {
  return of('AWS::CloudWatch::Alarm');
}

/** A property's text without the names of the stage, which tags and exports bear. */
function comparable(value: unknown): string {
  return JSON.stringify(value ?? null).replace(/[Tt]wotier[-/ ](dev|prod)|"(dev|prod)"/g, 'STAGE');
}

const [ofAccount, ofFunction, ofQueue] = ['', 'FunctionName', 'QueueName'];
const ofTable = ['TableName', 'GlobalSecondaryIndexName,TableName'];
const ofHttpApi = ['ApiId', 'ApiId,Stage'];

/**
 * What of it we read, by namespace and name with the sets of dimensions that it is published under. Sources:
 * docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html,
 * docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html and monitoring-metrics-view.html (dimensions),
 * docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html,
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html,
 * docs.aws.amazon.com/ses/latest/dg/reputationdashboard-cloudwatch-alarm.html.
 */
const publishedByAws: Record<string, Record<string, string[]>> = {
  'AWS/ApiGateway': { '4xx': ofHttpApi, '5xx': ofHttpApi, Count: ofHttpApi, Latency: ofHttpApi },
  'AWS/Lambda': {
    Errors: [ofAccount, ofFunction],
    IteratorAge: [ofFunction],
    Throttles: [ofAccount, ofFunction],
    ConcurrentExecutions: [ofAccount, ofFunction],
  },
  'AWS/SQS': { ApproximateAgeOfOldestMessage: [ofQueue], ApproximateNumberOfMessagesVisible: [ofQueue] },
  'AWS/DynamoDB': {
    ConsumedReadCapacityUnits: ofTable,
    ConsumedWriteCapacityUnits: ofTable,
    ReadThrottleEvents: ofTable,
    WriteThrottleEvents: ofTable,
    TransactionConflict: ['TableName'],
  },
  'AWS/SES': { 'Reputation.BounceRate': [ofAccount], 'Reputation.ComplaintRate': [ofAccount] },
};

interface MetricRead {
  namespace: string;
  name: string;
  dimensions: string[];
}

/** Those of an alarm: one, or several in an expression. */
function metricsOf({ MetricName, Metrics = [], ...alarm }: Resource['Properties']): MetricRead[] {
  const several: Resource['Properties'][] = Metrics.flatMap(
    ({ MetricStat }: Resource['Properties']) => MetricStat?.Metric ?? [],
  );
  const single = MetricName === undefined ? [] : [{ ...alarm, MetricName }];
  return [...single, ...several].map(({ Namespace, MetricName: name, Dimensions = [] }) => ({
    namespace: Namespace,
    name,
    dimensions: Dimensions.map(({ Name }: { Name: string }) => Name),
  }));
}

/** A row of a widget: namespace, name, then dimensions in pairs, then how to draw it. */
function metricsOfDashboard(): MetricRead[] {
  const parts: unknown[] = only(dev, 'AWS::CloudWatch::Dashboard').Properties.DashboardBody['Fn::Join'][1];
  const body = parts.map((part) => (typeof part === 'string' ? part : 'X')).join('');
  const { widgets } = JSON.parse(body) as { widgets: { properties: { metrics?: unknown[][] } }[] };
  return widgets
    .flatMap(({ properties }) => properties.metrics ?? [])
    .map((row) => row.filter((part) => typeof part === 'string'))
    .map(([namespace = '', name = '', ...pairs]) => ({
      namespace,
      name,
      dimensions: pairs.filter((_, index) => index % 2 === 0),
    }));
}
