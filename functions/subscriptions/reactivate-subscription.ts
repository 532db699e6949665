import { needsPartnerOfRecord, reactivateSubscription as reactivate } from '../../shared/domain/change-subscription.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { changeOwnSubscription } from './change-own-subscription.ts';
import { reactivateSubscription } from './contract.ts';

export const handler = endpoint(reactivateSubscription, (call) =>
  changeOwnSubscription(
    call,
    { withAddOns: true, needsPartnerOfRecord: (current) => needsPartnerOfRecord(current, 'reactivate') },
    reactivate,
  ),
);
