import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolGroup,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

export interface Identity {
  userPool: UserPool;
  client: UserPoolClient;
}

const roles = ['GlobalAdmin', 'UserAdmin', 'AdminAgent', 'SalesAgent'];

export function identity(scope: Construct, stage: Stage): Identity {
  const userPool = new UserPool(scope, 'UserPool', {
    featurePlan: FeaturePlan.LITE,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    selfSignUpEnabled: false,
    autoVerify: { email: true },
    // A new address counts only once its owner has confirmed it; until then the old one stays in the token.
    keepOriginal: { email: true },
    // Immutable: whoever makes the account says whose it is, and nobody moves a user to another tenant, by no client.
    customAttributes: {
      tenantId: new StringAttribute({ minLen: 1, maxLen: 64, mutable: false }),
      tenantKind: new StringAttribute({ minLen: 1, maxLen: 16, mutable: false }),
    },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: false,
      tempPasswordValidity: Duration.days(7),
    },
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: stage.keepsData,
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  for (const role of roles) new UserPoolGroup(scope, role, { userPool, groupName: role });

  const names = new ClientAttributes().withStandardAttributes({ givenName: true, familyName: true, locale: true });
  const client = userPool.addClient('Client', {
    generateSecret: false,
    authFlows: { userPassword: true },
    disableOAuth: true,
    preventUserExistenceErrors: true,
    idTokenValidity: Duration.hours(1),
    accessTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(12),
    readAttributes: names
      .withStandardAttributes({ email: true, emailVerified: true })
      .withCustomAttributes('tenantId', 'tenantKind'),
    // Neither the tenant nor the address, by which invitations know their recipient.
    writeAttributes: names,
  });
  return { userPool, client };
}
