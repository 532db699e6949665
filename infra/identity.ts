import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
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
  Validations.of(userPool).acknowledge(
    {
      id: 'AwsSolutions-COG1',
      reason:
        'Twelve characters at least instead of a symbol among eight: NIST SP 800-63B asks for length, not composition',
    },
    {
      id: 'AwsSolutions-COG2',
      reason:
        'A person invited by mail signs in for the first time to accept; a second factor would have to be set up before',
    },
    {
      id: 'AwsSolutions-COG8',
      reason: 'Threat protection is paid for each active user; Cognito locks out guessing in every plan',
    },
  );
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
