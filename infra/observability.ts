import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

const fiveMinutes = Duration.minutes(5);

export function alarmTopic(scope: Construct, stage: Stage): Topic {
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

export function alarmOnDeadLetters(queue: Queue, topic: ITopic): void {
  const metric = queue.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: Stats.MAXIMUM });
  alarm(queue, 'NotEmpty', topic, metric, 1, 'Something could not be handled and waits here for a person');
}

export function alarmOnErrors(step: LambdaFunction, topic: ITopic): void {
  const metric = step.metricErrors({ period: fiveMinutes });
  alarm(
    step,
    'Errors',
    topic,
    metric,
    1,
    'The function ended with an error, which callers and queues see as a failure',
  );
}

/** Mails wait while the stream stands still, and nothing else would tell. */
export function alarmOnStreamDelay(step: LambdaFunction, topic: ITopic): void {
  const metric = step.metric('IteratorAge', { period: fiveMinutes, statistic: Stats.MAXIMUM });
  alarm(step, 'Delay', topic, metric, Duration.minutes(15).toMilliseconds(), 'The stream is read with delay');
}

export function alarmOnServerErrors(api: HttpApi, topic: ITopic): void {
  const metric = api.metricServerError({ period: fiveMinutes, statistic: Stats.SUM });
  alarm(api, 'ServerErrors', topic, metric, 5, 'Callers get answers of the 5xx class');
}

/** SES reviews an account at 5% bounces or 0.1% complaints, and may stop it: be earlier. The rates are the account's. */
export function alarmOnReputation(scope: Construct, topic: ITopic): void {
  const rate = (metricName: string): Metric =>
    new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: Stats.MAXIMUM });
  alarm(scope, 'BounceRate', topic, rate('Reputation.BounceRate'), 0.03, 'SES reviews the account at 0.05');
  alarm(scope, 'ComplaintRate', topic, rate('Reputation.ComplaintRate'), 0.0005, 'SES reviews the account at 0.001');
}

/** `shared/runtime/log.ts` counts these: the mails that were given up after all retries. */
export function alarmOnFailedMail(scope: Construct, topic: ITopic): void {
  const metric = new Metric({
    namespace: 'Twotier',
    metricName: 'MailFailed',
    dimensionsMap: { service: 'twotier' },
    period: fiveMinutes,
    statistic: Stats.SUM,
  });
  alarm(scope, 'MailFailed', topic, metric, 1, 'A mail was given up; its invitation shows it');
}

function alarm(
  scope: Construct,
  id: string,
  topic: ITopic,
  metric: IMetric,
  threshold: number,
  alarmDescription: string,
): void {
  new Alarm(scope, id, {
    metric,
    threshold,
    alarmDescription,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  }).addAlarmAction(new SnsAction(topic));
}
