import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/**
 * What links, one-time passwords and webhooks' secrets are derived from: `{ "current": "k1", "k1": "…" }`. Rotated by
 * `npm run rotate-link-key`; an old key stays as long as its links may be used, and as a webhook's secret is made of it.
 */
export function linkSecret(scope: Construct, stage: Stage): Secret {
  const secret = new Secret(scope, 'LinkSecret', {
    description: 'Keys of the emailed links and one-time passwords, by key id',
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ current: 'k1' }),
      generateStringKey: 'k1',
      passwordLength: 64,
      excludePunctuation: true,
    },
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'A key is rotated by a command in two steps, and the old one stays for as long as links made with it may be used',
  });
  return secret;
}
