import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi, HttpAuthorizer, HttpAuthorizerType, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Foundation } from './foundation.ts';
import type { Stage } from './stages.ts';

/** The HTTP API without its routes, which the workflows bring, and without its stage, which needs them all. */
export class Api extends Stack {
  readonly httpApi: HttpApi;
  /** The address by which callers and links reach the API, without a slash at the end. */
  readonly publicUrl: string;
  readonly #authorizerId: string;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage; foundation: Foundation }) {
    super(scope, id, props);
    const { stage, foundation } = props;
    const { userPool, client } = foundation.identity;
    this.httpApi = new HttpApi(this, 'HttpApi', {
      apiName: `twotier-${stage.name}`,
      createDefaultStage: false,
      disableExecuteApiEndpoint: stage.domain !== undefined,
    });
    this.publicUrl = stage.domain ? `https://${stage.domain.name}` : this.httpApi.apiEndpoint;
    this.#authorizerId = new HttpAuthorizer(this, 'SignIn', {
      httpApi: this.httpApi,
      type: HttpAuthorizerType.JWT,
      identitySource: ['$request.header.Authorization'],
      jwtIssuer: `https://cognito-idp.${this.region}.amazonaws.com/${userPool.userPoolId}`,
      jwtAudience: [client.userPoolClientId],
    }).authorizerId;
    new CfnOutput(this, 'Url', { value: this.publicUrl });
  }

  /** Lets a route of another stack check sign-ins. CDK's own authorizer would make itself anew in the first of them. */
  get signIn(): IHttpRouteAuthorizer {
    return { bind: () => ({ authorizerId: this.#authorizerId, authorizationType: HttpAuthorizerType.JWT }) };
  }
}
