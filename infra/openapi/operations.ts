import type { RefusalCode } from '../../shared/domain/refusal.ts';

/** What of an operation cannot be read from its contract. Nothing of it is needed: each has something that it goes by. */
interface Words {
  /** A few words for a list of operations; else its name, `readOffer` as "Read offer". */
  title?: string;
  /** The name of what it answers with; else from its own: `readOffer` answers an `Offer`. */
  answers?: string;
  /** Further sentences. */
  more?: string;
  /** Its code knows these refusals only to tell them within a good answer. */
  tells?: RefusalCode[];
  /** It answers people with a page in HTML, unless they ask for data. */
  page?: true;
  /** It is a file of the bundle, with a tag by which callers keep it. */
  file?: true;
  /** A better example of its body than the one that is put together from its fields. */
  example?: unknown;
}

const reasonsOfMpn: RefusalCode[] = [
  'PARTNER_NOT_FOUND',
  'MPN_NOT_FOUND',
  'MPN_NOT_NUMERIC',
  'MPN_IS_PROVIDER',
  'MPN_NOT_RESELLER',
  'PARTNER_AGREEMENT_UNSIGNED',
  'RESELLER_NOT_ELIGIBLE',
  'REGION_MISMATCH',
  'PARTNERSHIP_REQUIRED',
];

const reasonsOfPage: RefusalCode[] = [
  'NOT_FOUND',
  'RATE_LIMITED',
  'RELATIONSHIP_ALREADY_ACTIVE',
  'CONSENT_REQUIRED',
  'RECIPIENT_MISMATCH',
  'RESELLER_NOT_ELIGIBLE',
  'REGION_MISMATCH',
  'SELF_PARTNERSHIP',
  'ENROLMENT_EXISTS',
  'AGREEMENT_ALREADY_SIGNED',
  'PARTNERSHIP_REQUIRED',
];

const invitationExample = {
  recipientEmail: 'ana@cafe-digital.example',
  recipientName: 'Ana Lorenz',
  subject: 'Work with us',
  bodyText: 'Please accept: {{link}}',
};

const lineExample = { offerId: 'CFQ7TTC0LH18:0001', quantity: 25, termDuration: 'P1Y', billingCycle: 'MONTHLY' };

const personExample = { firstName: 'Ana', lastName: 'Lorenz', email: 'ana@cafe-digital.example' };

const addressExample = {
  addressLine1: 'Speicherstrasse 12',
  city: 'Hamburg',
  postalCode: '20457',
  country: 'DE',
};

const enrolmentExample = {
  legalName: 'Cafe Digital GmbH',
  tenantId: '0b9f0f8e-5d3a-4a51-9d53-0d4a3c1d2e3f',
  country: 'DE',
  domains: ['cafe-digital.example'],
  mpnId: '4711001',
  primaryContact: personExample,
  administrator: { email: 'ana@cafe-digital.example', firstName: 'Ana', lastName: 'Lorenz' },
};

