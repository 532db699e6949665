import { listCountries as codes, countryRules } from '../../shared/domain/customer-data/country-rules.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { listCountries } from './contract.ts';

export const handler = endpoint(listCountries, async () => ({
  body: { items: codes().flatMap((code) => countryRules(code) ?? []) },
}));
