import { join } from 'node:path';
import type { Step } from '../shared/runtime/step.ts';

export type Workflows = Record<string, Record<string, Step>>;

/** A step with its names in every form that files, constructs and people use. */
export interface NamedStep<S extends Step = Step> {
  workflow: string;
  /** As its contract exports it: `createRequest`. */
  name: string;
  /** As files, bundles and schedules are named: `create-request`. */
  fileName: string;
  /** As constructs are named: `CreateRequest`. */
  constructId: string;
  step: S;
}

export function namedSteps(workflow: string, steps: Record<string, Step>): NamedStep[] {
  return Object.entries(steps).map(([name, step]) => ({
    workflow,
    name,
    fileName: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    constructId: name.charAt(0).toUpperCase() + name.slice(1),
    step,
  }));
}

export function allSteps(workflows: Workflows): NamedStep[] {
  return Object.entries(workflows).flatMap(([workflow, steps]) => namedSteps(workflow, steps));
}

export const bundleRoot = join(import.meta.dirname, '..', '.build', 'functions');

/** The folder that holds nothing but the step's bundle, `index.mjs`. */
export function bundleFolder({ workflow, fileName }: NamedStep): string {
  return join(bundleRoot, workflow, fileName);
}
