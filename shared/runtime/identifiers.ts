import { ulid } from 'ulid';

/** A new identifier: a ULID, so that identifiers sort by the time they were made at. */
export function newId(at: Date): string {
  return ulid(at.getTime());
}
