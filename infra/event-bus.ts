import { Duration } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { eventSource } from '../shared/domain/events.ts';
import type { Stage } from './stages.ts';

/** Every state change, for whoever adds a rule; and for a quarter of a year kept, so that a new reader can have the past. */
export function eventBus(scope: Construct, stage: Stage): EventBus {
  const bus = new EventBus(scope, 'Events', {
    eventBusName: `twotier-${stage.name}`,
    description: 'State changes of Twotier as CloudEvents',
  });
  bus.archive('Archive', {
    description: 'State changes of Twotier, to be replayed',
    eventPattern: { source: [eventSource] },
    retention: Duration.days(90),
  });
  return bus;
}
