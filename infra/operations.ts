import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { raiseAlarms } from './alarms.ts';
import type { Api } from './api.ts';
import type { ApiStage } from './api-stage.ts';
import { dashboard } from './dashboard.ts';
import type { Foundation } from './foundation.ts';
import { saveQueries } from './saved-queries.ts';
import type { Stage } from './stages.ts';
import { watchedIn } from './watched.ts';

export interface OperationsProps extends StackProps {
  stage: Stage;
  foundation: Foundation;
  api: Api;
  apiStage: ApiStage;
}

/** What the people who run the product look at: alarms with their topic, the dashboard, the saved queries. */
export class Operations extends Stack {
  constructor(scope: Construct, id: string, props: OperationsProps) {
    super(scope, id, props);
    const { stage, foundation, api, apiStage } = props;
    const watched = watchedIn(this.node.root, { api: api.httpApi, table: foundation.table });
    const topic = alarmTopic(this, stage);
    const alarms = raiseAlarms(this, stage, watched, topic);
    saveQueries(this, stage, { functions: foundation.logs, access: apiStage.accessLog });
    const page = dashboard(this, { stage, watched, alarms, logs: foundation.logs });

    new CfnOutput(this, 'AlarmTopicArn', { value: topic.topicArn });
    new CfnOutput(this, 'DashboardUrl', {
      value: `https://${this.region}.console.aws.amazon.com/cloudwatch/home?region=${this.region}#dashboards/dashboard/${page.dashboardName}`,
    });
  }
}

function alarmTopic(scope: Construct, stage: Stage): Topic {
  // Without a key of its own: CloudWatch cannot publish to a topic under AWS's key for SNS, and alarms hold no secrets.
  const topic = new Topic(scope, 'Alarms', { displayName: `Twotier ${stage.name}`, enforceSSL: true });
  // A topic with a policy loses the default one, under which the account's alarms might publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  if (stage.alarmMail !== undefined) topic.addSubscription(new EmailSubscription(stage.alarmMail));
  return topic;
}
