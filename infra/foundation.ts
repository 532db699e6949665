import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { QueueName } from '../shared/runtime/step.ts';
import { dataTable } from './data.ts';
import { eventBus } from './event-bus.ts';
import { type Identity, identity } from './identity.ts';
import { type Mail, mail } from './mail.ts';
import { DeadLetterQueue, taskQueues } from './queues.ts';
import { linkSecret } from './secrets.ts';
import type { Stage } from './stages.ts';
import type { Workflows } from './steps.ts';

/** What all workflows stand on, and what holds data: it changes seldom, and never with a step. */
export class Foundation extends Stack {
  readonly table: Table;
  readonly identity: Identity;
  readonly mail: Mail;
  readonly secret: Secret;
  readonly queues: Record<QueueName, Queue>;
  readonly bus: EventBus;
  readonly streamDeadLetters: Queue;
  /** Of all functions: one group, so that one question finds everything that one id has brought about. */
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage; workflows: Workflows }) {
    super(scope, id, props);
    const { stage, workflows } = props;
    this.table = dataTable(this, stage);
    this.identity = identity(this, stage);
    this.mail = mail(this, stage);
    this.secret = linkSecret(this, stage);
    this.queues = taskQueues(this, workflows);
    this.bus = eventBus(this, stage);
    this.streamDeadLetters = new DeadLetterQueue(this, 'StreamDeadLetters');
    this.logs = new LogGroup(this, 'Logs', {
      logGroupName: `/twotier/${stage.name}/functions`,
      retention: stage.logRetention,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });

    new CfnOutput(this, 'EventBusName', { value: this.bus.eventBusName });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'UserPoolId', { value: this.identity.userPool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: this.identity.client.userPoolClientId });
    new CfnOutput(this, 'LinkSecretArn', { value: this.secret.secretArn });
  }
}
