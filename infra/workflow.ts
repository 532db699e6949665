import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import type { Step } from '../shared/runtime/step.ts';
import type { Api } from './api.ts';
import type { Foundation } from './foundation.ts';
import { scheduleJob } from './jobs.ts';
import { DeadLetterQueue } from './queues.ts';
import { serveRoute } from './routes.ts';
import type { Stage } from './stages.ts';
import { StepFunction } from './step-function.ts';
import { type NamedStep, namedSteps } from './steps.ts';
import { readEvents, readQueue, readStream } from './triggers.ts';

export interface WorkflowProps extends StackProps {
  stage: Stage;
  workflow: string;
  steps: Record<string, Step>;
  foundation: Foundation;
  api: Api;
  codeOf: (step: NamedStep) => Code;
}

/** One workflow's functions with all that starts them. */
export class Workflow extends Stack {
  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id, props);
    const { stage, workflow, foundation, api, codeOf } = props;
    const steps = namedSteps(workflow, props.steps);
    const kinds = new Set(steps.map(({ step }) => step.kind));
    const undelivered = kinds.has('job') || kinds.has('event') ? new DeadLetterQueue(this, 'Undelivered') : undefined;
    // A group, so that the same job may be in several stages of one account.
    const group = kinds.has('job')
      ? new ScheduleGroup(this, 'Jobs', { scheduleGroupName: `twotier-${stage.name}-${workflow}` })
      : undefined;

    for (const named of steps) {
      const { step } = named;
      const unattended = step.kind === 'job' || step.kind === 'event' ? undelivered : undefined;
      const stepFunction = new StepFunction(this, {
        ...named,
        foundation,
        api,
        code: codeOf(named),
        undelivered: unattended,
      });
      if (step.kind === 'http') serveRoute(stepFunction, step, api);
      if (step.kind === 'stream') readStream(stepFunction, step, foundation);
      if (step.kind === 'queue') readQueue(stepFunction, step, foundation);
      if (step.kind === 'event' && unattended) readEvents(stepFunction, step, unattended);
      if (step.kind === 'job' && unattended && group) {
        scheduleJob(stepFunction, named.fileName, step, { group, undelivered: unattended });
      }
    }
  }
}
