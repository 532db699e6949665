import { changeSubscription, needsPartnerOfRecord } from '../../shared/domain/change-subscription.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { changeOwnSubscription } from './change-own-subscription.ts';
import { updateSubscription } from './contract.ts';

export const handler = endpoint(updateSubscription, (call) =>
  changeOwnSubscription(
    call,
    {
      withAddOns: call.body.autoRenewEnabled !== undefined,
      needsPartnerOfRecord: (current) => needsPartnerOfRecord(current, call.body),
    },
    (stored, facts) => changeSubscription(stored, call.body, facts),
  ),
);
