import { countryRules } from '../../shared/domain/customer-data/country-rules.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { readCountry } from './contract.ts';

export const handler = endpoint(readCountry, async ({ parameters }) => {
  const rules = countryRules(parameters.country);
  if (rules === undefined) {
    throw new Refusal('COUNTRY_NOT_SUPPORTED', 'There are no rules for this country.', {
      nextStep: 'GET /v1/countries lists the countries with their codes.',
    });
  }
  return { body: rules };
});