export const operationWords: Readonly<Record<string, Words>> = {
  describeApi: { title: 'Read this description', answers: 'OpenApiDocument', file: true },
  listAuditRecords: { title: 'List audit records' },
  putOffer: { title: 'Write an offer', answers: 'Offer' },
  listOffers: { title: 'List offers', answers: 'OfferSummary' },
  readOffer: { title: 'Read an offer', answers: 'OfferWithHistory' },
  putAgreementTemplate: { title: 'Write an agreement version', answers: 'AgreementTemplate' },
  listAgreementTemplates: { title: 'List agreement versions' },
  listCustomers: { title: 'List customers', answers: 'CustomerSummary' },
  readCustomer: { title: 'Read a customer' },
  updateCustomer: { title: 'Change a customer', example: { tags: ['school'], associatedResellerId: null } },
  revealCredential: {
    title: "Show the administrator's password",
    answers: 'RevealedCredential',
    more: 'The same caller with the same Idempotency-Key gets the answer again for 15 minutes; nobody else ever does.',
  },
  reissueCredential: { title: 'Make a new administrator password', answers: 'ReissuedCredential' },
  confirmAgreement: { title: 'Confirm an agreement', answers: 'AgreementConfirmation' },
  listAgreements: { title: "List a customer's agreements", answers: 'CustomerAgreement' },
  setAccountStatus: { title: 'Vet a customer', answers: 'CustomerVetting' },
  viewInvitation: { title: 'See an invitation', answers: 'Invitation', page: true, tells: reasonsOfPage },
  probeInvitation: { title: 'Probe an invitation', page: true },
  viewCustomerInvitation: {
    title: 'See an invitation of a customer',
    answers: 'CustomerInvitation',
    page: true,
    tells: reasonsOfPage,
  },
  probeCustomerInvitation: { title: 'Probe an invitation of a customer', page: true },
  viewGrantRequest: { title: 'See a request for rights', answers: 'GrantRequest', page: true },
  probeGrantRequest: { title: 'Probe a request for rights', page: true },
  acceptInvitation: {
    title: 'Accept an invitation',
    answers: 'AcceptedInvitation',
    more: 'The matching account of the right company, its consent and one click: the tie begins in the same moment.',
  },
  declineInvitation: { title: 'Decline an invitation', answers: 'DeclinedInvitation' },
  askAgain: { title: 'Ask for a new link', answers: 'AskedAgain' },
  startOnboarding: { title: 'Start onboarding', answers: 'Onboarding', example: {} },
  listOnboardings: { title: 'List onboardings', answers: 'OnboardingSummary' },
  readOnboarding: { title: 'Read an onboarding' },
  putAccountInfo: {
    title: 'Save account info',
    example: {
      company: { companyName: 'Cafe Digital GmbH', domain: 'cafe-digital' },
      billing: {
        companyName: 'Cafe Digital GmbH',
        email: 'bills@cafe-digital.example',
        culture: 'de-DE',
        language: 'de',
        defaultAddress: addressExample,
      },
      contact: personExample,
    },
  },
  putSubscriptions: { title: 'Save subscriptions', example: { lineItems: [lineExample] } },
  reviewOnboarding: { title: 'Review an onboarding', answers: 'OnboardingReview' },
  submitOnboarding: {
    title: 'Submit an onboarding',
    answers: 'SubmittedOnboarding',
    example: { confirmedWarnings: [], addressConfirmed: true, partnerOnRecordAttestationAccepted: true },
  },
  cancelOnboarding: { title: 'Cancel an onboarding' },
  validateAddress: { title: 'Check an address', answers: 'AddressCheck', example: addressExample },
  checkDomain: {
    title: 'Check a domain',
    answers: 'DomainCheck',
    tells: ['DOMAIN_TAKEN', 'CUSTOMER_EXISTS_REQUEST_RELATIONSHIP'],
  },
  listCountries: { title: 'List countries', answers: 'CountryList' },
  readCountry: { title: "Read a country's rules", answers: 'CountryRules' },
  listAcrossCustomers: { title: 'List subscriptions across customers', answers: 'SubscriptionRow' },
  setPartnerOfRecord: { title: 'Set the partner of record' },
  setSupportContact: { title: 'Set the support contact' },
  previewRequest: {
    title: 'Preview an invitation mail',
    answers: 'InvitationPreview',
    example: { subject: 'Work with us', bodyText: 'Please accept: {{link}}' },
  },
  createRequest: { title: 'Invite a reseller', answers: 'PartnershipRequest', example: invitationExample },
  listRequests: { title: 'List invitations', answers: 'PartnershipRequestSummary' },
  readRequest: { title: 'Read an invitation', answers: 'PartnershipRequest' },
  resendRequest: { title: 'Send an invitation again' },
  revokeRequest: { title: 'Withdraw an invitation' },
  listResellers: { title: 'List resellers', answers: 'Partnership' },
  readReseller: { title: 'Read a reseller', answers: 'Partnership' },
  suspendReseller: { title: 'Suspend a partnership' },
  resumeReseller: { title: 'Resume a partnership' },
  changeReseller: { title: 'Change a partnership' },
  previewRemoval: { title: 'Preview the removal of a reseller', answers: 'RemovalPreview' },
  removeReseller: { title: 'Remove a partnership' },
  listProviders: { title: "List a reseller's providers", answers: 'Partnership' },
  readProfile: { title: 'Read the business profile', answers: 'BusinessProfile' },
  putProfile: { title: 'Write the business profile' },
  listProviderDirectory: { title: 'List the provider directory', answers: 'DirectoryEntry' },
  enrolPartner: {
    title: 'Enrol a partner',
    answers: 'Partner',
    example: { kind: 'RESELLER', ...enrolmentExample },
  },
  enrolByInvitation: {
    title: "Enrol one's own company",
    answers: 'Enrolment',
    example: { token: 'k1.r.example-token', ...enrolmentExample },
  },
  readPartner: { title: 'Read a partner' },
  changePartner: { title: 'Change a partner', example: { programStatus: 'ACTIVE', vettingStatus: 'AUTHORIZED' } },
  verifyMpnId: { title: 'Verify an MPN ID', answers: 'MpnVerification', tells: reasonsOfMpn },
  verifyMpnIds: { title: 'Verify MPN IDs', answers: 'MpnVerifications', tells: reasonsOfMpn },
  addMpnId: { title: 'Add an MPN ID' },
  removeMpnId: { title: 'Remove an MPN ID' },
  signAgreement: { title: 'Sign the partner agreement' },
  createRelationshipRequest: {
    title: 'Ask a customer for a relationship',
    answers: 'RelationshipRequest',
    example: { customerEmail: 'ana@cafe-digital.example', includeDelegatedAdmin: true },
  },
  listRelationshipRequests: { title: 'List requests to customers', answers: 'RelationshipRequestSummary' },
  readRelationshipRequest: { title: 'Read a request to a customer' },
  resendRelationshipRequest: { title: 'Send a request to a customer again' },
  revokeRelationshipRequest: { title: 'Withdraw a request to a customer' },
  listRelationships: { title: "List a customer's partners", answers: 'Relationship' },
  previewRelationshipEnd: { title: 'Preview the end of a relationship', answers: 'RelationshipEndPreview' },
  endRelationship: { title: 'End a relationship', answers: 'EndedRelationship' },
  listAdminGrants: { title: 'List delegated rights' },
  requestAdminGrant: { title: 'Ask for delegated rights' },
  updateAdminGrant: { title: 'Change what was asked for' },
  consentToAdminGrant: { title: 'Consent to what the provider asked for' },
  approveAdminGrant: { title: 'Approve delegated rights' },
  rejectAdminGrant: { title: 'Reject delegated rights' },
  terminateAdminGrant: { title: 'End delegated rights' },
  createOrder: {
    title: 'Order for a customer',
    answers: 'PlacedOrder',
    example: { lineItems: [lineExample], partnerOnRecordAttestationAccepted: true },
  },
  listOrders: { title: 'List orders', answers: 'Order' },
  readOrder: { title: 'Read an order' },
  listSubscriptions: { title: "List a customer's subscriptions", answers: 'Subscription' },
  readSubscription: { title: 'Read a subscription' },
  updateSubscription: { title: 'Change a subscription', example: { quantity: 30 } },
  suspendSubscription: { title: 'Suspend a subscription' },
  reactivateSubscription: { title: 'Reactivate a subscription' },
  cancelSubscription: { title: 'Cancel a subscription' },
  listUsers: { title: 'List users' },
  inviteUser: { title: 'Invite a user', answers: 'User' },
  changeUser: { title: 'Change a user', example: { roles: ['SalesAgent', 'AdminAgent'] } },
  createWebhook: { answers: 'WebhookWithSecret' },
  deleteWebhook: { answers: 'Webhook' },
  listWebhooks: { title: 'List webhooks', answers: 'WebhookPage' },
  readWebhook: { answers: 'WebhookInDetail' },
  rotateWebhookSecret: { answers: 'WebhookWithSecret' },
  testWebhook: { answers: 'WebhookTest' },
  replayWebhook: { example: {} },
  exportTenant: { title: "Export one's own company", answers: 'ExportedItem' },
  requestErasure: {
    title: 'Erase a person',
    answers: 'Erasure',
    example: { email: personExample.email, reason: 'PERSON_ASKED' },
  },
  readErasure: { title: 'Read an erasure', answers: 'Erasure' },
};

