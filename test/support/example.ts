import { toJSONSchema } from 'zod/v4/core';
import type { Output } from '../../shared/runtime/step.ts';

interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  minimum?: number;
  pattern?: string;
  default?: unknown;
}

// Texts whose rule a JSON Schema cannot tell, by the name of their field.
const known: Record<string, string> = {
  email: 'someone@example-company.example',
  recipientEmail: 'someone@example-company.example',
  customerEmail: 'someone@example-company.example',
  tenantId: '0b9f0f8e-5d3a-4a51-9d53-0d4a3c1d2e3f',
  country: 'DE',
  domains: 'example-company.example',
  mpnId: '4242424242',
  supportPartnerId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  phoneNumber: '+4930123456',
  roles: 'SalesAgent',
  bodyText: 'Hello {{link}}',
  file: 'docs.css',
};

/** The smallest input that a contract's schema takes, so that a test reaches a step whatever its fields are. */
export function exampleOf(schema: Output | undefined): unknown {
  if (schema === undefined) return undefined;
  return build(toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, '');
}

function build(schema: JsonSchema, name: string): unknown {
  if (schema.const !== undefined) return schema.const;
  // What everybody who may call can ask for.
  if (schema.enum) return schema.enum.includes(known[name]) ? known[name] : schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.anyOf?.[0]) return build(schema.anyOf[0], name);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((field) => [field, build(schema.properties?.[field] ?? {}, field)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => build(schema.items ?? {}, name));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return known[name] ?? 'Example';
  }
}
