import { workflows } from '../../functions/contract.ts';
import { allSteps, type NamedStep } from '../../infra/steps.ts';
import type { Job, Route, Step } from '../../shared/runtime/step.ts';

const ofKind =
  <S extends Step>(kind: S['kind']) =>
  (step: NamedStep): step is NamedStep<S> =>
    step.step.kind === kind;

/** Every step of the product, whoever writes it: a new one is measured from the day it stands in its contract. */
export const everyStep = allSteps(workflows);
export const routes = everyStep.filter(ofKind<Route>('http'));
export const jobs = everyStep.filter(ofKind<Job>('job'));

/** As people and the tables call a step: `partnerships/create-request`. */
export function nameOf({ workflow, fileName }: NamedStep): string {
  return `${workflow}/${fileName}`;
}

/** A step that writes for its caller; the others only read, or ask nothing of the table. */
export function changes({ step }: NamedStep<Route>): boolean {
  return !['GET', 'HEAD'].includes(step.method) && step.grants.table === 'write';
}

export function isList({ step }: NamedStep<Route>): boolean {
  return step.method === 'GET' && 'cursor' in step.query.shape;
}