/**
 * Names of shapes within requests and answers: where one is, from the operation on. Whatever has the same shape anywhere
 * is one schema of this name. A shape that stands in two places and is not here fails `npm run generate`.
 */
export const shapeNames: Readonly<Record<string, string>> = {
  Language: 'createRequest.body.language',
  Role: 'inviteUser.body.roles',
  WebhookStatus: 'readWebhook.answer.status',
  WebhookFailure: 'readWebhook.answer.lastFailure',
  ErasureReason: 'requestErasure.body.reason',
  BillingType: 'putOffer.body.billingType',
  BillingCycle: 'putOffer.body.supportedBillingCycles',
  TermDuration: 'putOffer.body.termDurations',
  LimitUnitOfMeasure: 'putOffer.body.limitUnitOfMeasure',
  ProgramStatus: 'changePartner.body.programStatus',
  VettingStatus: 'changePartner.body.vettingStatus',
  AccountStatus: 'setAccountStatus.body.accountStatus',
  OnboardingStatus: 'readOnboarding.answer.status',
  PartnershipStatus: 'readReseller.answer.status',
  RequestStatus: 'readRequest.answer.status',
  DeliveryStatus: 'readRequest.answer.deliveryStatus',
  SubscriptionStatus: 'readSubscription.answer.status',
  RelationshipOrigin: 'readCustomer.answer.origin',
  GrantRole: 'requestAdminGrant.body.roles',
  GrantStatus: 'requestAdminGrant.answer.status',
  OrderLine: 'readOrder.answer.lineItems',
  SuggestedGrant: 'createOrder.answer.suggestedGrant',
  SuggestedGrantRequest: 'createOrder.answer.suggestedGrant.body',
  Address: 'readCustomer.answer.billingProfile.defaultAddress',
  AddressInput: 'validateAddress.body',
  SuggestedAddress: 'readOnboarding.answer.address',
  Contact: 'readCustomer.answer.primaryContact',
  ContactInput: 'putProfile.body.contact',
  TypedContact: 'putAccountInfo.body.contact',
  AdministratorInput: 'enrolPartner.body.administrator',
  SupportProfileInput: 'enrolPartner.body.supportProfile',
  CompanyProfile: 'readCustomer.answer.companyProfile',
  BillingProfile: 'readCustomer.answer.billingProfile',
  SignedAgreement: 'readOnboarding.answer.accountInfo.agreement',
  AccountInfo: 'readOnboarding.answer.accountInfo',
  StartedBy: 'readOnboarding.answer.startedBy',
  ProviderReference: 'readCustomer.answer.providers',
  Finding: 'validateAddress.answer.errors',
  Warning: 'validateAddress.answer.warnings',
  ConfirmedWarning: 'submitOnboarding.body.confirmedWarnings',
  OrderLineInput: 'createOrder.body.lineItems',
  SupportContact: 'readSubscription.answer.supportContact',
  ResellerHint: 'readRequest.answer.resellerHint',
  DraftMail: 'readRequest.answer.draft',
  Count: 'previewRemoval.answer.stays.customers',
  Attestation: 'previewRemoval.answer.attestation',
  AttestationInput: 'removeReseller.body.attestation',
  Location: 'readProfile.answer.locations',
};

