import { loadWithPrerequisites, savedOffer } from '../../shared/data/catalogue.ts';
import { putOffer as decide } from '../../shared/domain/ordering/offer-catalogue.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { putOffer } from './contract.ts';

export const handler = endpoint(putOffer, async (call) => {
  const { offerId } = call.parameters;
  const { current, known } = await loadWithPrerequisites(offerId, call.body.prerequisiteOffers);
  requireVersion(call.ifMatch, current?.version ?? 0);
  const change = decide(current, call.body, { offerId, known, now: call.at, caller: call.caller });
  if (change === undefined) return { body: current, etag: current?.version };
  const { offer, heldStill, entry } = change;
  return call.commit(savedOffer(offer, heldStill), entry, {
    body: offer,
    etag: offer.version,
    ...(current === undefined && { location: `/v1/offers/${encodeURIComponent(offerId)}` }),
  });
});
