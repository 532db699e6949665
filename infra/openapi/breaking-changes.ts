import type { ApiDocument, Operation, Parameter } from './document.ts';
import type { Schema } from './schemas.ts';

/** A difference that callers of the older description meet. */
export interface Change {
  /** Whether what worked may fail now; else callers that were told to expect it go on. */
  breaks: boolean;
  what: string;
}

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'];

/**
 * What callers that were built on one description meet when the service becomes as the other says. Requests must stay as
 * wide as they were, answers as narrow: an operation, a field of an answer or an allowed value that goes breaks them, and
 * so does a new demand. Fields and words that come anew in answers were announced, and are only told.
 */
export function breakingChanges(released: ApiDocument, present: ApiDocument): Change[] {
  const changes: Change[] = [];
  for (const [path, operations] of Object.entries(released.paths)) {
    for (const method of methods) {
      const before = operations[method];
      if (before === undefined) continue;
      const name = `${method.toUpperCase()} ${path}`;
      const after = present.paths[path]?.[method];
      if (after === undefined) changes.push({ breaks: true, what: `${name} is gone` });
      else changes.push(...changesOf(name, { before, after }, released, present));
    }
  }
  return changes;
}

function changesOf(
  name: string,
  { before, after }: Record<'before' | 'after', Operation>,
  released: ApiDocument,
  present: ApiDocument,
): Change[] {
  const compare = new Comparison(released, present);
  if (before.operationId !== after.operationId) {
    compare.breaks(`${name} is called ${after.operationId}, no longer ${before.operationId}`);
  }
  if (isOpen(before) && !isOpen(after)) compare.breaks(`${name} needs a sign-in`);
  compareRoles(name, before, after, compare);
  compareParameters(name, before, after, compare);
  compareBodies(name, before, after, compare);
  compareResponses(name, before, after, compare);
  return compare.changes;
}

function isOpen({ security }: Operation): boolean {
  return Array.isArray(security) && security.length === 0;
}

function compareRoles(name: string, before: Operation, after: Operation, compare: Comparison): void {
  const rolesOf = (operation: Operation) => (operation['x-roles'] ?? {}) as Record<string, string[]>;
  if (isOpen(after)) return;
  for (const [kind, roles] of Object.entries(rolesOf(before))) {
    const lost = roles.filter((role) => !rolesOf(after)[kind]?.includes(role));
    if (lost.length > 0) compare.breaks(`${name} is no longer for ${lost.join(', ')} of a ${kind}`);
  }
}

function compareParameters(name: string, before: Operation, after: Operation, compare: Comparison): void {
  const keyOf = (parameter: Parameter): string => `${parameter.in} parameter ${parameter.name}`;
  const old = new Map(before.parameters.map((each) => compare.old<Parameter>(each)).map((each) => [keyOf(each), each]));
  const now = new Map(after.parameters.map((each) => compare.new<Parameter>(each)).map((each) => [keyOf(each), each]));
  for (const [key, parameter] of old) {
    const next = now.get(key);
    if (next === undefined) compare.breaks(`${name} no longer takes the ${key}`);
    else {
      if (next.required && !parameter.required) compare.breaks(`${name} demands the ${key}`);
      compare.taken(`${name}, ${key}`, parameter.schema ?? {}, next.schema ?? {});
    }
  }
  for (const [key, parameter] of now) {
    if (!old.has(key) && parameter.required) compare.breaks(`${name} demands the new ${key}`);
  }
}

function compareBodies(name: string, before: Operation, after: Operation, compare: Comparison): void {
  const schemaOf = (operation: Operation): Schema | undefined =>
    operation.requestBody?.content['application/json']?.schema;
  const [old, now] = [schemaOf(before), schemaOf(after)];
  if (old === undefined && now !== undefined) compare.breaks(`${name} demands a body`);
  else if (old !== undefined && now === undefined) compare.breaks(`${name} no longer takes a body`);
  else if (old !== undefined && now !== undefined) compare.taken(`${name}, body`, old, now);
}

function compareResponses(name: string, before: Operation, after: Operation, compare: Comparison): void {
  const isGood = (status: string): boolean => status.startsWith('2');
  for (const [status, reference] of Object.entries(before.responses)) {
    const old = compare.old<Operation['responses'][string]>(reference);
    const next = after.responses[status];
    if (next === undefined) {
      if (isGood(status)) compare.breaks(`${name} no longer answers ${status}`);
      continue;
    }
    const now = compare.new<Operation['responses'][string]>(next);
    for (const header of Object.keys(old.headers ?? {})) {
      if (!(header in (now.headers ?? {}))) compare.breaks(`${name}, ${status} no longer has the header ${header}`);
    }
    for (const [type, content] of Object.entries(old.content ?? {})) {
      const other = now.content?.[type];
      if (other === undefined) compare.breaks(`${name}, ${status} no longer comes as ${type}`);
      else if (isGood(status)) compare.given(`${name}, ${status}`, content.schema, other.schema);
    }
  }
  for (const status of Object.keys(after.responses)) {
    if (isGood(status) && !(status in before.responses)) compare.tells(`${name} answers ${status} too`);
  }
}

