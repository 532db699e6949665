import { describe, expect, it } from 'vitest';
import type { Stack, Template } from '../../infra/local/template/assembly.ts';
import { Inventory, type LocalResource, sameName } from '../../infra/local/template/inventory.ts';

const stack = (name: string, template: Template, more: Partial<Stack> = {}): Stack => ({
  name,
  template,
  assets: new Map(),
  ...more,
});

/** The value of a property after everything in it was resolved. */
function resolved(value: unknown, others: Partial<Template> = {}, stacks: Stack[] = []): unknown {
  const template: Template = {
    ...others,
    Resources: { ...others.Resources, Probe: { Type: 'Probe', Properties: { value } } },
  };
  return first(new Inventory([stack('main', template), ...stacks]), 'Probe').properties<{ value: unknown }>().value;
}

function first(inventory: Inventory, type: string): LocalResource {
  const [resource] = inventory.ofType(type);
  if (resource === undefined) throw new Error(`No ${type}`);
  return resource;
}

describe('the intrinsics of a template', () => {
  it('know the pseudo parameters of this machine', () => {
    const names = ['Region', 'AccountId', 'Partition', 'URLSuffix', 'StackName'];
    expect(resolved(names.map((name) => ({ Ref: `AWS::${name}` })))).toEqual([
      'us-east-1',
      '000000000000',
      'aws',
      'amazonaws.com',
      'main',
    ]);
  });

  it('leave out what is AWS::NoValue', () => {
    const nothing = { Ref: 'AWS::NoValue' };
    expect(resolved({ list: [1, nothing], gone: nothing, kept: 1 })).toEqual({ list: [1], kept: 1 });
  });

  it('join, split, select and substitute', () => {
    expect(resolved({ 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] })).toBe('a-us-east-1');
    expect(resolved({ 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] })).toBe('b');
    const substitution = { 'Fn::Sub': [`\${AWS::Region} \${own} \${!literal}`, { own: { Ref: 'AWS::Partition' } }] };
    expect(resolved(substitution)).toBe(`us-east-1 aws \${literal}`);
  });

  it('decide conditions, and leave out a resource whose condition does not hold', () => {
    const Conditions = {
      Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
      Elsewhere: { 'Fn::Not': [{ Condition: 'Here' }] },
    };
    expect(resolved({ 'Fn::If': ['Elsewhere', 'a', 'b'] }, { Conditions })).toBe('b');
    const inventory = new Inventory([
      stack('s', { Conditions, Resources: { A: { Type: 'T', Condition: 'Elsewhere' }, B: { Type: 'T' } } }),
    ]);
    expect(inventory.ofType('T').map(({ logicalId }) => logicalId)).toEqual(['B']);
  });

  it('follow exports to the stack that has them', () => {
    const other = stack('other', {
      Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'mails' } } },
      Outputs: { Out: { Value: { 'Fn::GetAtt': ['Queue', 'Arn'] }, Export: { Name: 'other:Arn' } } },
    });
    const arn = 'arn:aws:sqs:us-east-1:000000000000:mails';
    expect(resolved({ 'Fn::ImportValue': 'other:Arn' }, {}, [other])).toBe(arn);
    expect(resolved({ 'Fn::GetStackOutput': { StackName: 'other', OutputName: 'Out' } }, {}, [other])).toBe(arn);
    expect(() => resolved({ 'Fn::ImportValue': 'nobody' }, {}, [other])).toThrow('No stack exports nobody');
  });

  it('pass parameters into a nested stack and outputs out of it', () => {
    const nested: Template = { Parameters: { In: { Type: 'String' } }, Outputs: { Out: { Value: { Ref: 'In' } } } };
    const parent = stack('parent', {
      Resources: {
        Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { In: { Ref: 'AWS::StackName' } } } },
        Probe: { Type: 'Probe', Properties: { value: { 'Fn::GetAtt': ['Nested', 'Outputs.Out'] } } },
      },
    });
    const child = stack('child', nested, { nestedIn: { stack: parent, logicalId: 'Nested' } });
    expect(first(new Inventory([parent, child]), 'Probe').properties()).toEqual({ value: 'parent' });
  });

  it('give a resource the identity that it really got, and rewrite its address', () => {
    const parts = ['https://', { Ref: 'Api' }, '.execute-api.us-east-1.amazonaws.com/v1'];
    const inventory = new Inventory([
      stack('s', {
        Resources: { Api: { Type: 'Api' }, Probe: { Type: 'Probe', Properties: { url: { 'Fn::Join': ['', parts] } } } },
      }),
    ]);
    inventory.assign(first(inventory, 'Api'), { ref: 'abc', attributes: {} });
    inventory.rewriteAddresses((text) =>
      text.replace('https://abc.execute-api.us-east-1.amazonaws.com', 'http://127.0.0.1:1'),
    );
    expect(first(inventory, 'Probe').properties()).toEqual({ url: 'http://127.0.0.1:1/v1' });
  });

  it('refuse a function that nobody taught them', () => {
    expect(() => resolved({ 'Fn::Transform': {} })).toThrow('Fn::Transform, which the local stack does not know');
  });
});

describe('a construct', () => {
  it('is called what a person called it', () => {
    const Metadata = { 'aws:cdk:path': 'stack/Jobs/ExpireRequests/Function/Resource' };
    const inventory = new Inventory([
      stack('s', { Resources: { A1B2: { Type: 'T', Metadata }, NamedC0FFEE01: { Type: 'T' } } }),
    ]);
    expect(inventory.ofType('T').map(({ constructId }) => constructId)).toEqual(['ExpireRequests', 'Named']);
    expect(sameName('expire-requests', 'ExpireRequests')).toBe(true);
    expect(sameName('expire-request', 'ExpireRequests')).toBe(false);
  });
});
