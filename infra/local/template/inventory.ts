import type { Stack, TemplateResource } from './assembly.ts';
import { defaultIdentity, type Identity, regional } from './identities.ts';
import { conditionHolds, type Lookup, resolve } from './intrinsics.ts';

/** A resource of some stack, its properties resolved when they are read. */
export interface LocalResource {
  stack: Stack;
  logicalId: string;
  type: string;
  /** The name a person gave it in the CDK app, without CDK's own suffixes: `Api/CreatePartner/Resource` is `CreatePartner`. */
  constructId: string;
  metadata: Record<string, unknown>;
  identity(): Identity;
  properties<Properties>(): Properties;
}

/** All resources of all stacks, and the answers to Ref, Fn::GetAtt and Fn::ImportValue between them. */
export class Inventory {
  readonly #stacks: Stack[];
  readonly #assigned = new Map<TemplateResource, Identity>();
  readonly #rewrites: ((text: string) => string)[] = [];
  readonly #lookup: Lookup;

  constructor(stacks: Stack[]) {
    this.#stacks = stacks;
    this.#lookup = {
      reference: (stack, logicalId) => this.#identity(stack, logicalId).ref,
      attribute: (stack, logicalId, name) => this.#attribute(stack, logicalId, name),
      imported: (exportName) => this.#exported(exportName),
      output: (stackName, outputName) => this.#output(stackName, outputName),
      parameter: (stack, name) => this.#parameter(stack, name),
      rewrite: (text) => this.#rewrites.reduce((rewritten, rewrite) => rewrite(rewritten), text),
    };
  }

  /** Gives a resource the identity that it really got, instead of the one derived from its name. */
  assign(resource: LocalResource, identity: Identity): void {
    const definition = resource.stack.template.Resources?.[resource.logicalId];
    if (definition !== undefined) this.#assigned.set(definition, identity);
  }

  rewriteAddresses(rewrite: (text: string) => string): void {
    this.#rewrites.push(rewrite);
  }

  ofType(...types: string[]): LocalResource[] {
    return this.#stacks.flatMap((stack) =>
      Object.entries(stack.template.Resources ?? {})
        .filter(([, definition]) => types.includes(definition.Type))
        .filter(([, { Condition: name }]) => name === undefined || conditionHolds(name, stack, this.#lookup))
        .map(([logicalId, definition]) => this.#resource(stack, logicalId, definition)),
    );
  }

  types(): Set<string> {
    return new Set(
      this.#stacks.flatMap((stack) => Object.values(stack.template.Resources ?? {}).map(({ Type }) => Type)),
    );
  }

  /** The outputs of all stacks, by `<stack>.<output>`. */
  outputs(): Record<string, string> {
    return Object.fromEntries(
      this.#stacks.flatMap((stack) =>
        Object.entries(stack.template.Outputs ?? {}).map(([name, output]) => [
          `${stack.name}.${name}`,
          String(resolve(output.Value, stack, this.#lookup)),
        ]),
      ),
    );
  }

  #resource(stack: Stack, logicalId: string, definition: TemplateResource): LocalResource {
    return {
      stack,
      logicalId,
      type: definition.Type,
      constructId: constructId(logicalId, definition),
      metadata: definition.Metadata ?? {},
      identity: () => this.#identity(stack, logicalId),
      properties: <Properties>() => (resolve(definition.Properties ?? {}, stack, this.#lookup) ?? {}) as Properties,
    };
  }

  #definition(stack: Stack, logicalId: string): TemplateResource {
    const definition = stack.template.Resources?.[logicalId];
    if (definition === undefined) throw new Error(`${stack.name} has no resource or parameter ${logicalId}`);
    return definition;
  }

  #identity(stack: Stack, logicalId: string): Identity {
    const definition = this.#definition(stack, logicalId);
    const assigned = this.#assigned.get(definition);
    if (assigned !== undefined) return assigned;
    const property = (name: string): unknown => resolve(definition.Properties?.[name], stack, this.#lookup);
    if (definition.Type === 'AWS::Lambda::Version' || definition.Type === 'AWS::Lambda::Alias') {
      const name = String(property('FunctionName')).replace(/^.*:function:/, '');
      const arn = regional('lambda', `function:${name}:${String(property('Name') ?? '1')}`);
      return { ref: arn, attributes: { FunctionArn: arn, AliasArn: arn, Version: '1' } };
    }
    const identity = defaultIdentity(stack.name, logicalId, definition, property);
    this.#assigned.set(definition, identity);
    return identity;
  }

  #attribute(stack: Stack, logicalId: string, name: string): unknown {
    const definition = this.#definition(stack, logicalId);
    if (definition.Type === 'AWS::CloudFormation::Stack' && name.startsWith('Outputs.')) {
      const nested = this.#stacks.find(({ nestedIn }) => nestedIn?.stack === stack && nestedIn.logicalId === logicalId);
      return resolve(nested?.template.Outputs?.[name.slice('Outputs.'.length)]?.Value, nested ?? stack, this.#lookup);
    }
    if (definition.Type === 'AWS::SSM::Parameter' && name === 'Value') {
      return resolve(definition.Properties?.['Value'], stack, this.#lookup);
    }
    return this.#identity(stack, logicalId).attributes[name] ?? `${logicalId}.${name}`;
  }

  #exported(exportName: string): unknown {
    for (const stack of this.#stacks) {
      for (const output of Object.values(stack.template.Outputs ?? {})) {
        if (output.Export === undefined) continue;
        if (resolve(output.Export.Name, stack, this.#lookup) === exportName) {
          return resolve(output.Value, stack, this.#lookup);
        }
      }
    }
    throw new Error(`No stack exports ${exportName}`);
  }

  #output(stackName: string, outputName: string): unknown {
    const stack = this.#stacks.find(({ name }) => name === stackName);
    const output = stack?.template.Outputs?.[outputName];
    if (stack === undefined || output === undefined)
      throw new Error(`No stack ${stackName} has an output ${outputName}`);
    return resolve(output.Value, stack, this.#lookup);
  }

  #parameter(stack: Stack, name: string): unknown {
    if (stack.nestedIn !== undefined) {
      const parent = stack.nestedIn.stack;
      const given = parent.template.Resources?.[stack.nestedIn.logicalId]?.Properties?.['Parameters'];
      const value = (given as Record<string, unknown> | undefined)?.[name];
      if (value !== undefined) return resolve(value, parent, this.#lookup);
    }
    const { Type: type, Default: value } = stack.template.Parameters?.[name] ?? { Type: 'String' };
    if (!type.startsWith('AWS::SSM::Parameter::Value')) return value;
    const parameter = this.ofType('AWS::SSM::Parameter').find((candidate) => candidate.identity().ref === value);
    return parameter?.properties<{ Value: string }>().Value ?? value;
  }
}

/** Construct ids that say what a thing is and not which. */
const MEANINGLESS = new Set(['Resource', 'Default', 'Function', 'Handler', 'Lambda', 'Schedule', 'Rule']);

function constructId(logicalId: string, definition: TemplateResource): string {
  const path = definition.Metadata?.['aws:cdk:path'];
  if (typeof path !== 'string') return logicalId.replace(/[0-9A-F]{8}$/, '');
  const parts = path.split('/').filter((part) => !MEANINGLESS.has(part));
  return parts.at(-1) ?? logicalId;
}

/** Whether two names differ in nothing but case and separators: `expire-requests` calls for `ExpireRequests`. */
export function sameName(left: string, right: string): boolean {
  return bare(left) === bare(right);
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
