import { Validations } from 'aws-cdk-lib';
import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Route } from '../shared/runtime/step.ts';
import type { Api } from './api.ts';
import type { StepFunction } from './step-function.ts';

/** The name of the route that answers what no other does; in a contract it is a path. */
const unknown = '$default';

/** How API Gateway names a route, in its settings too. */
export function routeKeyOf({ method, path }: Route): string {
  return path === `/${unknown}` ? unknown : `${method} ${path}`;
}

export function serveRoute(step: StepFunction, route: Route, api: Api): void {
  const served = new HttpRoute(step, 'Route', {
    httpApi: api.httpApi,
    routeKey:
      routeKeyOf(route) === unknown ? HttpRouteKey.DEFAULT : HttpRouteKey.with(route.path, HttpMethod[route.method]),
    integration: new HttpLambdaIntegration('Integration', step),
    ...(route.access !== 'public' && { authorizer: api.signIn }),
  });
  if (route.access !== 'public') return;
  Validations.of(served).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason:
      "Public by its contract: it tells what anybody may know, or takes an emailed link's token, which the step checks",
  });
}
