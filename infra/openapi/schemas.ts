import * as z from 'zod/mini';
import type { Output } from '../../shared/runtime/step.ts';
import { glossary } from './glossary.ts';

/** What is used here of JSON Schema 2020-12. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  examples?: unknown[];
}

/**
 * A schema of a contract as JSON Schema, each field with its meaning.
 * @param io `input` for what is sent, before it is normalised; `output` for what is answered
 * @throws Error naming every field that the glossary does not know
 */
export function schemaOf(contract: Output, io: 'input' | 'output'): Schema {
  const raw = z.toJSONSchema(contract, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.type === 'string' && io === 'input') Object.assign(jsonSchema, ruleOf(zodSchema));
    },
  }) as Schema & { $schema?: string };
  delete raw.$schema;
  return tidy(raw, io);
}

/** Formats that a text's own rule checks in code, by the name of the rule. */
const formats: Record<string, string> = { email: 'email', host: 'hostname', date: 'date' };

/**
 * How long a text may be and what it must look like, where a function judges it and no keyword of the schema says so:
 * it is asked, with a text that nothing would take.
 */
function ruleOf(text: z.core.$ZodType): Schema {
  const issues = ['', '\u00b6'.repeat(20_000)].flatMap((value) => z.safeParse(text, value).error?.issues ?? []);
  const found = new Map(issues.map((issue) => [(issue as { params?: { rule?: string } }).params?.rule, issue.message]));
  const number = (rule: string): number | undefined => {
    const message = found.get(rule);
    return message === undefined ? undefined : Number(/\d+/u.exec(message)?.[0] ?? 1);
  };
  const minLength = number('minimum-length');
  const maxLength = number('maximum-length');
  const format = [...found.keys()].map((rule) => formats[rule ?? '']).find((name) => name !== undefined);
  return {
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(format !== undefined && { format }),
  };
}

function tidy(schema: Schema, io: 'input' | 'output'): Schema {
  const { anyOf, items, properties, additionalProperties, ...rest } = schema as Schema & { propertyNames?: unknown };
  delete (rest as { propertyNames?: unknown }).propertyNames;
  // Whole numbers as zod has them: no narrower than JSON's own.
  if (rest.minimum === Number.MIN_SAFE_INTEGER) delete rest.minimum;
  if (rest.maximum === Number.MAX_SAFE_INTEGER) delete rest.maximum;
  // What the format says already, in zod's own words of several hundred letters.
  if (rest.format !== undefined) delete rest.pattern;
  const inner = anyOf?.map((each) => tidy(each, io));
  const [value, none] = inner ?? [];
  if (value !== undefined && inner?.length === 2 && none?.type === 'null' && typeof value.type === 'string') {
    return { ...rest, ...value, type: [value.type, 'null'] };
  }
  return {
    ...rest,
    ...(inner && { anyOf: inner }),
    ...(items && { items: tidy(items, io) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, field]) => [name, meant(name, tidy(field, io))]),
      ),
    }),
    // Answers may gain fields, and callers pass over those that they do not know; a request may not hold one.
    ...(additionalProperties !== undefined &&
      !(io === 'output' && additionalProperties === false) && { additionalProperties }),
  };
}

/** A field with what it means; a plain text whose example is a time is one. */
function meant(name: string, field: Schema): Schema {
  const meaning = glossary[name];
  if (meaning === undefined) throw new Error(`infra/openapi/glossary.ts does not know the field ${name}`);
  const [description, example] = meaning;
  const isPlain = field.type === 'string' && field.enum === undefined && field.const === undefined;
  const isTime = typeof example === 'string' && /^\d{4}-\d\d-\d\dT/u.test(example);
  return {
    ...field,
    ...(isPlain && isTime && field.format === undefined && { format: 'date-time' }),
    description,
  };
}

/** Named schemas, in the order in which they were named; what has the shape of one is a reference to it. */
export class Components {
  readonly #shapes = new Map<string, Schema>();
  readonly #names = new Map<string, string>();

  /** @returns the name under which this shape is known: the given one unless it has one already */
  add(name: string, schema: Schema): string {
    const shape = shapeOf(schema);
    const known = this.#names.get(shape);
    if (known !== undefined) return known;
    if (this.#shapes.has(name)) {
      throw new Error(`Two different shapes are called ${name}: name one in infra/openapi/operations.ts`);
    }
    this.#names.set(shape, name);
    this.#shapes.set(name, schema);
    return name;
  }

  nameOf(schema: Schema): string | undefined {
    return this.#names.get(shapeOf(schema));
  }

  /** The schema with references in place of every shape that has a name. */
  linked(schema: Schema): Schema {
    const name = this.nameOf(schema);
    if (name === undefined) return this.#linkedWithin(schema);
    const { description, default: preset } = schema;
    return {
      $ref: `#/components/schemas/${name}`,
      ...(description !== undefined && { description }),
      ...(preset !== undefined && { default: preset }),
    };
  }

  all(): Record<string, Schema> {
    const entries = [...this.#shapes].map(([name, schema]): [string, Schema] => [name, this.#linkedWithin(schema)]);
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  #linkedWithin(schema: Schema): Schema {
    return mapInner(schema, (inner) => this.linked(inner));
  }
}

/** Whatever stands in several places and has no name, each as the places where it stands. */
export function unnamedShapes(schemas: Record<string, Schema>): string[][] {
  const places = new Map<string, string[]>();
  const visit = (schema: Schema, place: string): void => {
    const isShape = Object.keys(schema.properties ?? {}).length > 1 || (schema.enum?.length ?? 0) > 2;
    if (isShape) places.set(shapeOf(schema), [...(places.get(shapeOf(schema)) ?? []), place]);
    for (const [name, inner] of Object.entries(schema.properties ?? {})) visit(inner, `${place}.${name}`);
    for (const inner of [schema.items, ...(schema.anyOf ?? [])]) if (inner) visit(inner, place);
  };
  for (const [name, schema] of Object.entries(schemas)) visit(schema, name);
  return [...places.values()].filter((found) => found.length > 1);
}

/** What is within a schema, along a path of fields; lists are passed through. */
export function within(schema: Schema, path: readonly string[]): Schema {
  const [name, ...rest] = path;
  if (schema.items !== undefined) return within(schema.items, path);
  if (name === undefined) return schema;
  const field = schema.properties?.[name];
  if (field === undefined) throw new Error(`There is no field ${name}`);
  return within(field, rest);
}

function mapInner(schema: Schema, change: (inner: Schema) => Schema): Schema {
  const { items, properties, anyOf } = schema;
  return {
    ...schema,
    ...(anyOf && { anyOf: anyOf.map(change) }),
    ...(items && { items: change(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, change(field)])),
    }),
  };
}

/** The same for schemas that take the same values, whatever is told of them where they stand. */
function shapeOf({ description: _, default: __, ...schema }: Schema): string {
  return JSON.stringify(schema);
}
