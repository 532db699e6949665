import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ApiDocument, Operation } from '../../infra/openapi/document.ts';
import { describedIn } from '../../infra/openapi/files.ts';
import type { Schema } from '../../infra/openapi/schemas.ts';

/** The description as it is checked in and served. */
export const described = JSON.parse(readFileSync(describedIn, 'utf8')) as ApiDocument;

export interface NamedOperation {
  method: string;
  path: string;
  operation: Operation;
}

export const operations: NamedOperation[] = Object.entries(described.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { 'uri-reference': true } });
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);
ajv.addSchema({ $id: 'api', components: described.components });

const compiled = new Map<string, ValidateFunction>();

/** What a value has that the schema of the description does not allow, in words; empty when it is valid. */
export function misfits(schema: Schema, value: unknown): string[] {
  const key = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
  const validate = compiled.get(key) ?? ajv.compile(JSON.parse(key));
  compiled.set(key, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }: ErrorObject) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** What a reference of the description stands for. */
export function resolved<T extends object>(value: T & { $ref?: string }): T {
  if (value.$ref === undefined) return value;
  const found = value.$ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], described);
  return resolved(found as T & { $ref?: string });
}
