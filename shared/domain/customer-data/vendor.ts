/** What the domains of the vendor's customers end in: `<prefix>.onvendor.example` (domain rules, section 2, Customer). */
export const vendorSuffix = 'onvendor.example';

/** Mail domains of the vendor itself, which no customer's address may have (domain rules, 5.1). */
export const vendorDomains = [vendorSuffix, 'vendor.example'];