/** What each workflow is about; its operations stand together. */
export const tagWords: Readonly<Record<string, { name: string; description: string }>> = {
  api: { name: 'API', description: 'This description itself.' },
  audit: { name: 'Audit', description: 'Who did what, to which thing, from where, with which outcome.' },
  catalogue: { name: 'Catalogue', description: 'What can be sold, and the versions of the customer agreement.' },
  customers: { name: 'Customers', description: "A provider's customers: profile, agreements, first administrator." },
  invitations: { name: 'Invitations', description: 'What stands behind an emailed link, and the answer to it.' },
  onboarding: { name: 'Onboarding', description: 'Bringing on a new customer, step by step, to one transaction.' },
  'partners-of-record': {
    name: 'Partners of record',
    description: 'Who earns on a subscription, who supports it, and the incentive report.',
  },
  partnerships: { name: 'Partnerships', description: 'Inviting resellers, working with them, and parting.' },
  profiles: { name: 'Profiles', description: 'What a partner tells of itself, and the public directory of providers.' },
  programme: { name: 'Programme', description: 'Enrolment, vetting, MPN IDs and the partner agreement.' },
  relationships: { name: 'Relationships', description: 'Asking an existing customer, delegated rights, and the end.' },
  subscriptions: { name: 'Subscriptions', description: 'Orders for customers, and what becomes of what they bought.' },
  users: { name: 'Users', description: "The people of one's own company, their roles and accounts." },
  webhooks: { name: 'Webhooks', description: "Having the events of one's own company sent to one's own system." },
};
