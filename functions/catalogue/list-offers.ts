import { listOffers as load } from '../../shared/data/catalogue.ts';
import { refuseFields } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listOffers } from './contract.ts';

export const handler = endpoint(listOffers, (call) => {
  const { country, category, name, offerId, available, termDuration } = call.query;
  refuseFields([
    ...(category !== undefined && country === undefined ? [needsCountry('?category')] : []),
    ...(name !== undefined && country === undefined ? [needsCountry('?name')] : []),
    ...(name !== undefined && offerId !== undefined
      ? [{ pointer: '?name', rule: 'name-or-id', message: 'must be left out when offers are listed by id' }]
      : []),
  ]);
  const filter = { country, category, name, offerId, termDuration, availableOnly: available !== undefined };
  return replyWithPage(
    call,
    'offers',
    (page) => load(filter, page, call.at),
    (offer) => offer,
  );
});

function needsCountry(pointer: string) {
  return { pointer, rule: 'needs-country', message: 'must come with a country' };
}
