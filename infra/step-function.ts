import { Duration, Stack, Validations } from 'aws-cdk-lib';
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
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Step } from '../shared/runtime/step.ts';
import type { Api } from './api.ts';
import type { Foundation } from './foundation.ts';
import { environmentOf, statementsOf } from './grants.ts';
import type { NamedStep } from './steps.ts';

export interface StepFunctionProps extends NamedStep {
  foundation: Foundation;
  api: Api;
  code: Code;
  /** Where events go that the function could not handle, for steps that nobody waits for. */
  undelivered: Queue | undefined;
}

/** The only way a function comes to be: everything follows from its step. */
export class StepFunction extends LambdaFunction {
  readonly named: NamedStep;

  constructor(scope: Construct, props: StepFunctionProps) {
    const { constructId, fileName, step, foundation, api, code, undelivered } = props;
    const role = new Role(scope, `${constructId}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Step: new PolicyDocument({ statements: statementsOf(step, foundation, undelivered) }),
      },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray knows no resource for traces that come in, and no other statement names `*`',
    });
    if (step.kind === 'stream') acknowledgeStreams(role, foundation);
    super(scope, constructId, {
      description: step.summary,
      code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(timeoutSeconds(step)),
      // Lambda's own segments, without the SDK that would cost a function its start-up; X-Ray samples one request a second and
      // 5% of the rest. What joins API, stream and mail is the correlation id on the lines, which no sampling leaves out.
      tracing: Tracing.ACTIVE,
      // CDK's constructs would add permissions of their own, wider ones; what is not in `grants.ts` is not granted.
      role: role.withoutPolicyUpdates(),
      logGroup: foundation.logs,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // Without Lambda's own START, END and REPORT: one line per request, the step's.
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: {
        ...environmentOf(step, foundation, api),
        // What a job counts bears its name.
        ...(step.kind === 'job' && { JOB_NAME: fileName }),
      },
    });
    this.named = props;
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

/** The rule writes the table's name in another stack as it stands in the template, which is known only once that is made. */
function acknowledgeStreams(role: Role, { table }: Foundation): void {
  const acknowledge = (): string[] => {
    const arn = JSON.stringify(Stack.of(role).resolve(table.tableArn));
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${arn}/stream/*]`,
      reason: "Lambda asks for the table's streams by this name before it reads the one that is there",
    });
    return [];
  };
  role.node.addValidation({ validate: acknowledge });
}
