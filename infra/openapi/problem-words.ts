import type { RefusalCode } from '../../shared/domain/refusal.ts';

/** What each error code means to whoever gets it, and what to do next; the answer itself tells what is so in its case. */
export const problemWords: Readonly<Record<RefusalCode, { meaning: string; nextStep: string }>> = {
  ROLE_NOT_ALLOWED: {
    meaning: "The sign-in is none of ours, or the caller's kind of company or roles do not include this operation.",
    nextStep: 'Send the ID token, not the access token; ask a global administrator of your company for the role.',
  },
  NOT_FOUND: {
    meaning: 'No operation has this method and path, or what is named is not there for the caller.',
    nextStep: 'Compare the method and the path with this document.',
  },
  PARTNER_NOT_FOUND: {
    meaning: 'No partner has this identifier, or it is not for the caller to see.',
    nextStep: 'Use the identifier that enrolment answered with.',
  },
  PARTNERSHIP_REQUEST_NOT_FOUND: {
    meaning: "None of the caller's invitations has this identifier.",
    nextStep: 'List the invitations.',
  },
  RESELLER_NOT_FOUND: { meaning: 'The caller has no such reseller.', nextStep: 'List the resellers.' },
  USER_NOT_FOUND: { meaning: "The caller's company has no such user.", nextStep: 'List the users.' },
  PROFILE_NOT_FOUND: {
    meaning: "The caller's company has written no business profile.",
    nextStep: 'Write one with `putProfile`.',
  },
  VALIDATION_FAILED: {
    meaning: 'Fields of the path, the query, the headers or the body are not as described; `errors` names all of them.',
    nextStep: 'Mend every field that `errors` points to.',
  },
  MALFORMED_BODY: {
    meaning: 'The body is empty, no JSON, or not in UTF-8.',
    nextStep: 'Send one JSON object.',
  },
  BODY_TOO_LARGE: { meaning: 'The body has more than 128 KiB.', nextStep: 'Send less in one request.' },
  UNSUPPORTED_MEDIA_TYPE: {
    meaning: 'The body is declared as something other than JSON.',
    nextStep: 'Send `Content-Type: application/json`.',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    meaning: 'A change came without `Idempotency-Key`.',
    nextStep: 'Add the header: a new UUID for each change, the same one for its retries.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: 'The key was used within 24 hours for another request.',
    nextStep: 'Use a new key for a new change.',
  },
  VERSION_MISMATCH: {
    meaning: '`If-Match` names another version than the present one: somebody was faster.',
    nextStep: 'Read it again and repeat the change.',
  },
  STATE_CONFLICT: {
    meaning: 'Its present state (`currentState`) does not allow this.',
    nextStep: 'Choose one of `allowedActions`.',
  },
  RATE_LIMITED: {
    meaning: 'More than may be done in the time, by the caller or to one recipient.',
    nextStep: 'Wait for the seconds that `Retry-After` says.',
  },
  RESEND_LIMIT: {
    meaning: 'The invitation was sent again as often as it can be for now.',
    nextStep: 'Wait for the seconds that `Retry-After` says.',
  },
  TRY_AGAIN: {
    meaning: 'The service could not finish in time; nothing is half done.',
    nextStep: 'Wait for the seconds that `Retry-After` says and send the same request, with the same Idempotency-Key.',
  },
  CURSOR_INVALID: {
    meaning: 'The cursor was changed, or belongs to another caller, list or set of filters.',
    nextStep: 'Begin at the first page, and keep the filters from page to page.',
  },
  AUDIT_WINDOW_TOO_OLD: {
    meaning: 'Audit records are listed for 90 days back.',
    nextStep: 'Ask for a later `startDate`.',
  },
  LINK_PLACEHOLDER_MISSING: {
    meaning: 'The text of the mail does not hold `{{link}}` exactly once.',
    nextStep: 'Put `{{link}}` where the link is to stand.',
  },
  REQUEST_ALREADY_PENDING: {
    meaning: 'The recipient has an open invitation of the caller already (`existingId`).',
    nextStep: 'Send that one again, or withdraw it first.',
  },
  PARTNERSHIP_ALREADY_ACTIVE: { meaning: 'Both companies work together already.', nextStep: 'There is nothing to do.' },
  RECIPIENT_SUPPRESSED: {
    meaning: 'An earlier mail to the address bounced or was complained about.',
    nextStep: 'Use another address.',
  },
  CONFIRMATION_REQUIRED: {
    meaning: 'What cannot be taken back needs to be confirmed.',
    nextStep: 'Show the preview, and send `confirm: true`.',
  },
  ATTESTATION_REQUIRED: {
    meaning: 'The present text of the attestation was not accepted.',
    nextStep: 'Show the text of the preview, and send its `textVersion` with `accepted: true`.',
  },
  ACTIVE_SUBSCRIPTIONS_EXIST: {
    meaning: 'The customer still has active subscriptions with the caller (`blockingIds`).',
    nextStep: 'Suspend or cancel them first.',
  },
  RELATIONSHIP_REQUEST_NOT_FOUND: {
    meaning: "None of the caller's requests to customers has this identifier.",
    nextStep: 'List the requests.',
  },
  RELATIONSHIP_ALREADY_ACTIVE: { meaning: 'Both work together already.', nextStep: 'There is nothing to do.' },
  INVITATION_NOT_FOUND: {
    meaning: 'The link is none of ours, or was changed on its way.',
    nextStep: 'Open the link from the newest mail, in full.',
  },
  INVITATION_EXPIRED: { meaning: 'The link was not answered in time.', nextStep: 'Ask for a new link.' },
  INVITATION_REVOKED: { meaning: 'The sender has withdrawn it.', nextStep: 'Turn to the sender.' },
  INVITATION_SUPERSEDED: {
    meaning: 'A newer mail was sent, and only its link works.',
    nextStep: 'Open the link from the newest mail.',
  },
  INVITATION_ALREADY_ACCEPTED: { meaning: 'Somebody has accepted it already.', nextStep: 'There is nothing to do.' },
  INVITATION_DECLINED: { meaning: 'Somebody has declined it.', nextStep: 'Ask the sender for a new one.' },
  CONSENT_REQUIRED: {
    meaning: 'The present text was not consented to.',
    nextStep: 'Show the text, and send `consent: true` with its version.',
  },
  RECIPIENT_MISMATCH: {
    meaning: 'The caller is not the one who was invited.',
    nextStep: 'Sign in with the address that the mail was sent to.',
  },
  RESELLER_NOT_ELIGIBLE: {
    meaning: 'The reseller may not transact (`reason`).',
    nextStep: 'Complete what `nextStep` names: enrolment, vetting or the partner agreement.',
  },
  REGION_MISMATCH: {
    meaning: 'Both sides are of different sales regions.',
    nextStep: 'Work with a company of the same region.',
  },
  SELF_PARTNERSHIP: { meaning: 'Both sides are one company.', nextStep: 'Invite another company.' },
  ENROLMENT_EXISTS: {
    meaning: 'The invited company has enrolled by this invitation already.',
    nextStep: 'Wait for its vetting, then sign in and accept.',
  },
  MPN_ID_TAKEN: { meaning: 'Another partner has the MPN ID.', nextStep: 'Check the number.' },
  MPN_ID_IN_USE: {
    meaning: 'The primary MPN ID cannot be taken away.',
    nextStep: 'Make another one the primary one first.',
  },
  DIRECTORY_ID_TAKEN: {
    meaning: 'Another partner has the directory id.',
    nextStep: 'Check it; a company enrols once for each part that it plays.',
  },
  USER_EMAIL_TAKEN: { meaning: 'The address signs in to an account already.', nextStep: 'Use another address.' },
  LAST_ADMINISTRATOR: {
    meaning: 'It would leave the company without a global administrator.',
    nextStep: 'Give another user the role first.',
  },
  AGREEMENT_ALREADY_SIGNED: { meaning: 'The partner agreement is signed.', nextStep: 'There is nothing to do.' },
  COUNTRY_NOT_SUPPORTED: {
    meaning: 'The programme does not work in this country.',
    nextStep: 'Choose one of `GET /v1/countries`.',
  },
  PARTNERSHIP_REQUIRED: {
    meaning: 'The provider and the reseller do not work together at present.',
    nextStep: 'Invite the reseller, or resume the partnership.',
  },
  DRAFT_NOT_FOUND: { meaning: 'The caller has no such draft.', nextStep: 'List the onboardings.' },
  DRAFT_INCOMPLETE: { meaning: 'A step before this one is not done.', nextStep: 'Save what `nextStep` names.' },
  DRAFT_EXPIRED: { meaning: 'The draft was begun more than 7 days ago.', nextStep: 'Start anew.' },
  DRAFT_CANCELLED: { meaning: 'The draft was cancelled.', nextStep: 'Start anew.' },
  DOMAIN_TAKEN: {
    meaning: 'One of your own customers has the domain (`existingId`).',
    nextStep: 'Order for that customer, or choose another domain.',
  },
  CUSTOMER_EXISTS_REQUEST_RELATIONSHIP: {
    meaning: 'The domain belongs to a customer of other partners.',
    nextStep: 'Ask it for a relationship with `createRelationshipRequest`.',
  },
  COMPANY_NAME_INVALID: {
    meaning: 'The name holds what no register takes, or nothing that can be read.',
    nextStep: 'Mend what `errors` points to.',
  },
  ADDRESS_INVALID: {
    meaning: 'The address breaks the rules of its country.',
    nextStep: 'Mend what `errors` points to; `validateAddress` gives suggestions.',
  },
  REGISTRATION_NUMBER_REQUIRED: {
    meaning: "The country needs the company's registration number.",
    nextStep: 'Send `organizationRegistrationNumber`; `readCountry` tells its form.',
  },
  REGISTRATION_NUMBER_INVALID: {
    meaning: 'The registration number is not of the form that its country has.',
    nextStep: '`readCountry` tells the form.',
  },
  PHONE_REQUIRED: {
    meaning: 'A phone number is needed here.',
    nextStep: 'Send it in E.164 form, such as +4940123456.',
  },
  AGREEMENT_DATE_IN_FUTURE: { meaning: 'Nothing can be agreed tomorrow.', nextStep: 'Send the day of the agreement.' },
  AGREEMENT_ALREADY_CONFIRMED: {
    meaning: 'The acceptance of this version is confirmed.',
    nextStep: 'There is nothing to do.',
  },
  AGREEMENT_REQUIRED: {
    meaning: 'The customer has not accepted an agreement that counts.',
    nextStep: 'Confirm its acceptance with `confirmAgreement`.',
  },
  TEMPLATE_UNKNOWN: {
    meaning: 'There is no agreement version of this identifier.',
    nextStep: 'Choose one of `GET /v1/agreement-templates`.',
  },
  TEMPLATE_SUPERSEDED: {
    meaning: 'The agreement version no longer counts.',
    nextStep: 'Use the newest one of `GET /v1/agreement-templates`.',
  },
  VERSION_RANK_TAKEN: { meaning: 'Another version of the type has this rank.', nextStep: 'Choose the next rank.' },
  WARNINGS_NOT_CONFIRMED: {
    meaning: 'Warnings ask for a second look; `errors` names them.',
    nextStep: 'Show them, and send them back in `confirmedWarnings`.',
  },
  POR_ATTESTATION_REQUIRED: {
    meaning: 'Nobody attested that the partner of record serves the customer.',
    nextStep: 'Send `partnerOnRecordAttestationAccepted: true`.',
  },
  CUSTOMER_NOT_FOUND: { meaning: 'The caller has no such customer.', nextStep: 'List the customers.' },
  GRANT_NAME_TAKEN: {
    meaning: 'Other rights, asked for or active, have this name already; `existingId` names them.',
    nextStep: 'Choose another `displayName`, or go on with those.',
  },
  DURATION_OUT_OF_RANGE: {
    meaning: 'The duration is none of ISO 8601, or not between a day and two years.',
    nextStep: 'Send a `duration` from `P1D` to `P2Y`.',
  },
  GRANT_NOT_FOUND: {
    meaning: 'There are no such delegated rights for the caller.',
    nextStep: 'List the delegated rights of the customer.',
  },
  RELATIONSHIP_ENDED: {
    meaning: 'The caller and the customer no longer work together.',
    nextStep: 'Ask for a new relationship with `createRelationshipRequest`.',
  },
  CREDENTIAL_ALREADY_REVEALED: {
    meaning: 'The password was shown, or nobody asked for it within 72 hours.',
    nextStep: 'Make a new one with `reissueCredential`.',
  },
  CUSTOMER_UNDER_REVIEW: { meaning: 'The customer is being vetted.', nextStep: 'Wait for the outcome.' },
  CUSTOMER_NOT_ALLOWED: { meaning: 'The vetting refused the customer.', nextStep: 'Turn to the programme.' },
  ORDER_NOT_FOUND: { meaning: 'The customer has no such order with the caller.', nextStep: 'List the orders.' },
  SUBSCRIPTION_NOT_FOUND: {
    meaning: 'The customer has no such subscription that the caller may see.',
    nextStep: 'List the subscriptions of the customer.',
  },
  SUBSCRIPTION_SUSPENDED: { meaning: 'It is suspended.', nextStep: 'Reactivate it first.' },
  REDUCTION_WINDOW_CLOSED: {
    meaning: 'Licences go back for 7 days only; `refundableQuantity` tells which still can.',
    nextStep: 'Lower the number for the next term instead.',
  },
  CANCELLATION_WINDOW_CLOSED: {
    meaning: 'It can be cancelled for 7 days after purchase or renewal.',
    nextStep: 'Suspend it, or switch its renewal off.',
  },
  PARENT_NOT_ACTIVE: {
    meaning: 'An add-on needs its base to be active.',
    nextStep: 'Reactivate the base first.',
  },
  UPDATE_LIMIT_REACHED: { meaning: 'It was changed 1,200 times.', nextStep: 'Order anew.' },
  SUPPORT_CONTACT_NOT_ELIGIBLE: {
    meaning: 'The partner does not work with the caller or does not serve the customer (`reason`).',
    nextStep: 'Name the provider itself, or a reseller that serves the customer.',
  },
  OFFER_NOT_FOUND: { meaning: 'The catalogue has no such offer.', nextStep: 'Choose one of `GET /v1/offers`.' },
  OFFER_NOT_AVAILABLE: {
    meaning: 'The offer is not sold now, not in this country, or not to this customer.',
    nextStep: 'Choose one that `GET /v1/offers?available=now` lists for the country.',
  },
  QUANTITY_OUT_OF_RANGE: {
    meaning: 'The number is below the least or above the most that the offer takes.',
    nextStep: 'Keep within `minimumQuantity` and `maximumQuantity` of the offer.',
  },
  PREREQUISITE_MISSING: {
    meaning: 'An add-on was ordered without one of the offers that it needs.',
    nextStep: 'Order its base with it, or name the subscription of its base.',
  },
  OFFER_LIMIT_REACHED: {
    meaning: 'The customer has the offer as often as it may.',
    nextStep: 'Change the subscription that there is.',
  },
  SEAT_LIMIT_REACHED: {
    meaning: 'The customer has as many licences of the product as it may (`remaining`).',
    nextStep: 'Order at most as many as remain.',
  },
  MPN_NOT_FOUND: { meaning: 'Nobody has the MPN ID.', nextStep: 'Check the number.' },
  MPN_NOT_NUMERIC: { meaning: 'An MPN ID has digits only.', nextStep: 'Check the number.' },
  MPN_IS_PROVIDER: {
    meaning: 'The MPN ID is a provider’s; only a reseller can be partner of record.',
    nextStep: "Name a reseller's MPN ID, or nobody.",
  },
  MPN_NOT_RESELLER: {
    meaning: 'The MPN ID belongs to no enrolled reseller.',
    nextStep: "Name an enrolled reseller's MPN ID.",
  },
  PARTNER_AGREEMENT_UNSIGNED: {
    meaning: 'The reseller has not signed the partner agreement of its region.',
    nextStep: 'Its global administrator signs it.',
  },
  WEBHOOK_NOT_FOUND: {
    meaning: 'There is no such webhook, or it is not yours, or it was deleted.',
    nextStep: 'List your webhooks.',
  },
  WEBHOOK_LIMIT_REACHED: {
    meaning: 'Your company has as many webhooks as it may have, ten.',
    nextStep: 'Delete one that you no longer need.',
  },
  ERASURE_NOT_FOUND: {
    meaning: "The caller's company has asked for no erasure with this pseudonym.",
    nextStep: 'Ask for the erasure again with the address: it tells the pseudonym.',
  },
  ERASURE_BLOCKED: {
    meaning: 'The person is named where the company needs somebody; `reason` says where.',
    nextStep: 'Name somebody else there, then ask again.',
  },
  NOT_ACCEPTABLE: {
    meaning: 'The answer has no such form.',
    nextStep: 'Accept application/json.',
  },
  INTERNAL_ERROR: {
    meaning: 'Something broke on our side.',
    nextStep: 'Tell us the `correlationId`.',
  },
};
