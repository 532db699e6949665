import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Grants, Step } from '../shared/runtime/step.ts';
import type { Api } from './api.ts';
import { indexNames, streamArnOf } from './data.ts';
import type { Foundation } from './foundation.ts';

/** What a function may do: what its step declares, what its trigger needs, and to tell of itself. Nothing else. */
export function statementsOf(step: Step, foundation: Foundation, undelivered: Queue | undefined): PolicyStatement[] {
  return [
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], foundation.logs.logGroupArn),
    // X-Ray knows no resource for traces that come in: `*` is all there is.
    allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*'),
    ...granted(step.grants, foundation),
    ...triggered(step, foundation),
    ...(undelivered ? [allow(['sqs:SendMessage'], undelivered.queueArn)] : []),
  ];
}

function granted(grants: Grants, { table, secret, queues, bus, mail, identity }: Foundation): PolicyStatement[] {
  const statements: PolicyStatement[] = [];
  if (grants.table !== undefined) {
    // A transaction needs the permissions of its parts, and ConditionCheckItem for those that only look.
    const writes = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'];
    statements.push(
      allow(
        ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', ...(grants.table === 'write' ? writes : [])],
        table.tableArn,
      ),
      allow(['dynamodb:Query'], ...indexNames.map((name) => `${table.tableArn}/index/${name}`)),
    );
  }
  if (grants.secret) statements.push(allow(['secretsmanager:GetSecretValue'], secret.secretArn));
  if (grants.queues)
    statements.push(allow(['sqs:SendMessage'], ...Object.values(queues).map((queue) => queue.queueArn)));
  if (grants.events) statements.push(allow(['events:PutEvents'], bus.eventBusArn));
  if (grants.mail) {
    const send = allow(['ses:SendRawEmail'], mail.identityArn, mail.configurationSetArn);
    send.addCondition('StringEquals', { 'ses:FromAddress': mail.from });
    statements.push(send);
  }
  if (grants.users) {
    statements.push(
      allow(
        [
          'cognito-idp:AdminAddUserToGroup',
          'cognito-idp:AdminCreateUser',
          'cognito-idp:AdminDeleteUser',
          'cognito-idp:AdminDisableUser',
          'cognito-idp:AdminEnableUser',
          'cognito-idp:AdminGetUser',
          'cognito-idp:AdminListGroupsForUser',
          'cognito-idp:AdminRemoveUserFromGroup',
          'cognito-idp:AdminSetUserPassword',
        ],
        identity.userPool.userPoolArn,
      ),
    );
  }
  return statements;
}

function triggered(step: Step, { table, queues, streamDeadLetters }: Foundation): PolicyStatement[] {
  switch (step.kind) {
    case 'stream':
      return [
        allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], streamArnOf(table)),
        allow(['dynamodb:ListStreams'], `${table.tableArn}/stream/*`),
        allow(['sqs:SendMessage'], streamDeadLetters.queueArn),
      ];
    case 'queue':
      return [
        allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queues[step.queue].queueArn),
      ];
    default:
      return [];
  }
}

/** The facts about the stage that a function needs for what it may do; `shared/runtime/environment.ts` reads them. */
export function environmentOf(step: Step, foundation: Foundation, api: Api): Record<string, string> {
  const { table, secret, queues, events, mail, users } = step.grants;
  return {
    ...(table && { TABLE_NAME: foundation.table.tableName }),
    ...(secret && { SECRET_ID: foundation.secret.secretArn }),
    ...(queues && {
      MAIL_QUEUE_URL: foundation.queues.mail.queueUrl,
      USERS_QUEUE_URL: foundation.queues.users.queueUrl,
      WEBHOOKS_QUEUE_URL: foundation.queues.webhooks.queueUrl,
    }),
    ...(events && { EVENT_BUS_NAME: foundation.bus.eventBusName }),
    ...(mail && {
      MAIL_FROM: foundation.mail.from,
      MAIL_CONFIGURATION_SET: foundation.mail.configurationSetName,
    }),
    ...(users && { USER_POOL_ID: foundation.identity.userPool.userPoolId }),
    ...((secret || mail) && { PUBLIC_URL: api.publicUrl }),
    // The page behind a link signs its reader in.
    ...(step.kind === 'http' &&
      step.throttle === 'link' && { USER_POOL_CLIENT_ID: foundation.identity.client.userPoolClientId }),
  };
}

function allow(actions: string[], ...resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}
