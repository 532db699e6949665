import type { Stack } from './assembly.ts';

export const REGION = 'us-east-1';
export const ACCOUNT_ID = '000000000000';

/** What the intrinsics need to know of the world beyond one template. */
export interface Lookup {
  reference(stack: Stack, logicalId: string): unknown;
  attribute(stack: Stack, logicalId: string, name: string): unknown;
  imported(exportName: string): unknown;
  output(stackName: string, outputName: string): unknown;
  parameter(stack: Stack, name: string): unknown;
  /** Sees every string put together from parts; turns addresses in AWS into local ones. */
  rewrite(text: string): string;
}

const NO_VALUE = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, stack: Stack, lookup: Lookup) => unknown;

const intrinsics: Record<string, Intrinsic> = {
  Ref: (name, stack, lookup) => refer(String(name), stack, lookup),
  'Fn::GetAtt': (argument, stack, lookup) => {
    const [logicalId, ...rest] = Array.isArray(argument) ? argument : String(argument).split('.');
    return lookup.attribute(stack, String(logicalId), String(resolveNode(rest.join('.'), stack, lookup)));
  },
  'Fn::ImportValue': (name, stack, lookup) => lookup.imported(String(resolveNode(name, stack, lookup))),
  'Fn::GetStackOutput': (argument, stack, lookup) => {
    const { StackName, OutputName } = resolveNode(argument, stack, lookup) as { StackName: string; OutputName: string };
    return lookup.output(StackName, OutputName);
  },
  'Fn::Join': (argument, stack, lookup) => {
    const [separator, parts] = argument as [string, unknown];
    return lookup.rewrite((resolveNode(parts, stack, lookup) as unknown[]).map(String).join(separator));
  },
  'Fn::Sub': (argument, stack, lookup) => substitute(argument, stack, lookup),
  'Fn::Select': (argument, stack, lookup) => {
    const [index, list] = argument as [unknown, unknown];
    return (resolveNode(list, stack, lookup) as unknown[])[Number(resolveNode(index, stack, lookup))];
  },
  'Fn::Split': (argument, stack, lookup) => {
    const [separator, source] = argument as [string, unknown];
    return String(resolveNode(source, stack, lookup)).split(separator);
  },
  'Fn::If': (argument, stack, lookup) => {
    const [condition, whenTrue, whenFalse] = argument as [string, unknown, unknown];
    return resolveNode(conditionHolds(condition, stack, lookup) ? whenTrue : whenFalse, stack, lookup);
  },
  'Fn::FindInMap': (argument, stack, lookup) => {
    const [map, first, second] = resolveNode(argument, stack, lookup) as [string, string, string];
    return stack.template.Mappings?.[map]?.[first]?.[second];
  },
  'Fn::Base64': (value, stack, lookup) => Buffer.from(String(resolveNode(value, stack, lookup))).toString('base64'),
  'Fn::GetAZs': () => [`${REGION}a`, `${REGION}b`, `${REGION}c`],
  'Fn::Equals': (argument, stack, lookup) => {
    const [left, right] = resolveNode(argument, stack, lookup) as [unknown, unknown];
    return String(left) === String(right);
  },
  'Fn::And': (list, stack, lookup) => (list as unknown[]).every((item) => resolveNode(item, stack, lookup) === true),
  'Fn::Or': (list, stack, lookup) => (list as unknown[]).some((item) => resolveNode(item, stack, lookup) === true),
  'Fn::Not': (list, stack, lookup) => resolveNode((list as unknown[])[0], stack, lookup) !== true,
  Condition: (name, stack, lookup) => conditionHolds(String(name), stack, lookup),
};

/** Resolves every intrinsic function and pseudo parameter in a part of a template. */
export function resolve(value: unknown, stack: Stack, lookup: Lookup): unknown {
  const resolved = resolveNode(value, stack, lookup);
  return resolved === NO_VALUE ? undefined : resolved;
}

export function conditionHolds(name: string, stack: Stack, lookup: Lookup): boolean {
  const condition = stack.template.Conditions?.[name];
  if (condition === undefined) throw new Error(`${stack.name} has no condition ${name}`);
  return resolveNode(condition, stack, lookup) === true;
}

function resolveNode(value: unknown, stack: Stack, lookup: Lookup): unknown {
  if (Array.isArray(value))
    return value.map((item) => resolveNode(item, stack, lookup)).filter((item) => item !== NO_VALUE);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    const intrinsic = intrinsics[only[0]];
    // A property may be called Condition too (in a policy); the intrinsic of that name takes a string.
    if (intrinsic !== undefined && !(only[0] === 'Condition' && typeof only[1] !== 'string')) {
      return intrinsic(only[1], stack, lookup);
    }
    if (only[0].startsWith('Fn::'))
      throw new Error(`${stack.name} uses ${only[0]}, which the local stack does not know`);
  }
  return Object.fromEntries(
    entries.map(([key, item]) => [key, resolveNode(item, stack, lookup)]).filter(([, item]) => item !== NO_VALUE),
  );
}

function refer(name: string, stack: Stack, lookup: Lookup): unknown {
  const pseudo = pseudoParameter(name, stack);
  if (pseudo !== undefined) return pseudo;
  if (stack.template.Parameters?.[name] !== undefined) return lookup.parameter(stack, name);
  return lookup.reference(stack, name);
}

function pseudoParameter(name: string, stack: Stack): unknown {
  switch (name) {
    case 'AWS::Region':
      return REGION;
    case 'AWS::AccountId':
      return ACCOUNT_ID;
    case 'AWS::Partition':
      return 'aws';
    case 'AWS::URLSuffix':
      return 'amazonaws.com';
    case 'AWS::StackName':
      return stack.name;
    case 'AWS::StackId':
      return `arn:aws:cloudformation:${REGION}:${ACCOUNT_ID}:stack/${stack.name}/local`;
    case 'AWS::NoValue':
      return NO_VALUE;
    case 'AWS::NotificationARNs':
      return [];
    default:
      return undefined;
  }
}

function substitute(argument: unknown, stack: Stack, lookup: Lookup): string {
  const [pattern, variables] = Array.isArray(argument)
    ? (argument as [string, Record<string, unknown>])
    : [String(argument), {} as Record<string, unknown>];
  const text = pattern.replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    if (name in variables) return String(resolveNode(variables[name], stack, lookup));
    const [logicalId = '', ...attribute] = name.split('.');
    if (attribute.length > 0) return String(lookup.attribute(stack, logicalId, attribute.join('.')));
    return String(refer(name, stack, lookup));
  });
  return lookup.rewrite(text);
}
