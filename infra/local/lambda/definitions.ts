import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGION } from '../template/intrinsics.ts';
import type { Inventory, LocalResource } from '../template/inventory.ts';
import type { FunctionDefinition } from './protocol.ts';

interface FunctionProperties {
  Code: { S3Key?: string; ZipFile?: string };
  Handler?: string;
  MemorySize?: number;
  Timeout?: number;
  ReservedConcurrentExecutions?: number;
  Environment?: { Variables?: Record<string, unknown> };
}

export interface LocalFunction {
  resource: LocalResource;
  definition: FunctionDefinition;
}

const MOST_INSTANCES = 8;

/**
 * The functions of all stacks as the host runs them.
 * @param endpoints the addresses that stand for AWS services, for the function of the given name
 */
export function functionsOf(
  inventory: Inventory,
  stateDirectory: string,
  endpoints: (functionName: string) => Record<string, string>,
): LocalFunction[] {
  return inventory.ofType('AWS::Lambda::Function').map((resource) => {
    const properties = resource.properties<FunctionProperties>();
    const { ref: name, attributes } = resource.identity();
    const memoryMegabytes = Number(properties.MemorySize ?? 128);
    return {
      resource,
      definition: {
        name,
        arn: String(attributes['Arn']),
        codeDirectory: codeDirectory(resource, properties, stateDirectory),
        handler: properties.Handler ?? 'index.handler',
        environment: {
          ...texts(properties.Environment?.Variables ?? {}),
          ...lambdaEnvironment(name, memoryMegabytes),
          ...endpoints(name),
        },
        timeoutMilliseconds: Number(properties.Timeout ?? 3) * 1000,
        memoryMegabytes,
        maximumInstances: Math.max(
          1,
          Math.min(MOST_INSTANCES, Number(properties.ReservedConcurrentExecutions ?? MOST_INSTANCES)),
        ),
      },
    };
  });
}

function lambdaEnvironment(name: string, memoryMegabytes: number): Record<string, string> {
  return {
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    TZ: ':UTC',
  };
}

function texts(variables: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, String(value)]));
}

function codeDirectory(resource: LocalResource, { Code: code }: FunctionProperties, stateDirectory: string): string {
  if (code.ZipFile !== undefined) {
    const directory = join(stateDirectory, 'inline', resource.identity().ref);
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'index.cjs'), code.ZipFile);
    return directory;
  }
  const directory = resource.stack.assets.get(String(code.S3Key));
  if (directory === undefined) throw new Error(`The assembly has no code for ${resource.logicalId} (${code.S3Key})`);
  return directory;
}
