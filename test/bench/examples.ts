import { decodeJwt } from 'jose';
import type { StackFile } from '../../infra/local/stack-file.ts';
import type { NamedStep } from '../../infra/steps.ts';
import { isAllowed, type Permission } from '../../shared/domain/permissions.ts';
import type { Role, TenantKind } from '../../shared/domain/tenants.ts';
import type { Route } from '../../shared/runtime/step.ts';
import { type Scenario, scenariosOf } from '../faults/scenarios.ts';
import { type CallOptions, request } from '../support/api.ts';
import { exampleOf } from '../support/example.ts';
import { tokenIn } from '../support/inbox.ts';
import { changes, isList, nameOf, routes } from './steps.ts';

export type Options = CallOptions<unknown, unknown, unknown>;

/** Of what others have made; half as many of one's own are tried before. */
const mostTries = 400;
/** The longest list is among the first that are answered. */
const enoughAnswers = 20;

/** Values by the name of the field. */
type Fields = Map<string, Set<string>>;
/** Of the parameters of a path, by name. */
type Ids = Record<string, string>;

/** What a path might ask for, and who made it. */
interface Candidate {
  token: string | undefined;
  parameters: Ids;
}

/** What the scenarios sent and were answered: what a reading step can be asked for. */
interface Seen {
  tokens: Set<string>;
  /** Of each step that was played, since the ids that go together are mostly of one. */
  plays: Play[];
}

interface Play {
  workflow: string;
  token: string | undefined;
  fields: Fields;
}

/**
 * An input for every route that it answers with success, by the name of the step. A changing step takes its scenario
 * of the fault runs. A reading step takes whatever those made: the field of its path parameter's name. A list is asked
 * for by whoever gets the most to see of those tried, anything else by the first who is answered.
 * @throws Error naming every step that has none
 */
export async function examplesOf(stack: StackFile): Promise<{ examples: Map<string, Scenario>; tokens: string[] }> {
  const { missing, ...found } = await findExamples(stack);
  if (missing.length > 0) throw new Error(`Steps without an example:\n  ${missing.join('\n  ')}`);
  return found;
}

/** The same, as far as there are any; what is missing is told. */
export async function findExamples(
  stack: StackFile,
): Promise<{ examples: Map<string, Scenario>; tokens: string[]; missing: string[] }> {
  const { scenarios, tokens } = await scenariosOf(stack);
  const examples = new Map<string, Scenario>();
  const seen: Seen = { tokens: new Set(tokens), plays: [] };
  const missing: string[] = [];
  for (const step of routes.filter(changes)) {
    const scenario = scenarios.get(step.step);
    if (scenario === undefined) missing.push(`${nameOf(step)} needs a scenario in test/faults/scenarios.ts`);
    else {
      examples.set(nameOf(step), scenario);
      await play(stack, step, scenario, seen);
    }
  }
  for (const step of routes.filter((route) => !changes(route))) {
    const found = await findExample(stack, step, seen);
    if (found !== undefined) examples.set(nameOf(step), async () => found);
    else if (step.step.path !== '/$default') {
      missing.push(`${nameOf(step)} answers nothing that the scenarios of the changing steps make`);
    }
  }
  return { examples, tokens: [...seen.tokens], missing };
}

async function play(stack: StackFile, step: NamedStep<Route>, scenario: Scenario, seen: Seen): Promise<void> {
  const options = await scenario();
  const response = await request(stack.api, step.step, options);
  const text = await response.text();
  if (!response.ok) throw new Error(`The scenario of ${nameOf(step)} fails: ${response.status} ${text}`);
  if (options.token !== undefined) seen.tokens.add(options.token);
  const fields: Fields = new Map();
  collect(fields, '', [options.parameters, options.body, text.startsWith('{') ? JSON.parse(text) : undefined]);
  seen.plays.push({ workflow: step.workflow, token: options.token, fields });
}

function collect(fields: Fields, name: string, value: unknown): void {
  if (Array.isArray(value)) for (const each of value) collect(fields, name, each);
  else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) collect(fields, field, inner);
  } else if (typeof value === 'string') {
    fields.set(name, (fields.get(name) ?? new Set()).add(value));
    if (name === 'link' || name === 'approvalUrl') collect(fields, 'token', tokenIn(value));
  }
}

async function findExample(stack: StackFile, step: NamedStep<Route>, seen: Seen): Promise<Options | undefined> {
  const { step: route } = step;
  const body = exampleOf(route.body);
  const query = exampleOf(route.query);
  let best: { options: Options; bytes: number } | undefined;
  let answers = 0;
  for (const asked of attemptsAt(step, seen)) {
    const options: Options = { ...asked, query, ...(body !== undefined && { body }) };
    const response = await request(stack.api, route, options);
    const { length: bytes } = await response.text();
    if (!response.ok) continue;
    if (best === undefined || bytes > best.bytes) best = { options, bytes };
    answers += 1;
    // Without a parameter in its path the caller alone decides how much there is: each is asked.
    if (route.path.includes('{') && (!isList(step) || answers === enoughAnswers)) break;
  }
  return best?.options;
}

/** Who might ask for what: first each for what they made themselves. */
function attemptsAt(step: NamedStep<Route>, seen: Seen): Candidate[] {
  const { access } = step.step;
  const tokens: (string | undefined)[] = access === 'public' ? [undefined] : tokensFor(access, seen.tokens);
  const found = parametersFor(step, seen.plays);
  const own = found.filter(({ token }) => tokens.includes(token)).slice(0, mostTries / 2);
  const any = unique(found.map(({ parameters }) => parameters))
    .slice(0, mostTries / Math.max(1, tokens.length))
    .flatMap((parameters) => tokens.map((token) => ({ token, parameters })));
  return unique([...own, ...any]);
}

function unique<Value>(values: Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function tokensFor(permission: Permission, tokens: Set<string>): string[] {
  return [...tokens].filter((token) => {
    const claims = decodeJwt(token);
    const roles = (claims['cognito:groups'] ?? []) as Role[];
    return isAllowed(permission, claims['custom:tenantKind'] as TenantKind, roles);
  });
}

/** Every combination of values of one play for the parameters of the path: first of its own workflow, and of whoever knows all. */
function parametersFor({ step: route, workflow }: NamedStep<Route>, plays: Play[]): Candidate[] {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.length === 0) return [{ token: undefined, parameters: {} }];
  const known = ({ fields, workflow: of }: Play) =>
    names.filter((name) => fields.has(name)).length + (of === workflow ? names.length : 0);
  const found = plays
    .toSorted((one, other) => known(other) - known(one))
    .flatMap(({ token, fields }) => combinationsOf(names, fields).map((parameters) => ({ token, parameters })));
  // Of what no step has made, such as a file of the docs page.
  return found.length > 0 ? found : [{ token: undefined, parameters: exampleOf(route.parameters) as Ids }];
}

/** An id may have been answered as plain `id`. */
function combinationsOf(names: string[], fields: Fields): Ids[] {
  return names.reduce<Ids[]>(
    (combinations, name) => {
      const named = [...(fields.get(name) ?? [])];
      const values = named.length === 0 && name.endsWith('Id') ? [...(fields.get('id') ?? [])] : named;
      return combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
    },
    [{}],
  );
}
