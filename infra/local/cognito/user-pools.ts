import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { callAwsJson } from '../process/aws-json.ts';
import { Child } from '../process/child.ts';
import { LOOPBACK, onFreePort } from '../process/ports.ts';
import { regional } from '../template/identities.ts';
import { REGION } from '../template/intrinsics.ts';
import type { Inventory, LocalResource } from '../template/inventory.ts';

/** What Cognito says of itself in the tokens it issues: the templates' authorizers name the same. */
const ISSUER_DOMAIN = `https://cognito-idp.${REGION}.amazonaws.com`;
const TARGET = 'AWSCognitoIdentityProviderService';

export interface Cognito {
  endpoint: string;
  stop(): Promise<void>;
}

export interface LocalPools {
  userPoolId?: string | undefined;
  clientId?: string | undefined;
}

/** Starts the Cognito stand-in on the state directory; its tokens name the issuer that the real service would name. */
export async function startCognito(stateDirectory: string): Promise<Cognito> {
  const script = createRequire(import.meta.url).resolve('cognito-local/lib/bin/start.js');
  mkdirSync(join(stateDirectory, '.cognito'), { recursive: true });
  writeFileSync(
    join(stateDirectory, '.cognito', 'config.json'),
    JSON.stringify({ TokenConfig: { IssuerDomain: ISSUER_DOMAIN } }),
  );
  return onFreePort('the sign-in service', 0, async (port) => {
    const child = Child.startScript(script, [], {
      name: 'The sign-in service (cognito-local)',
      workingDirectory: stateDirectory,
      environment: { PORT: String(port), HOST: LOOPBACK },
      logFile: join(stateDirectory, 'cognito.log'),
      // It "sends" confirmation codes and first passwords by printing them.
      errorsOnly: true,
    });
    const endpoint = `http://${LOOPBACK}:${port}`;
    await child.answering(async () => (await fetch(`${endpoint}/health`)).ok);
    return { endpoint, stop: () => child.stop() };
  });
}

/** Where the keys of a token issuer are: with the stand-in for a pool of ours, else where the issuer says. */
export async function jwksAddress(issuer: string, endpoint: string): Promise<string> {
  if (issuer.startsWith(`${ISSUER_DOMAIN}/`))
    return `${endpoint}/${issuer.slice(ISSUER_DOMAIN.length + 1)}/.well-known/jwks.json`;
  const discovery = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  return ((await discovery.json()) as { jwks_uri: string }).jwks_uri;
}

/** Creates pools, clients and groups of the templates, or finds those of an earlier run. */
export async function createPools(inventory: Inventory, endpoint: string, stateDirectory: string): Promise<LocalPools> {
  const file = join(stateDirectory, 'cognito-resources.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const remembered = async (resource: LocalResource, create: () => Promise<string>): Promise<string> => {
    const key = `${resource.stack.name}/${resource.logicalId}`;
    const id = known[key] ?? (await create());
    known[key] = id;
    return id;
  };
  const found: LocalPools = {};
  for (const resource of inventory.ofType('AWS::Cognito::UserPool')) {
    const id = await remembered(resource, () => createPool(endpoint, resource));
    found.userPoolId ??= id;
    const providerName = `cognito-idp.${REGION}.amazonaws.com/${id}`;
    inventory.assign(resource, {
      ref: id,
      attributes: {
        Arn: regional('cognito-idp', `userpool/${id}`),
        UserPoolId: id,
        ProviderName: providerName,
        ProviderURL: `https://${providerName}`,
      },
    });
  }
  for (const resource of inventory.ofType('AWS::Cognito::UserPoolClient')) {
    const id = await remembered(resource, () => createClient(endpoint, resource));
    found.clientId ??= id;
    inventory.assign(resource, { ref: id, attributes: { ClientId: id, Name: resource.constructId } });
  }
  for (const resource of inventory.ofType('AWS::Cognito::UserPoolGroup')) {
    // Once: the stand-in would make a group that is there anew, without its members.
    await remembered(resource, () => createGroup(endpoint, resource));
  }
  writeFileSync(file, JSON.stringify(known));
  return found;
}

async function createPool(endpoint: string, resource: LocalResource): Promise<string> {
  const {
    UserPoolName: name,
    UserPoolTags: _tags,
    LambdaConfig: _triggers,
    ...properties
  } = resource.properties<Record<string, unknown>>();
  const request = { ...properties, PoolName: name ?? `${resource.stack.name}-${resource.logicalId}` };
  const created = await callAwsJson<{ UserPool: { Id: string } }>(
    endpoint,
    `${TARGET}.CreateUserPool`,
    request,
    CONTENT_TYPE,
  );
  return created.UserPool.Id;
}

async function createClient(endpoint: string, resource: LocalResource): Promise<string> {
  const properties = resource.properties<Record<string, unknown>>();
  const request = { ...properties, ClientName: properties['ClientName'] ?? resource.constructId };
  const created = await callAwsJson<{ UserPoolClient: { ClientId: string } }>(
    endpoint,
    `${TARGET}.CreateUserPoolClient`,
    request,
    CONTENT_TYPE,
  );
  return created.UserPoolClient.ClientId;
}

async function createGroup(endpoint: string, resource: LocalResource): Promise<string> {
  const properties = resource.properties<{ GroupName: string }>();
  await callAwsJson(endpoint, `${TARGET}.CreateGroup`, properties, CONTENT_TYPE);
  return properties.GroupName;
}

// Cognito speaks version 1.1; the stand-in reads no other.
const CONTENT_TYPE = 'application/x-amz-json-1.1';

/**
 * Signs a user in with a password.
 * @returns the ID token
 * @throws Error when Cognito refuses or wants something more than the password
 */
export async function signIn(endpoint: string, clientId: string, email: string, password: string): Promise<string> {
  const request = {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: clientId,
    AuthParameters: { USERNAME: email, PASSWORD: password },
  };
  const answer = await callAwsJson<{ AuthenticationResult?: { IdToken: string }; ChallengeName?: string }>(
    endpoint,
    `${TARGET}.InitiateAuth`,
    request,
    CONTENT_TYPE,
  );
  if (answer.AuthenticationResult === undefined)
    throw new Error(`${email} cannot sign in with a password alone: ${answer.ChallengeName}`);
  return answer.AuthenticationResult.IdToken;
}
