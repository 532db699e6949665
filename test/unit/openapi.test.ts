import { describe, expect, it } from 'vitest';
import { workflows } from '../../functions/contract.ts';
import { breakingChanges } from '../../infra/openapi/breaking-changes.ts';
import type { ApiDocument } from '../../infra/openapi/document.ts';
import { unnamedShapes } from '../../infra/openapi/schemas.ts';
import { allSteps } from '../../infra/steps.ts';
import { isAllowed, permissions } from '../../shared/domain/permissions.ts';
import { problems } from '../../shared/http/problems.ts';
import { described, misfits, operations, resolved } from '../support/openapi.ts';

const routes = allSteps(workflows).flatMap(({ name, step }) =>
  step.kind === 'http' && step.path !== '/$default' ? [{ name, step }] : [],
);

describe('the description of the API', () => {
  it('holds every operation of the contract, by the name of its step, and no other', () => {
    const contract = routes.map(({ name, step }) => `${name} ${step.method} ${step.path}`);
    const document = operations.map(({ operation, method, path }) => `${operation.operationId} ${method} ${path}`);
    expect(document.sort()).toEqual(contract.sort());
  });

  it.for(operations)(
    '$operation.operationId: tells what it takes and gives, with examples that are valid',
    ({ operation }) => {
      expect(operation['summary']).toMatch(/^[A-Z].{3,50}$/u);
      expect(operation['description']).toMatch(/\w.+\w/u);
      for (const parameter of operation.parameters.map((each) => resolved<typeof each>(each))) {
        const { name, schema = {}, example, description } = parameter as typeof parameter & Record<string, unknown>;
        expect(description, name).toMatch(/\w{3}/u);
        if (example !== undefined) expect(misfits(schema, example), name).toEqual([]);
      }
      const body = operation.requestBody?.content['application/json'];
      if (body !== undefined) expect(misfits(body.schema, body['example'])).toEqual([]);
      for (const [status, answer] of Object.entries(operation.responses)) {
        const content = resolved<typeof answer>(answer).content?.['application/json'];
        if (!status.startsWith('2') || content === undefined) continue;
        const { schema, example, examples } = content as typeof content & { examples?: { answer: { $ref: string } } };
        const value = examples ? resolved<{ value?: unknown }>(examples.answer).value : example;
        expect(misfits(schema, value), status).toEqual([]);
      }
    },
  );

  it('says who may call, as the permission matrix does', () => {
    for (const { name, step } of routes) {
      const operation = operations.find(({ operation: { operationId } }) => operationId === name)?.operation;
      expect(operation?.['x-roles'], name).toEqual(step.access === 'public' ? undefined : permissions[step.access]);
      expect(operation?.['security'], name).toEqual(step.access === 'public' ? [] : [{ signIn: [] }]);
    }
    expect(isAllowed('vet customers', 'provider', ['GlobalAdmin'])).toBe(false);
  });

  it('explains every error code', () => {
    const explained = described['x-problems'] as { code: string; status: number; meaning: string; nextStep: string }[];
    expect(explained.map(({ code, status }) => [code, status])).toEqual(
      Object.entries(problems).map(([code, { status }]) => [code, status]),
    );
    for (const { code, meaning, nextStep } of explained) expect(`${meaning} ${nextStep}`, code).toMatch(/\. .*\.$/u);
  });

  it('says the same shape once, by its name', () => {
    expect(unnamedShapes(described.components.schemas)).toEqual([]);
  });
});

