/**
 * What the table is asked, and by which function: the design of the single table in one place. `index` is absent for the
 * table itself. The README's table is made from this; a test holds it against the code.
 */
export interface AccessPattern {
  question: string;
  index?: 'gsi1' | 'gsi2' | 'gsi3' | 'due';
  partition: string;
  sort: string;
  /** `file#function` under `shared/data`. */
  servedBy: string;
}

export const accessPatterns: AccessPattern[] = [
  { question: 'A partner by id', partition: 'PARTNER#partner', sort: 'PARTNER', servedBy: 'partners#loadPartner' },
  {
    question: 'Whose an MPN ID, a directory id or a user’s address is',
    partition: 'MPN#id · DIRECTORY#kind#id · EMAIL#address',
    sort: 'MPN · DIRECTORY · EMAIL',
    servedBy: 'partners#ownerOf',
  },
  {
    question: 'A partner’s business profile, and its history',
    partition: 'PARTNER#partner#PROFILE',
    sort: 'PROFILE · JOURNAL#id',
    servedBy: 'business-profiles#loadProfile',
  },
  {
    question: 'The published providers of a region, by name',
    index: 'gsi1',
    partition: 'PROVIDER_DIRECTORY#region',
    sort: 'name, partner',
    servedBy: 'business-profiles#listDirectory',
  },
  {
    question: 'A user of a tenant by id, and its history',
    partition: 'TENANT#tenant#USER#user',
    sort: 'USER · JOURNAL#id',
    servedBy: 'users#loadUser',
  },
  {
    question: 'A tenant’s users, by name',
    index: 'gsi1',
    partition: 'TENANT#tenant#USERS',
    sort: 'name, user',
    servedBy: 'users#listUsers',
  },
  {
    question: 'Whether a tenant has another administrator',
    index: 'gsi2',
    partition: 'TENANT#tenant#ADMINISTRATORS',
    sort: 'user',
    servedBy: 'users#anotherAdministrator',
  },
  {
    question: 'An invitation by id, and its history',
    partition: 'PROVIDER#provider#REQUEST#request',
    sort: 'REQUEST · JOURNAL#id',
    servedBy: 'invitations#loadRequest',
  },
  {
    question:
      'A partner’s invitations of a kind: open first, longest time ahead at the top, then by state, newest first',
    index: 'gsi1',
    partition: 'PROVIDER#partner#REQUESTS · …#CUSTOMER_REQUESTS',
    sort: 'order, status, (open: expiry), request',
    servedBy: 'invitations#listRequests',
  },
  {
    question: 'A partner’s invitations of a kind by beginning of the address',
    index: 'gsi3',
    partition: 'PROVIDER#partner#REQUESTS#EMAIL · …#CUSTOMER_REQUESTS#EMAIL',
    sort: 'address, request',
    servedBy: 'invitations#listRequests',
  },
  {
    question: 'The newest invitation of a provider to an address',
    partition: 'PROVIDER#provider#RECIPIENT#address',
    sort: 'RECIPIENT',
    servedBy: 'recipients#recipientOf',
  },
  {
    question: 'How many invitations a provider has made today and has open',
    partition: 'PROVIDER#provider#QUOTA#bucket',
    sort: 'QUOTA',
    servedBy: 'invitation-quotas#takeRoom',
  },
  {
    question: 'The partnership of a provider and a reseller, those before it, and its history',
    partition: 'PROVIDER#provider#RESELLER#reseller',
    sort: 'PARTNERSHIP · PARTNERSHIP#former · JOURNAL#id',
    servedBy: 'partnerships#loadPartnership',
  },
  {
    question: 'How far a change of a partnership has come to the many that it concerns',
    partition: 'PROVIDER#provider#RESELLER#reseller',
    sort: 'MARKING#marking',
    servedBy: 'markings#markingOf',
  },
  {
    question:
      'What a provider has with a reseller: customers, subscriptions, drafts, invitations, rights, each counted to 1,000',
    partition: 'the six lists (rights: gsi1 PROVIDER#provider#GRANTS#reseller)',
    sort: 'of each',
    servedBy: 'reseller-footprint#footprintOf',
  },
  {
    question: 'A provider’s resellers in a state, by name',
    index: 'gsi1',
    partition: 'PROVIDER#provider#RESELLERS#status',
    sort: 'name, reseller',
    servedBy: 'partnerships#listResellers',
  },
  {
    question: 'A reseller’s providers, by name',
    index: 'gsi2',
    partition: 'RESELLER#reseller#PROVIDERS',
    sort: 'name, provider',
    servedBy: 'partnerships#listProviders',
  },
  {
    question: 'A reseller’s partnerships that were not removed',
    index: 'gsi2',
    partition: 'RESELLER#reseller#PROVIDERS',
    sort: 'name, provider',
    servedBy: 'partnerships#listLivePartnerships',
  },
  {
    question: 'A draft of a new customer by id, and its history',
    partition: 'PROVIDER#provider#DRAFT#draft',
    sort: 'DRAFT · JOURNAL#id',
    servedBy: 'onboarding-drafts#loadDraft',
  },
  {
    question: 'A provider’s drafts: open first, then by state, newest first',
    index: 'gsi1',
    partition: 'PROVIDER#provider#DRAFTS',
    sort: 'order, status, (open: expiry), draft',
    servedBy: 'onboarding-drafts#listDrafts',
  },
  {
    question: 'The offers and the owners of the MPN IDs that the lines of an order name',
    partition: 'OFFER#offer · MPN#id',
    sort: 'OFFER · MPN',
    servedBy: 'order-facts#loadNamedByLines',
  },
  {
    question: 'Which customer has a domain, and whether a partner serves it',
    partition: 'DOMAIN#domain · PARTNER#partner#CUSTOMER#customer',
    sort: 'DOMAIN · RELATIONSHIP',
    servedBy: 'order-facts#domainStandingOf',
  },
  {
    question: 'A customer as one of its partners has it, and its history there',
    partition: 'PARTNER#partner#CUSTOMER#customer · CUSTOMER#customer',
    sort: 'RELATIONSHIP, JOURNAL#id · CUSTOMER',
    servedBy: 'customers#loadCustomer',
  },
  {
    question: 'A customer’s partners, present and past',
    partition: 'CUSTOMER#customer',
    sort: 'PARTNER#partner',
    servedBy: 'customers#listPartners',
  },
  {
    question: 'A partner’s customers by name, by beginning of the domain',
    index: 'gsi1',
    partition: 'PARTNER#partner#CUSTOMERS#status (gsi2: …#DOMAIN)',
    sort: 'name or domain, customer',
    servedBy: 'customers#listCustomers',
  },
  {
    question: 'A partner’s customers of a country, of a reseller, with a tag',
    partition: 'PARTNER#partner#CUSTOMERS#facet#value',
    sort: 'name, customer',
    servedBy: 'customers#listCustomers',
  },
  {
    question: 'A partner’s customers on an outdated version of the agreement, version by version',
    partition: 'PARTNER#partner#CUSTOMERS#AGREEMENT#template',
    sort: 'name, customer',
    servedBy: 'customers#listCustomersOnAgreements',
  },
  {
    question: 'The delegated rights that a customer has given, or that a partner has there or asked for',
    partition: 'CUSTOMER#customer · PARTNER#partner#CUSTOMER#customer',
    sort: 'GRANT#grant',
    servedBy: 'admin-grants#listGrants',
  },
  {
    question: 'All delegated rights of a partner at a customer, what it asked for its resellers included',
    partition: 'PARTNER#partner#CUSTOMER#customer',
    sort: 'GRANT#grant',
    servedBy: 'admin-grants#loadGrants',
  },
  {
    question: 'Which grant has a name, one open grant of its partner at a time',
    partition: 'PARTNER#partner#GRANT_NAME#hash',
    sort: 'GRANT_NAME',
    servedBy: 'admin-grants#loadNamedGrant',
  },
  {
    question: 'A tenant’s administrators, to be told by mail',
    index: 'gsi2',
    partition: 'TENANT#tenant#ADMINISTRATORS',
    sort: 'user',
    servedBy: 'users#listAdministrators',
  },
  {
    question: 'Who accepted the customer agreement, newest version first',
    partition: 'PARTNER#partner#CUSTOMER#customer',
    sort: 'AGREEMENT#rank#signer',
    servedBy: 'customer-agreements#listAcceptances',
  },
  {
    question: 'An order of a customer',
    partition: 'PARTNER#partner#CUSTOMER#customer',
    sort: 'ORDER#order',
    servedBy: 'orders#loadOrder',
  },
  {
    question: 'A provider’s orders for a customer, newest first, with its tie',
    partition: 'PARTNER#partner#CUSTOMER#customer',
    sort: 'ORDER#order · RELATIONSHIP',
    servedBy: 'orders#listOrders',
  },
  {
    question: 'What a customer has with a provider, by purchase, with its tie',
    partition: 'PARTNER#partner#CUSTOMER#customer',
    sort: 'RELATIONSHIP · SUBSCRIPTION#subscription',
    servedBy: 'subscriptions#listSubscriptions',
  },
  {
    question: 'A subscription with its add-ons',
    partition: 'PARTNER#partner#CUSTOMER#customer',
    sort: 'SUBSCRIPTION#subscription',
    servedBy: 'subscriptions#loadSubscriptions',
  },
  {
    question: 'What a customer has had and has of each offer, over all partners',
    partition: 'CUSTOMER#customer',
    sort: 'USAGE',
    servedBy: 'orders#usageOf',
  },
  {
    question:
      'The running subscriptions that a reseller is on record for, with one provider or all; those without anybody',
    index: 'gsi1',
    partition: 'RESELLER#reseller#RECORD · PROVIDER#provider#RECORD#NOBODY',
    sort: 'provider, since, subscription',
    servedBy: 'subscriptions#listAcrossCustomers',
  },
  {
    question: 'The subscriptions with a partner of record or support contact that is stale',
    index: 'gsi2',
    partition: 'PROVIDER#provider#STALE',
    sort: 'subscription',
    servedBy: 'subscriptions#listAcrossCustomers',
  },
  {
    question: 'A provider’s subscriptions, those that one partner supports',
    index: 'gsi3',
    partition: 'PROVIDER#provider#SUBSCRIPTIONS',
    sort: 'support contact, customer, subscription',
    servedBy: 'subscriptions#listAcrossCustomers',
  },
  {
    question: 'Who was on record in a month or on a day: what goes on, and what has ended, by the month of its end',
    index: 'gsi1',
    partition: 'RESELLER#reseller#RECORD · RESELLER#reseller#RECORD#month',
    sort: 'provider, since, subscription',
    servedBy: 'record-periods#listRecordPeriods',
  },
  {
    question: 'The one-time password of a customer’s administrator',
    partition: 'PARTNER#partner#CUSTOMER#customer',
    sort: 'CREDENTIAL',
    servedBy: 'setup-credentials#loadCredential',
  },
  {
    question: 'An offer as it is, or as it was when an order was made from it',
    partition: 'OFFER#offer',
    sort: 'OFFER · OFFER#v version',
    servedBy: 'catalogue#loadOffer',
  },
  {
    question: 'An offer’s versions, newest first',
    partition: 'OFFER#offer',
    sort: 'OFFER#v version',
    servedBy: 'catalogue#loadOfferVersions',
  },
  {
    question: 'The offers of a country, by name',
    index: 'gsi1',
    partition: 'OFFERS#country',
    sort: 'name, offer',
    servedBy: 'catalogue#listOffers',
  },
  {
    question: 'The offers of a category in a country, by name',
    index: 'gsi2',
    partition: 'OFFERS#country#category',
    sort: 'name, offer',
    servedBy: 'catalogue#listOffers',
  },
  {
    question: 'The offers of all countries by id, or by beginning of the id',
    index: 'gsi3',
    partition: 'OFFERS',
    sort: 'offer',
    servedBy: 'catalogue#listOffers',
  },
  {
    question: 'The versions of the customer agreement',
    partition: 'AGREEMENT_TEMPLATES',
    sort: 'AGREEMENT_TEMPLATES',
    servedBy: 'catalogue#loadTemplates',
  },
  {
    question: 'Whether mail may go to an address',
    partition: 'SUPPRESSION#hash of the address',
    sort: 'SUPPRESSION',
    servedBy: 'suppressions#isSuppressed',
  },
  {
    question: 'A tenant’s audit records by time',
    index: 'gsi1',
    partition: 'TENANT#tenant#AUDIT',
    sort: 'record (its id begins with the time)',
    servedBy: 'audit-records#listAuditRecords',
  },
  {
    question: 'A tenant’s audit records of one customer or reseller by time',
    index: 'gsi2',
    partition: 'TENANT#tenant#AUDIT#PARTY#party',
    sort: 'record',
    servedBy: 'audit-records#listAuditRecords',
  },
  {
    question: 'An erasure by its pseudonym',
    partition: 'TENANT#tenant#ERASURE#pseudonym',
    sort: 'ERASURE',
    servedBy: 'erasures#loadErasure',
  },
  {
    question: 'Everything that a tenant has, in a fixed order: its export, and where an erasure looks',
    partition: 'the lists above, and the partitions that they name',
    sort: 'of each',
    servedBy: 'tenant-walk#walkTenant',
  },
  {
    question: 'What is due: reminders, expiries, open tasks, markings under way, resellers to look at',
    index: 'due',
    partition: 'DUE#kind#hour#shard',
    sort: 'time, id',
    servedBy: 'sweeps#sweep',
  },
  {
    question: 'What a request answered before',
    partition: 'IDEMPOTENCY#hash of caller, operation, key',
    sort: 'IDEMPOTENCY',
    servedBy: 'commit#replayOf',
  },
];
