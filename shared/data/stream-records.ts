import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Item } from './table.ts';

/** The item that a record of the table's stream tells of, as it was written; empty for a deletion. */
export function itemOfRecord(record: DynamoDBRecord): Item {
  return unmarshall((record.dynamodb?.NewImage ?? {}) as Record<string, AttributeValue>) as Item;
}
