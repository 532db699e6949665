import type { FunctionHost } from '../lambda/host.ts';
import { regional } from '../template/identities.ts';
import { REGION } from '../template/intrinsics.ts';
import type { Inventory, LocalResource } from '../template/inventory.ts';
import type { Api, GatewayRoute } from './gateway.ts';
import { JwtAuthorizer } from './jwt-authorizer.ts';
import { RouteTable } from './route-table.ts';

interface RouteProperties {
  ApiId: string;
  RouteKey: string;
  Target?: string;
  AuthorizationType?: string;
  AuthorizerId?: string;
  AuthorizationScopes?: string[];
}

interface IntegrationProperties {
  IntegrationUri: string;
  TimeoutInMillis?: number;
}

interface AuthorizerProperties {
  JwtConfiguration?: { Issuer: string; Audience: string[] };
}

const LONGEST_INTEGRATION_MILLISECONDS = 30_000;

/** Gives the API the address it has on this machine, in its own attributes and wherever a template builds the one in AWS. */
export function placeApi(inventory: Inventory, resource: LocalResource, address: string): void {
  const id = `${resource.logicalId
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-9)}0`;
  inventory.assign(resource, {
    ref: id,
    attributes: { ApiId: id, ApiEndpoint: address, Arn: regional('execute-api', id) },
  });
  inventory.rewriteAddresses((text) => text.replaceAll(`https://${id}.execute-api.${REGION}.amazonaws.com`, address));
}

/**
 * The routes of one HTTP API, from whatever stack they are in.
 * @param jwksAddressOf where the keys of a token issuer are on this machine
 */
export async function readApi(
  inventory: Inventory,
  resource: LocalResource,
  host: FunctionHost,
  jwksAddressOf: (issuer: string) => Promise<string>,
): Promise<Api> {
  const id = resource.identity().ref;
  const stages = inventory
    .ofType('AWS::ApiGatewayV2::Stage')
    .map((stage) => stage.properties<{ ApiId: string; StageName: string }>())
    .filter((stage) => stage.ApiId === id);
  const routes = await readRoutes(inventory, id, host, jwksAddressOf);
  return { id, stage: stages[0]?.StageName ?? '$default', routes };
}

async function readRoutes(
  inventory: Inventory,
  apiId: string,
  host: FunctionHost,
  jwksAddressOf: (issuer: string) => Promise<string>,
): Promise<RouteTable<GatewayRoute>> {
  const integrations = byReference<IntegrationProperties>(inventory, 'AWS::ApiGatewayV2::Integration');
  const authorizers = new Map<string, JwtAuthorizer>();
  for (const [reference, { JwtConfiguration: jwt }] of byReference<AuthorizerProperties>(
    inventory,
    'AWS::ApiGatewayV2::Authorizer',
  )) {
    if (jwt === undefined) throw new Error('The local stack knows JWT authorizers only');
    const jwksAddress = await jwksAddressOf(jwt.Issuer);
    authorizers.set(reference, new JwtAuthorizer({ issuer: jwt.Issuer, audience: jwt.Audience, jwksAddress }));
  }
  const table = new RouteTable<GatewayRoute>();
  for (const route of inventory
    .ofType('AWS::ApiGatewayV2::Route')
    .map((resource) => resource.properties<RouteProperties>())) {
    if (route.ApiId !== apiId) continue;
    const integration = integrations.get((route.Target ?? '').replace(/^integrations\//, ''));
    const functionName = integration === undefined ? undefined : host.nameOf(functionArnOf(integration.IntegrationUri));
    if (integration === undefined || functionName === undefined) {
      throw new Error(`The route ${route.RouteKey} leads to no function of this assembly`);
    }
    const authorizer = authorizers.get(route.AuthorizerId ?? '');
    if (route.AuthorizationType === 'JWT' && authorizer === undefined) {
      throw new Error(`The route ${route.RouteKey} wants a JWT, but its authorizer is not in this assembly`);
    }
    table.add(route.RouteKey, {
      functionName,
      timeoutMilliseconds: Number(integration.TimeoutInMillis ?? LONGEST_INTEGRATION_MILLISECONDS),
      authorizer: route.AuthorizationType === 'JWT' ? authorizer : undefined,
      scopes: route.AuthorizationScopes ?? [],
    });
  }
  return table;
}

function byReference<Properties>(inventory: Inventory, type: string): Map<string, Properties> {
  return new Map(
    inventory.ofType(type).map((resource) => [resource.identity().ref, resource.properties<Properties>()]),
  );
}

/** An integration names the function's ARN, or the path under which API Gateway calls it. */
function functionArnOf(uri: string): string {
  return /functions\/(arn:.*)\/invocations$/.exec(uri)?.[1] ?? uri;
}
