/**
 * The version of the text that a reseller consents to when it accepts an invitation. The text stands in
 * `shared/page/text/`, in every language; whoever changes its meaning gives it a new version, because acceptances are
 * kept with the version that was read.
 */
export const resellerConsentTextVersion = 'reseller-2026-11';

/** The version of the text that a customer consents to when it accepts a partner's request; see above. */
export const customerConsentTextVersion = 'customer-2026-11';