describe('against what was released', () => {
  const path = '/v1/partnership-requests';
  const changed = (change: (document: ApiDocument) => void): ApiDocument => {
    const copy = structuredClone(described);
    change(copy);
    return copy;
  };
  const found = (change: (document: ApiDocument) => void) => breakingChanges(described, changed(change));
  const schemasOf = (document: ApiDocument) => document.components.schemas as Record<string, Record<string, never>>;
  // biome-ignore lint/suspicious/noExplicitAny: a planted change reaches anywhere into the document.
  const at = (document: ApiDocument, ...keys: (string | number)[]): any =>
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    keys.reduce<any>((inner, key) => inner[key], document);

  it('finds nothing where nothing changed', () => {
    expect(breakingChanges(described, described)).toEqual([]);
  });

  const breaks: [string, string, (document: ApiDocument) => void][] = [
    ['an operation that is gone', `POST ${path} is gone`, (d) => delete at(d, 'paths', path)['post']],
    [
      'an operation that has another name',
      `POST ${path} is called inviteReseller, no longer createRequest`,
      (d) => Object.assign(at(d, 'paths', path, 'post'), { operationId: 'inviteReseller' }),
    ],
    [
      'a sign-in that is newly needed',
      'GET /v1/countries needs a sign-in',
      (d) => Object.assign(at(d, 'paths', '/v1/countries', 'get'), { security: [{ signIn: [] }] }),
    ],
    [
      'a role that may no longer call',
      `POST ${path} is no longer for SalesAgent of a provider`,
      (d) => at(d, 'paths', path, 'post', 'x-roles', 'provider').pop(),
    ],
    [
      'a parameter that is gone',
      `GET ${path} no longer takes the query parameter deliveryStatus`,
      (d) => {
        const operation = at(d, 'paths', path, 'get');
        operation.parameters = operation.parameters.filter(({ name }: { name?: string }) => name !== 'deliveryStatus');
      },
    ],
    [
      'a parameter that is newly demanded',
      `GET ${path} demands the new query parameter since`,
      (d) => at(d, 'paths', path, 'get', 'parameters').push({ name: 'since', in: 'query', required: true, schema: {} }),
    ],
    [
      'a parameter that takes less',
      `GET ${path}, query parameter limit has a maximum of 50`,
      (d) => Object.assign(at(d, 'components', 'parameters', 'Limit', 'schema'), { maximum: 50 }),
    ],
    [
      'a field that is newly demanded',
      `POST ${path}, body demands the field recipientName`,
      (d) => at(d, 'components', 'schemas', 'CreateRequestInput', 'required').push('recipientName'),
    ],
    [
      'a field that is taken no more',
      `POST ${path}, body no longer takes the field mode`,
      (d) => delete at(d, 'components', 'schemas', 'CreateRequestInput', 'properties')['mode'],
    ],
    [
      'a value that is taken no more',
      `POST ${path}, body.language no longer takes zh-Hans`,
      (d) => at(d, 'components', 'schemas', 'Language', 'enum').pop(),
    ],
    [
      'a text that has to be shorter',
      `POST ${path}, body.subject has a maxLength of 100`,
      (d) =>
        Object.assign(at(d, 'components', 'schemas', 'CreateRequestInput', 'properties', 'subject'), {
          maxLength: 100,
        }),
    ],
    [
      'a field of an answer that is gone, also within a list',
      `GET ${path}, 200.items[] no longer has the field sendCount`,
      (d) => delete at(d, 'components', 'schemas', 'PartnershipRequestSummary', 'properties')['sendCount'],
    ],
    [
      'a field of an answer that may be lacking',
      `GET ${path}, 200.items[] may lack the field expiresAt`,
      (d) => {
        const schema = at(d, 'components', 'schemas', 'PartnershipRequestSummary');
        schema.required = schema.required.filter((name: string) => name !== 'expiresAt');
      },
    ],
    [
      'a field of an answer that becomes something else',
      `GET ${path}, 200.items[].sendCount may be a string`,
      (d) =>
        Object.assign(at(d, 'components', 'schemas', 'PartnershipRequestSummary', 'properties', 'sendCount'), {
          type: 'string',
        }),
    ],
    [
      'a status that is answered no more',
      `POST ${path} no longer answers 201`,
      (d) => delete at(d, 'paths', path, 'post', 'responses')['201'],
    ],
    [
      'a form of the answer that is gone',
      `GET ${path}, 200 no longer comes as text/csv`,
      (d) => delete at(d, 'paths', path, 'get', 'responses', '200', 'content')['text/csv'],
    ],
    [
      'a header of an answer that is gone',
      `POST ${path}, 201 no longer has the header Location`,
      (d) => delete at(d, 'paths', path, 'post', 'responses', '201', 'headers')['Location'],
    ],
  ];

  it.for(breaks)('%s breaks callers', ([, what, change]) => {
    expect(found(change)).toContainEqual({ breaks: true, what });
  });

  it('a new operation, field, word or filter breaks nobody; new words in answers are told', () => {
    const changes = found((d) => {
      Object.assign(d.paths, { '/v1/more': { get: structuredClone(at(d, 'paths', '/v1/countries', 'get')) } });
      at(d, 'paths', path, 'get', 'parameters').push({ name: 'since', in: 'query', schema: { type: 'string' } });
      Object.assign(schemasOf(d)['CreateRequestInput']?.['properties'] ?? {}, { note: { type: 'string' } });
      Object.assign(schemasOf(d)['PartnershipRequestSummary']?.['properties'] ?? {}, { note: { type: 'string' } });
      at(d, 'components', 'schemas', 'RequestStatus', 'enum').push('PAUSED');
    });
    expect(changes.filter(({ breaks: breaking }) => breaking)).toEqual([]);
    expect(changes).toContainEqual({ breaks: false, what: `GET ${path}, 200.items[].status may be PAUSED` });
  });
});
