import { listDirectory } from '../../shared/data/business-profiles.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { regionOf } from '../../shared/domain/regions.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listProviderDirectory } from './contract.ts';

export const handler = endpoint(listProviderDirectory, (call) => {
  const { country, speciality } = call.query;
  const region = regionOf(country);
  if (region === undefined) {
    throw new Refusal('COUNTRY_NOT_SUPPORTED', 'The programme does not sell in this country.', {
      nextStep: 'See GET /v1/countries.',
    });
  }
  return replyWithPage(
    call,
    'listProviderDirectory',
    (page) => listDirectory(region, { country, speciality }, page),
    (profile) => profile,
  );
});
