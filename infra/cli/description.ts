import { readFileSync } from 'node:fs';
import { describedIn } from '../openapi/files.ts';

/** An operation as calls of any operation need to know it. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  parameters: { name: string; in: 'path' | 'query' }[];
  takesBody: boolean;
  /** Whether it answers pages of a list. */
  isList: boolean;
}

interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
}

interface Described {
  operationId: string;
  summary: string;
  parameters?: Parameter[];
  requestBody?: object;
  responses: Record<string, { content?: Record<string, unknown> }>;
}

/** Every operation of the API's description, by its name. */
export function operationsOf(): Map<string, Operation> {
  const { paths, components } = JSON.parse(readFileSync(describedIn, 'utf8')) as {
    paths: Record<string, Record<string, Described>>;
    components: { parameters: Record<string, Parameter> };
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const parameters = (described.parameters ?? [])
        .map((each) => components.parameters[each.$ref?.split('/').at(-1) ?? ''] ?? each)
        .flatMap(({ name = '', in: place }) =>
          place === 'path' || place === 'query' ? [{ name, in: place } as const] : [],
        );
      return {
        id: described.operationId,
        method: method.toUpperCase(),
        path,
        summary: described.summary,
        parameters,
        takesBody: described.requestBody !== undefined,
        isList: described.responses['200']?.content?.['text/csv'] !== undefined,
      };
    }),
  );
  return new Map(operations.map((operation) => [operation.id, operation]));
}

/**
 * `name=value` as parameters of an operation.
 * @throws Error that lists what it takes, when it takes none of this name or misses one
 */
export function parametersOf(
  operation: Operation,
  given: readonly string[],
): Record<'path' | 'query', Record<string, string>> {
  const params = { path: {} as Record<string, string>, query: {} as Record<string, string> };
  const names = operation.parameters.map(({ name }) => name).join(', ') || 'none';
  for (const each of given) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(each) ?? [];
    const parameter = operation.parameters.find((known) => known.name === name);
    if (parameter === undefined) throw new Error(`${operation.id} takes no "${each}". Parameters: ${names}.`);
    params[parameter.in][name] = value;
  }
  const missing = operation.parameters.find(
    ({ name, in: place }) => place === 'path' && params.path[name] === undefined,
  );
  if (missing !== undefined) throw new Error(`${operation.id} needs ${missing.name}=… Parameters: ${names}.`);
  return params;
}
