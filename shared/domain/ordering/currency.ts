import countryToCurrency from 'country-to-currency';

/** What an order is in, unless it says otherwise: the currency of the customer's country. @param country ISO 3166-1 alpha-2 */
export function currencyOf(country: string): string {
  return (countryToCurrency as Record<string, string | undefined>)[country] ?? 'USD';
}
