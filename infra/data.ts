import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/** What lists show (`shared/data/table.ts`): the entity without its long texts and the progress of its mails. */
const listed = { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: ['kind', 'data'] };
const keysOnly = { projectionType: ProjectionType.KEYS_ONLY };

export const indexes = [
  { indexName: 'gsi1', partition: 'gsi1pk', sort: 'gsi1sk', ...listed },
  { indexName: 'gsi2', partition: 'gsi2pk', sort: 'gsi2sk', ...listed },
  { indexName: 'gsi3', partition: 'gsi3pk', sort: 'gsi3sk', ...keysOnly },
  { indexName: 'due', partition: 'duePk', sort: 'dueSk', ...keysOnly },
];

export const indexNames = indexes.map(({ indexName }) => indexName);

export function dataTable(scope: Construct, stage: Stage): Table {
  const table = new Table(scope, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    // AWS's key for DynamoDB: its use shows in CloudTrail, it costs nothing to keep, and functions need no grant on it.
    encryption: TableEncryption.AWS_MANAGED,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: stage.keepsData,
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    timeToLiveAttribute: 'ttlEpochSeconds',
    stream: StreamViewType.NEW_IMAGE,
  });
  for (const { partition, sort, ...index } of indexes) {
    table.addGlobalSecondaryIndex({
      ...index,
      partitionKey: { name: partition, type: AttributeType.STRING },
      sortKey: { name: sort, type: AttributeType.STRING },
    });
  }
  return table;
}

export function streamArnOf({ tableStreamArn }: Table): string {
  if (tableStreamArn === undefined) throw new Error('The table has no stream');
  return tableStreamArn;
}
