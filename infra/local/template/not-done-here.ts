import type { Inventory } from './inventory.ts';

const parts: [string, RegExp][] = [
  ['IAM', /^AWS::IAM::|^AWS::Lambda::Permission$/],
  ['alarms and dashboards', /^AWS::CloudWatch::/],
  ['log groups and access logs', /^AWS::Logs::/],
  ['SNS', /^AWS::SNS::/],
  ['KMS', /^AWS::KMS::/],
  ['WAF', /^AWS::WAFv2::/],
  ['Route 53 and certificates', /^AWS::Route53::|^AWS::CertificateManager::/],
  ['backups', /^AWS::Backup::/],
  ['archives of events', /^AWS::Events::Archive$/],
  ['custom resources', /^Custom::|^AWS::CloudFormation::CustomResource$/],
];

/** One line on what the templates ask for and this machine does not do. */
export function notDoneHere(inventory: Inventory): string {
  const types = [...inventory.types()];
  const found = parts.filter(([, pattern]) => types.some((type) => pattern.test(type))).map(([name]) => name);
  return `Not done here: ${[...found, 'gateway throttling', 'CORS', 'concurrency quotas of an account', 'encryption at rest'].join(', ')}.`;
}
