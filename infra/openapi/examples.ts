import { glossary } from './glossary.ts';
import type { Schema } from './schemas.ts';

/** An example of a whole request or answer, put together from the examples of its fields. */
export function exampleOf(schema: Schema, name = ''): unknown {
  if (schema.properties !== undefined) {
    return Object.fromEntries(
      Object.entries(schema.properties).flatMap(([field, inner]) => {
        const value = exampleOf(inner, field);
        return value === undefined && !schema.required?.includes(field) ? [] : [[field, value]];
      }),
    );
  }
  const known = glossary[name]?.[1];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum.includes(known) ? known : schema.enum[0];
  if (schema.anyOf?.[0] !== undefined) return exampleOf(schema.anyOf[0], name);
  const types = [schema.type].flat();
  if (types.includes('array')) return list(schema, name, known);
  if (types.includes('object')) return typeof known === 'object' ? known : {};
  if (types.includes(typeOf(known))) return known;
  return schema.default ?? (types.includes('string') ? undefined : blank[types[0] ?? 'string']);
}

const blank: Record<string, unknown> = { boolean: true, integer: 1, number: 1 };

function list(schema: Schema, name: string, known: unknown): unknown {
  const isPlain = schema.items?.properties === undefined;
  if (isPlain && schema.items?.enum !== undefined) {
    const fitting = Array.isArray(known) ? known.filter((value) => schema.items?.enum?.includes(value)) : [];
    return fitting.length > 0 ? fitting : [schema.items.enum[0]];
  }
  if (isPlain && Array.isArray(known)) return known;
  if (Array.isArray(known) && known.length === 0 && schema.minItems === undefined) return [];
  const item = schema.items && exampleOf(schema.items, name);
  return item === undefined ? [] : [item];
}

function typeOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
