import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { answerUnknown } from './contract.ts';

export const handler = endpoint(answerUnknown, async () => {
  throw new Refusal('NOT_FOUND', 'No operation of this service has this method and path.', {
    nextStep: 'See the list of operations at /docs.',
  });
});
