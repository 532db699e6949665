import { loadOffer, loadOfferVersions } from '../../shared/data/catalogue.ts';
import { Refusal, refuseFields } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { readOffer } from './contract.ts';

export const handler = endpoint(readOffer, async ({ parameters: { offerId }, query }) => {
  if (query.history !== undefined) {
    refuseFields(
      query.version === undefined
        ? []
        : [{ pointer: '?version', rule: 'version-or-history', message: 'must be left out with history' }],
    );
    const history = await loadOfferVersions(offerId);
    const [newest] = history;
    if (newest === undefined) throw notFound();
    return { body: { ...newest, history }, etag: newest.version };
  }
  const offer = await loadOffer(offerId, query.version === undefined ? undefined : Number(query.version));
  if (offer === undefined) throw notFound();
  return { body: offer, etag: offer.version };
});

function notFound(): Refusal {
  return new Refusal('OFFER_NOT_FOUND', 'There is no such offer, or not in this version.');
}
