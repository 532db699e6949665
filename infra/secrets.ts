import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/**
 * What links and one-time passwords are derived from: `{ "current": "k1", "k1": "…" }`. To rotate, add a key by hand and
 * name it current; an old key stays as long as its links may be used, and as a webhook's secret is made of it.
 */
export function linkSecret(scope: Construct, stage: Stage): Secret {
  return new Secret(scope, 'LinkSecret', {
    description: 'Keys of the emailed links and one-time passwords, by key id',
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ current: 'k1' }),
      generateStringKey: 'k1',
      passwordLength: 64,
      excludePunctuation: true,
    },
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}
