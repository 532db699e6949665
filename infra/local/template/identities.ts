import type { TemplateResource } from './assembly.ts';
import { ACCOUNT_ID, REGION } from './intrinsics.ts';

/** What Ref and Fn::GetAtt give for a resource. */
export interface Identity {
  ref: string;
  attributes: Record<string, string>;
}

/** Per type: the property that may carry the name, and the resource part of its ARN ("" when the region and account stay empty). */
const named: Record<string, { name: string; arn: (name: string) => string; refIsArn?: boolean }> = {
  'AWS::DynamoDB::Table': { name: 'TableName', arn: (name) => regional('dynamodb', `table/${name}`) },
  'AWS::DynamoDB::GlobalTable': { name: 'TableName', arn: (name) => regional('dynamodb', `table/${name}`) },
  'AWS::Lambda::Function': { name: 'FunctionName', arn: (name) => regional('lambda', `function:${name}`) },
  'AWS::SQS::Queue': { name: 'QueueName', arn: (name) => regional('sqs', name) },
  'AWS::SNS::Topic': { name: 'TopicName', arn: (name) => regional('sns', name), refIsArn: true },
  'AWS::Events::EventBus': { name: 'Name', arn: (name) => regional('events', `event-bus/${name}`) },
  'AWS::Events::Rule': { name: 'Name', arn: (name) => regional('events', `rule/${name}`) },
  'AWS::Scheduler::Schedule': { name: 'Name', arn: (name) => regional('scheduler', `schedule/default/${name}`) },
  'AWS::Scheduler::ScheduleGroup': { name: 'Name', arn: (name) => regional('scheduler', `schedule-group/${name}`) },
  'AWS::SecretsManager::Secret': {
    name: 'Name',
    arn: (name) => regional('secretsmanager', `secret:${name}-LoCaL1`),
    refIsArn: true,
  },
  'AWS::SSM::Parameter': { name: 'Name', arn: (name) => regional('ssm', `parameter/${name.replace(/^\//, '')}`) },
  'AWS::IAM::Role': { name: 'RoleName', arn: (name) => `arn:aws:iam::${ACCOUNT_ID}:role/${name}` },
  'AWS::Logs::LogGroup': { name: 'LogGroupName', arn: (name) => regional('logs', `log-group:${name}:*`) },
  'AWS::CloudWatch::Alarm': { name: 'AlarmName', arn: (name) => regional('cloudwatch', `alarm:${name}`) },
  'AWS::SES::ConfigurationSet': { name: 'Name', arn: (name) => regional('ses', `configuration-set/${name}`) },
  'AWS::SES::EmailIdentity': { name: 'EmailIdentity', arn: (name) => regional('ses', `identity/${name}`) },
  'AWS::KMS::Key': { name: 'KeyId', arn: (name) => regional('kms', `key/${name}`) },
  'AWS::KMS::Alias': { name: 'AliasName', arn: (name) => regional('kms', name) },
  'AWS::Cognito::UserPoolGroup': { name: 'GroupName', arn: (name) => regional('cognito-idp', `group/${name}`) },
};

export function regional(service: string, resource: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT_ID}:${resource}`;
}

/**
 * The identity a resource gets when nothing on this machine gives it another: its own name, or one made from the stack
 * and the logical id, as CloudFormation does.
 */
export function defaultIdentity(
  stackName: string,
  logicalId: string,
  resource: TemplateResource,
  resolveProperty: (name: string) => unknown,
): Identity {
  const kind = named[resource.Type];
  const given = kind === undefined ? undefined : resolveProperty(kind.name);
  const name = typeof given === 'string' ? given : `${stackName}-${logicalId}`;
  const service = resource.Type.split('::')[1]?.toLowerCase() ?? 'local';
  const arn = kind?.arn(name) ?? regional(service, name);
  return {
    ref: kind?.refIsArn === true ? arn : name,
    attributes: { Arn: arn, Name: name, Id: name, QueueName: name, TopicName: name, TopicArn: arn, FunctionName: name },
  };
}
