import { suspendSubscription as suspend } from '../../shared/domain/change-subscription.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { changeOwnSubscription } from './change-own-subscription.ts';
import { suspendSubscription } from './contract.ts';

export const handler = endpoint(suspendSubscription, (call) =>
  changeOwnSubscription(call, { withAddOns: true, needsPartnerOfRecord: () => false }, suspend),
);
