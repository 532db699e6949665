import { setTimeout as pause } from 'node:timers/promises';
import { AwsJsonError, callAwsJson } from '../process/aws-json.ts';
import { regional } from '../template/identities.ts';
import type { Inventory, LocalResource } from '../template/inventory.ts';

export interface LocalTable {
  name: string;
  /** The ARN of the stream as templates and functions see it. */
  streamArn?: string | undefined;
  /** The ARN by which the engine knows the same stream. */
  engineStreamArn?: string | undefined;
}

interface TableProperties {
  TableName?: string;
  AttributeDefinitions: unknown[];
  KeySchema: unknown[];
  BillingMode?: string;
  ProvisionedThroughput?: unknown;
  GlobalSecondaryIndexes?: IndexProperties[];
  LocalSecondaryIndexes?: IndexProperties[];
  StreamSpecification?: { StreamViewType: string };
  TimeToLiveSpecification?: { AttributeName: string; Enabled: boolean };
}

interface IndexProperties {
  IndexName: string;
  KeySchema: unknown[];
  Projection: unknown;
}

interface TableDescription {
  TableStatus: string;
  LatestStreamArn?: string;
  GlobalSecondaryIndexes?: { IndexName: string; IndexStatus?: string }[];
}

const TARGET = 'DynamoDB_20120810';

/**
 * Creates the tables of the templates, or finds them as an earlier run left them.
 * @param suffix makes the names unique on a server that several runs share
 */
export async function createTables(inventory: Inventory, endpoint: string, suffix: string): Promise<LocalTable[]> {
  const resources = inventory.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  return Promise.all(resources.map((resource) => createTable(inventory, resource, endpoint, suffix)));
}

export async function deleteTables(tables: LocalTable[], endpoint: string): Promise<void> {
  await Promise.allSettled(
    tables.map(({ name }) => callAwsJson(endpoint, `${TARGET}.DeleteTable`, { TableName: name })),
  );
}

async function createTable(
  inventory: Inventory,
  resource: LocalResource,
  endpoint: string,
  suffix: string,
): Promise<LocalTable> {
  const properties = resource.properties<TableProperties>();
  const name = `${properties.TableName ?? `${resource.stack.name}-${resource.logicalId}`}${suffix}`;
  await callAwsJson(endpoint, `${TARGET}.CreateTable`, createRequest(name, properties)).catch((error: unknown) => {
    if (!(error instanceof AwsJsonError && error.type === 'ResourceInUseException')) throw error;
  });
  const description = await activeTable(endpoint, name);
  refuseOtherIndexes(name, properties, description);
  await enableTimeToLive(endpoint, name, properties);
  const label = description.LatestStreamArn?.split('/').at(-1);
  const streamArn = label === undefined ? undefined : regional('dynamodb', `table/${name}/stream/${label}`);
  inventory.assign(resource, {
    ref: name,
    attributes: {
      Arn: regional('dynamodb', `table/${name}`),
      ...(streamArn !== undefined && { StreamArn: streamArn }),
    },
  });
  return { name, streamArn, engineStreamArn: description.LatestStreamArn };
}

function createRequest(name: string, properties: TableProperties): Record<string, unknown> {
  const indexes = (list: IndexProperties[] | undefined): unknown =>
    list?.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));
  return {
    TableName: name,
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    BillingMode: 'PAY_PER_REQUEST',
    GlobalSecondaryIndexes: indexes(properties.GlobalSecondaryIndexes),
    LocalSecondaryIndexes: indexes(properties.LocalSecondaryIndexes),
    ...(properties.StreamSpecification !== undefined && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: properties.StreamSpecification.StreamViewType },
    }),
  };
}

async function activeTable(endpoint: string, name: string): Promise<TableDescription> {
  for (;;) {
    const { Table: table } = await callAwsJson<{ Table: TableDescription }>(endpoint, `${TARGET}.DescribeTable`, {
      TableName: name,
    });
    const indexes = table.GlobalSecondaryIndexes ?? [];
    const ready = indexes.every(({ IndexStatus: status }) => status === undefined || status === 'ACTIVE');
    if (table.TableStatus === 'ACTIVE' && ready) return table;
    await pause(10);
  }
}

function refuseOtherIndexes(name: string, properties: TableProperties, description: TableDescription): void {
  const existing = new Set((description.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName));
  const missing = (properties.GlobalSecondaryIndexes ?? []).filter(({ IndexName }) => !existing.has(IndexName));
  if (missing.length === 0) return;
  const names = missing.map(({ IndexName }) => IndexName).join(', ');
  throw new Error(
    `The kept table ${name} has no index ${names}: it was made from an older template. Start with another --data directory.`,
  );
}

async function enableTimeToLive(
  endpoint: string,
  name: string,
  { TimeToLiveSpecification: wanted }: TableProperties,
): Promise<void> {
  if (wanted === undefined) return;
  const found = await callAwsJson<{ TimeToLiveDescription?: { TimeToLiveStatus?: string } }>(
    endpoint,
    `${TARGET}.DescribeTimeToLive`,
    { TableName: name },
  );
  if (found.TimeToLiveDescription?.TimeToLiveStatus?.startsWith('ENABL') === true) return;
  await callAwsJson(endpoint, `${TARGET}.UpdateTimeToLive`, { TableName: name, TimeToLiveSpecification: wanted });
}
