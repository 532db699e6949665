import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { ApiDocument } from './document.ts';

/** The types of the client, from the description of the API: its paths and shapes, and what each error tells. */
export async function clientTypes(document: ApiDocument): Promise<string> {
  const copy = structuredClone(document) as ApiDocument & {
    components: { parameters: { IdempotencyKey: { required: boolean } } };
    'x-problems': { code: string; tells: string[] }[];
  };
  // The client sends one of its own where the caller names none.
  copy.components.parameters.IdempotencyKey.required = false;
  const types = astToString(await openapiTypes(copy as unknown as OpenAPI3, { defaultNonNullable: false }));
  const facts = copy['x-problems'].map(
    ({ code, tells }) => `  ${code}: ${tells.map((fact) => `'${fact}'`).join(' | ') || 'never'};`,
  );
  return [
    '// Made from functions/api/openapi.json by `npm run generate`: do not edit.',
    types,
    '/** What comes with every error of a code. */',
    'export interface ProblemFacts {',
    ...facts,
    '}',
    '',
  ].join('\n');
}
