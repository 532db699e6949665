import { ArnFormat, CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnApiMapping, CfnDomainName, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Api } from './api.ts';
import { routeKeyOf } from './routes.ts';
import type { Stage, Throttle } from './stages.ts';
import { allSteps, type Workflows } from './steps.ts';

/** The route instead of the path, since paths carry tokens; and nothing that tells who called. */
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLatency: '$context.responseLatency',
  integrationLatency: '$context.integrationLatency',
  integrationErrorMessage: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
  error: '$context.error.message',
};

/**
 * Puts the API on the air. The last stack: its settings name every route, and AWS refuses settings of a route that does
 * not exist yet.
 */
export class ApiStage extends Stack {
  readonly accessLog: LogGroup;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage; api: Api; workflows: Workflows }) {
    super(scope, id, props);
    const { stage, api, workflows } = props;
    const apiId = api.httpApi.apiId;
    this.accessLog = new LogGroup(this, 'AccessLog', {
      // Under this prefix AWS grants the delivery once for all; otherwise each group adds to a policy of limited length.
      logGroupName: `/aws/vendedlogs/twotier-${stage.name}/access`,
      retention: stage.logRetention,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // API Gateway takes the group's ARN without the `:*` that CloudFormation's attribute ends in.
    const logGroupArn = this.formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: this.accessLog.logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const routes = allSteps(workflows)
      .map(({ step }) => step)
      .filter((step) => step.kind === 'http');
    const apiStage = new CfnStage(this, 'Stage', {
      apiId,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn: logGroupArn, format: JSON.stringify(accessLog) },
      routeSettings: Object.fromEntries(
        routes.map((route) => [routeKeyOf(route), throttleSettings(stage.throttle[route.throttle])]),
      ),
    });
    if (stage.domain === undefined) return;

    const domainName = new CfnDomainName(this, 'DomainName', {
      domainName: stage.domain.name,
      domainNameConfigurations: [
        { certificateArn: stage.domain.certificateArn, endpointType: 'REGIONAL', securityPolicy: 'TLS_1_2' },
      ],
    });
    new CfnApiMapping(this, 'Mapping', { apiId, domainName: domainName.ref, stage: apiStage.ref });
    new CfnOutput(this, 'DomainRecord', {
      value: `${stage.domain.name} CNAME ${domainName.attrRegionalDomainName}`,
      description: 'To be set where the domain lives',
    });
  }
}

// The map's values go to the template as they are, so they bear CloudFormation's names.
function throttleSettings({ rate, burst }: Throttle): Record<string, number> {
  return { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst };
}