/** Two descriptions side by side; a shape is compared once for each side that it stands on. */
class Comparison {
  readonly changes: Change[] = [];
  readonly #released: ApiDocument;
  readonly #present: ApiDocument;
  readonly #seen = new Set<string>();

  constructor(released: ApiDocument, present: ApiDocument) {
    this.#released = released;
    this.#present = present;
  }

  breaks(what: string): void {
    this.changes.push({ breaks: true, what });
  }

  tells(what: string): void {
    this.changes.push({ breaks: false, what });
  }

  old<T>(value: T & { $ref?: string }): T {
    return resolved(this.#released, value);
  }

  new<T>(value: T & { $ref?: string }): T {
    return resolved(this.#present, value);
  }

  /** What is sent: whatever was taken before must be taken still. */
  taken(place: string, before: Schema, after: Schema): void {
    if (this.#isKnown('taken', before, after)) return;
    const [old, now] = [this.old(before), this.new(after)];
    const lostTypes = typesOf(old).filter((type) => !admits(typesOf(now), type));
    if (lostTypes.length > 0) this.breaks(`${place} no longer takes a ${lostTypes.join(' or ')}`);
    if (now.enum !== undefined) {
      const lost = old.enum === undefined ? ['any value'] : old.enum.filter((value) => !now.enum?.includes(value));
      if (lost.length > 0) this.breaks(`${place} no longer takes ${lost.join(', ')}`);
    }
    if (now.const !== undefined && now.const !== old.const) this.breaks(`${place} takes only ${now.const}`);
    for (const bound of ['minLength', 'minItems', 'minimum'] as const) {
      if ((now[bound] ?? -Infinity) > (old[bound] ?? (bound === 'minimum' ? -Infinity : 0))) {
        this.breaks(`${place} has a ${bound} of ${now[bound]}`);
      }
    }
    for (const bound of ['maxLength', 'maxItems', 'maximum'] as const) {
      if ((now[bound] ?? Infinity) < (old[bound] ?? Infinity)) this.breaks(`${place} has a ${bound} of ${now[bound]}`);
    }
    for (const form of ['pattern', 'format'] as const) {
      if (now[form] !== undefined && now[form] !== old[form]) this.breaks(`${place} has the ${form} ${now[form]}`);
    }
    this.#fieldsTaken(place, old, now);
    if (old.items && now.items) this.taken(`${place}[]`, old.items, now.items);
  }

  #fieldsTaken(place: string, old: Schema, now: Schema): void {
    for (const [name, field] of Object.entries(old.properties ?? {})) {
      const next = now.properties?.[name];
      if (next !== undefined) this.taken(`${place}.${name}`, field, next);
      else if (now.additionalProperties === false) this.breaks(`${place} no longer takes the field ${name}`);
    }
    for (const name of now.required ?? []) {
      if (!old.required?.includes(name)) this.breaks(`${place} demands the field ${name}`);
    }
  }

  /** What is answered: whatever was there before must be there still, and be what it was. */
  given(place: string, before: Schema, after: Schema): void {
    if (this.#isKnown('given', before, after)) return;
    const [old, now] = [this.old(before), this.new(after)];
    const newTypes = typesOf(now).filter((type) => !admits(typesOf(old), type));
    if (newTypes.length > 0 && typesOf(old).length > 0) this.breaks(`${place} may be a ${newTypes.join(' or ')}`);
    if (typesOf(now).length === 0 && typesOf(old).length > 0) this.breaks(`${place} may be anything`);
    if (old.enum !== undefined) {
      const gained = now.enum?.filter((value) => !old.enum?.includes(value)) ?? ['any value'];
      if (gained.length > 0) this.tells(`${place} may be ${gained.join(', ')}`);
    }
    if (old.const !== undefined && now.const !== old.const) this.breaks(`${place} may be other than ${old.const}`);
    if (old.format !== undefined && now.format !== old.format) this.breaks(`${place} is no ${old.format} any more`);
    for (const [name, field] of Object.entries(old.properties ?? {})) {
      const next = now.properties?.[name];
      if (next === undefined) this.breaks(`${place} no longer has the field ${name}`);
      else {
        if (old.required?.includes(name) && !now.required?.includes(name)) {
          this.breaks(`${place} may lack the field ${name}`);
        }
        this.given(`${place}.${name}`, field, next);
      }
    }
    if (old.items && now.items) this.given(`${place}[]`, old.items, now.items);
  }

  #isKnown(side: string, before: Schema, after: Schema): boolean {
    if (before.$ref === undefined || after.$ref === undefined) return false;
    const key = `${side} ${before.$ref} ${after.$ref}`;
    const known = this.#seen.has(key);
    this.#seen.add(key);
    return known;
  }
}

function resolved<T>(document: ApiDocument, value: T & { $ref?: string }): T {
  if (value.$ref === undefined) return value;
  const found = value.$ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], document);
  if (found === undefined) throw new Error(`There is no ${value.$ref}`);
  return resolved(document, found as T & { $ref?: string });
}

function typesOf(schema: Schema): string[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(typesOf);
  return schema.type === undefined ? [] : [schema.type].flat();
}

/** Whether a value of the type is one of these; without any, everything is. */
function admits(types: readonly string[], type: string): boolean {
  return types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'));
}
