import { cancelSubscription as cancel } from '../../shared/domain/change-subscription.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { changeOwnSubscription } from './change-own-subscription.ts';
import { cancelSubscription } from './contract.ts';

export const handler = endpoint(cancelSubscription, (call) =>
  changeOwnSubscription(call, { withAddOns: true, needsPartnerOfRecord: () => false }, cancel),
);
