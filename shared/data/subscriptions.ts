import type { Subscription } from '../domain/ordering/subscription.ts';
import type { Write } from './commit.ts';
import { keys } from './keys.ts';

export function savedSubscription(subscription: Subscription): Write {
  const { providerId, customerId, id, version } = subscription;
  return {
    put: { ...keys.subscription(providerId, customerId, id), kind: 'SUBSCRIPTION', data: { ...subscription } },
    expects: version === 1 ? 'ABSENT' : { version: version - 1 },
  };
}
