import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Tags } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { Api } from './api.ts';
import { ApiStage } from './api-stage.ts';
import { Foundation } from './foundation.ts';
import { Operations } from './operations.ts';
import { stageOf } from './stages.ts';
import type { NamedStep, Workflows } from './steps.ts';
import { Workflow } from './workflow.ts';

export interface ProductProps {
  workflows: Workflows;
  codeOf: (step: NamedStep) => Code;
  /** What `-c` gives on the command line, for callers without one. */
  context?: Record<string, string>;
  outdir?: string;
}

/** All stacks of one stage: foundation <- api <- one per workflow <- the API's stage <- operations. */
export function product({ workflows, codeOf, context = {}, outdir }: ProductProps): App {
  const app = new App({
    // The local stack shows resources by their paths; the CDK's command line asks for them by itself.
    context: { ...projectContext(), 'aws:cdk:enable-path-metadata': true, ...context },
    analyticsReporting: false,
    ...(outdir && { outdir }),
  });
  const stage = stageOf(app.node);
  const name = `twotier-${stage.name}`;
  Tags.of(app).add('product', 'twotier');
  Tags.of(app).add('stage', stage.name);
  const shared = { stage, terminationProtection: stage.keepsData };

  const foundation = new Foundation(app, `${name}-foundation`, { ...shared, workflows });
  const api = new Api(app, `${name}-api`, { ...shared, foundation });
  const apiStage = new ApiStage(app, `${name}-stage`, { ...shared, api, workflows });
  for (const [workflow, steps] of Object.entries(workflows)) {
    const id = `${name}-workflow-${workflow}`;
    apiStage.addStackDependency(new Workflow(app, id, { ...shared, workflow, steps, foundation, api, codeOf }));
  }
  new Operations(app, `${name}-operations`, { ...shared, foundation, api, apiStage });
  return app;
}

// The CDK's command line brings cdk.json's context itself; tests and a plain `node infra/app.ts` have none.
function projectContext(): Record<string, unknown> {
  const file = join(import.meta.dirname, '..', 'cdk.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { context: Record<string, unknown> }).context;
}
