import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Step } from '../shared/runtime/step.ts';
import type { Api } from './api.ts';
import type { Foundation } from './foundation.ts';
import { environmentOf, statementsOf } from './grants.ts';
import { alarmOnErrors } from './observability.ts';
import type { Stage } from './stages.ts';
import type { NamedStep } from './steps.ts';

export interface StepFunctionProps extends NamedStep {
  stage: Stage;
  foundation: Foundation;
  api: Api;
  code: Code;
  /** Where events go that the function could not handle, for steps that nobody waits for. */
  undelivered: Queue | undefined;
}

/** The only way a function comes to be: everything follows from its step. */
export class StepFunction extends LambdaFunction {
  constructor(scope: Construct, props: StepFunctionProps) {
    const { constructId, step, stage, foundation, api, code, undelivered } = props;
    const logGroup = new LogGroup(scope, `${constructId}Log`, {
      retention: stage.logRetention,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${constructId}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Step: new PolicyDocument({ statements: statementsOf(step, foundation, logGroup, undelivered) }),
      },
    });
    super(scope, constructId, {
      description: step.summary,
      code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(timeoutSeconds(step)),
      tracing: Tracing.ACTIVE,
      // CDK's constructs would add permissions of their own, wider ones; what is not in `grants.ts` is not granted.
      role: role.withoutPolicyUpdates(),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // Without Lambda's own START, END and REPORT: one line per request, the step's.
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: environmentOf(step, foundation, api),
    });
    alarmOnErrors(this, foundation.alarms);
  }
}

function timeoutSeconds(step: Step): number {
  switch (step.kind) {
    case 'job':
    case 'queue':
      return step.timeoutSeconds;
    case 'stream':
      return 30;
    case 'http':
    case 'event':
      return 10;
  }
}
