// Made from functions/api/openapi.json by `npm run generate`: do not edit.
export interface paths {
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this description
         * @description This description of every operation, as OpenAPI 3.1.
         *
         *     Needs no sign-in.
         */
        get: operations["describeApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file of the docs page
         * @description A script or style sheet of the page, for good under its address.
         *
         *     Needs no sign-in.
         */
        get: operations["readDocsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the docs page
         * @description This description for people: operations, permissions, states and errors on one page.
         *
         *     Needs no sign-in.
         */
        get: operations["showDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit records
         * @description Who did what, newest first: the last 30 days, or up to 90 days back.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent.
         */
        get: operations["listAuditRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreement-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agreement versions
         * @description List the versions of the customer agreement, the newest of each type first.
         *
         *     **Who**: platform: every role; provider: every role; reseller: every role; customer: every role.
         */
        get: operations["listAgreementTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List offers
         * @description List offers: of a country by name, with its category or the beginning of the name; or of all countries by id.
         *
         *     **Who**: platform: every role; provider: every role; reseller: every role; customer: every role.
         */
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreement-templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write an agreement version
         * @description Add a version of the customer agreement, or change when it is enforced.
         *
         *     **Who**: platform: GlobalAdmin.
         */
        put: operations["putAgreementTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an offer
         * @description Read an offer as it is, as it was at a version, or with its newest 100 versions.
         *
         *     **Who**: platform: every role; provider: every role; reseller: every role; customer: every role.
         */
        get: operations["readOffer"];
        /**
         * Write an offer
         * @description Write an offer: new, or as the next version of the one that is there; orders keep the version they were made from.
         *
         *     **Who**: platform: GlobalAdmin.
         */
        put: operations["putOffer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's agreements
         * @description Who accepted which version of the customer agreement, the newest version first.
         *
         *     **Who**: provider: every role; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["listAgreements"];
        put?: never;
        /**
         * Confirm an agreement
         * @description Confirm that a person of the customer accepted the customer agreement.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent, SalesAgent.
         */
        post: operations["confirmAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description List the customers by name, those of a reseller or a country, with a tag or an outdated agreement, or by the beginning of a domain.
         *
         *     **Who**: provider: every role; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer
         * @description Read a customer: its company, how it is billed, its agreement, and how its administrator's account is.
         *
         *     **Who**: provider: every role; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["readCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Change the billing profile, the contact, the tags, or the reseller that the customer is served through.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent, SalesAgent.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/v1/customers/{customerId}/setup-credential/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new administrator password
         * @description Have a new one-time password made in place of the old one, to be shown once.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent.
         */
        post: operations["reissueCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/setup-credential/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the administrator's password
         * @description Show the administrator's name and one-time password; once.
         *
         *     The same caller with the same Idempotency-Key gets the answer again for 15 minutes; nobody else ever does.
         *
         *     **Who**: provider: every role.
         */
        post: operations["revealCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/account-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Vet a customer
         * @description Say how the vetting of a customer stands; it orders nothing while it is under review or not allowed.
         *
         *     **Who**: platform: GlobalAdmin.
         */
        put: operations["setAccountStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenant-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export one's own company
         * @description Everything that one's own company has here, one page per call, in an order that stays.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin; customer: GlobalAdmin.
         */
        get: operations["exportTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{erasureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an erasure
         * @description How far an erasure is: what was erased, and what is kept and why.
         *
         *     **Who**: platform: GlobalAdmin; provider: GlobalAdmin; reseller: GlobalAdmin; customer: GlobalAdmin.
         */
        get: operations["readErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person
         * @description Erase a person from what one's own company controls; asked for again, it tells how far it is.
         *
         *     **Who**: platform: GlobalAdmin; provider: GlobalAdmin; reseller: GlobalAdmin; customer: GlobalAdmin.
         */
        post: operations["requestErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Accept, signed in as the invited global administrator.
         *
         *     The matching account of the right company, its consent and one click: the tie begins in the same moment.
         *
         *     **Who**: reseller: GlobalAdmin; customer: GlobalAdmin.
         *
         *     Called rarely by design: a burst is answered with 429.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{token}/ask-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a new link
         * @description Tell the provider that a new link is wanted; needs only the lapsed link.
         *
         *     Needs no sign-in.
         *
         *     Called rarely by design: a burst is answered with 429.
         */
        post: operations["askAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{token}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an invitation
         * @description Decline, signed in as the invited global administrator.
         *
         *     **Who**: reseller: GlobalAdmin; customer: GlobalAdmin.
         *
         *     Called rarely by design: a burst is answered with 429.
         */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/i/c/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an invitation of a customer
         * @description The page behind a customer's link, as for a reseller's. Changes nothing.
         *
         *     Needs no sign-in.
         *
         *     Called rarely by design: a burst is answered with 429.
         */
        get: operations["viewCustomerInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Probe an invitation of a customer
         * @description What a customer's page would answer, without it.
         *
         *     Needs no sign-in.
         *
         *     Called rarely by design: a burst is answered with 429.
         */
        head: operations["probeCustomerInvitation"];
        patch?: never;
        trace?: never;
    };
    "/i/r/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an invitation
         * @description The page behind the emailed link; as data with Accept: application/json. Changes nothing.
         *
         *     Needs no sign-in.
         *
         *     Called rarely by design: a burst is answered with 429.
         */
        get: operations["viewInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Probe an invitation
         * @description What the page would answer, without it: mail scanners ask this first.
         *
         *     Needs no sign-in.
         *
         *     Called rarely by design: a burst is answered with 429.
         */
        head: operations["probeInvitation"];
        patch?: never;
        trace?: never;
    };
    "/v1/onboardings/{onboardingId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an onboarding
         * @description Drop the draft and everything in it.
         *
         *     **Who**: provider: every role.
         */
        post: operations["cancelOnboarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check a domain
         * @description Whether a domain is free for a new customer, and for a taken one what to do instead.
         *
         *     **Who**: provider: every role.
         */
        get: operations["checkDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List countries
         * @description Every country that addresses can be in, with its sales region.
         *
         *     Needs no sign-in.
         */
        get: operations["listCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboardings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List onboardings
         * @description List the drafts: open ones first, with their step, age and who began them.
         *
         *     **Who**: provider: every role.
         */
        get: operations["listOnboardings"];
        put?: never;
        /**
         * Start onboarding
         * @description Start bringing on a customer, for the provider itself or for one of its resellers.
         *
         *     **Who**: provider: every role.
         */
        post: operations["startOnboarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboardings/{onboardingId}/account-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save account info
         * @description Save company, billing profile, contact and the signer of the agreement.
         *
         *     **Who**: provider: every role.
         */
        put: operations["putAccountInfo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboardings/{onboardingId}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save subscriptions
         * @description Save the offers and their numbers of licences; everything wrong with any line is told at once.
         *
         *     **Who**: provider: every role.
         */
        put: operations["putSubscriptions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/countries/{country}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a country's rules
         * @description A country's rules for addresses, phones and registration numbers.
         *
         *     Needs no sign-in.
         */
        get: operations["readCountry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboardings/{onboardingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an onboarding
         * @description Read a draft with everything that was saved.
         *
         *     **Who**: provider: every role.
         */
        get: operations["readOnboarding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboardings/{onboardingId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Review an onboarding
         * @description Check the whole draft against now, and say what submitting it would do; changes nothing.
         *
         *     **Who**: provider: every role.
         */
        get: operations["reviewOnboarding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboardings/{onboardingId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit an onboarding
         * @description Make the customer with its agreement, order and subscriptions, all of it or nothing; once.
         *
         *     **Who**: provider: every role.
         */
        post: operations["submitOnboarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/addresses/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check an address
         * @description Check an address by the rules of its country, with up to three suggestions.
         *
         *     **Who**: provider: every role.
         */
        post: operations["validateAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscriptions across customers
         * @description List subscriptions across customers: by reseller, without partner of record or with a stale one, by support contact; and who was on record in a month or on a day.
         *
         *     **Who**: provider: every role; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["listAcrossCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/partner-of-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the partner of record
         * @description Put a reseller on record for a subscription from now on, or nobody.
         *
         *     **Who**: provider: every role.
         */
        put: operations["setPartnerOfRecord"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/support-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the support contact
         * @description Say who supports the customer with a subscription: the provider itself, or one of its resellers.
         *
         *     **Who**: provider: every role.
         */
        put: operations["setSupportContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resellers/{resellerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a reseller
         * @description Read one of the provider's resellers.
         *
         *     **Who**: provider: every role.
         */
        get: operations["readReseller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a partnership
         * @description Say whether the reseller may manage the subscriptions that it is on record for.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent.
         */
        patch: operations["changeReseller"];
        trace?: never;
    };
    "/v1/partnership-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description List the invitations: open ones first, by status, delivery or beginning of the address.
         *
         *     **Who**: provider: every role.
         */
        get: operations["listRequests"];
        put?: never;
        /**
         * Invite a reseller
         * @description Invite a reseller by mail, or as a draft that the provider mails itself.
         *
         *     **Who**: provider: every role.
         */
        post: operations["createRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a reseller's providers
         * @description List the providers that the reseller works with.
         *
         *     **Who**: reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List resellers
         * @description List the provider's resellers by name.
         *
         *     **Who**: provider: every role.
         */
        get: operations["listResellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resellers/{resellerId}/removal-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview the removal of a reseller
         * @description What stays when the partnership is removed, what ends, and the text to attest.
         *
         *     **Who**: provider: every role.
         */
        get: operations["previewRemoval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partnership-requests/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview an invitation mail
         * @description Draft the invitation mail: the proposed or edited text as it will look; no state.
         *
         *     **Who**: provider: every role.
         */
        post: operations["previewRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partnership-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an invitation
         * @description Read an invitation; never its link.
         *
         *     **Who**: provider: every role.
         */
        get: operations["readRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resellers/{resellerId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a partnership
         * @description Remove the partnership, confirmed and attested; customers and their subscriptions stay.
         *
         *     **Who**: provider: every role.
         */
        post: operations["removeReseller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partnership-requests/{requestId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description Send the invitation anew: a new link, the old one dies, the expiry starts again.
         *
         *     **Who**: provider: every role.
         */
        post: operations["resendRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resellers/{resellerId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a partnership
         * @description End the pause, if the reseller may still transact.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent.
         */
        post: operations["resumeReseller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partnership-requests/{requestId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an invitation
         * @description Withdraw the invitation.
         *
         *     **Who**: provider: every role.
         */
        post: operations["revokeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resellers/{resellerId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a partnership
         * @description Pause the partnership: nothing new goes through the reseller until it is resumed.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent.
         */
        post: operations["suspendReseller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/provider-directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the provider directory
         * @description The published profiles of the providers in a country, by name; with a speciality, those who have it as a tag.
         *
         *     Needs no sign-in.
         */
        get: operations["listProviderDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the business profile
         * @description Read one's own company's business profile.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin.
         */
        get: operations["readProfile"];
        /**
         * Write the business profile
         * @description Write one's own company's business profile; the name in it is the legal one.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin.
         */
        put: operations["putProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partnerId}/mpn-ids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an MPN ID
         * @description Give a partner a further MPN ID, or make one that it has the primary one, which may be partner of record.
         *
         *     **Who**: platform: GlobalAdmin.
         */
        post: operations["addMpnId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a partner
         * @description Read a partner: the platform any, a partner itself.
         *
         *     **Who**: platform: every role; provider: every role; reseller: every role.
         */
        get: operations["readPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a partner
         * @description Change a partner's status, vetting or invitation numbers.
         *
         *     **Who**: platform: GlobalAdmin.
         */
        patch: operations["changePartner"];
        trace?: never;
    };
    "/v1/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol one's own company
         * @description Enrol one's own company as a reseller with an invitation's token; vetting, signature and answer follow.
         *
         *     Needs no sign-in.
         *
         *     Called rarely by design: a burst is answered with 429.
         */
        post: operations["enrolByInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol a partner
         * @description Enrol a provider or reseller with its first administrator.
         *
         *     **Who**: platform: GlobalAdmin.
         */
        post: operations["enrolPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partnerId}/mpn-ids/{mpnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an MPN ID
         * @description Take an MPN ID from a partner, other than the primary one.
         *
         *     **Who**: platform: GlobalAdmin.
         */
        delete: operations["removeMpnId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partnerId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the partner agreement
         * @description Sign the partner agreement of the partner's region.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin.
         */
        post: operations["signAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mpn/{mpnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify an MPN ID
         * @description Verify an MPN ID: whose it is, and whether it may be partner of record, with every reason and next step.
         *
         *     **Who**: provider: every role; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["verifyMpnId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mpn/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify MPN IDs
         * @description Verify up to 100 MPN IDs at once.
         *
         *     **Who**: provider: every role; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        post: operations["verifyMpnIds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/admin-grants/{grantId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve delegated rights
         * @description The customer gives the rights, active at once; If-Match names what it has seen.
         *
         *     **Who**: customer: GlobalAdmin.
         */
        post: operations["approveAdminGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/admin-grants/{grantId}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consent to what the provider asked for
         * @description The reseller agrees to what its provider asked for on its behalf; then the customer is asked.
         *
         *     **Who**: reseller: AdminAgent, SalesAgent.
         */
        post: operations["consentToAdminGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relationship-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests to customers
         * @description List the requests to customers: open ones first, by status, delivery or beginning of the address.
         *
         *     **Who**: provider: AdminAgent, SalesAgent; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["listRelationshipRequests"];
        put?: never;
        /**
         * Ask a customer for a relationship
         * @description Ask an existing customer for a relationship by mail, or as a draft that the partner mails itself.
         *
         *     **Who**: provider: AdminAgent, SalesAgent; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        post: operations["createRelationshipRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/relationship/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a relationship
         * @description End the relationship, confirmed and attested, with the rights that go with it; other partners stay.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent, SalesAgent.
         */
        post: operations["endRelationship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/admin-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List delegated rights
         * @description Delegated rights in a customer's tenant: what the customer has given, or what the partner has there.
         *
         *     **Who**: provider: every role; reseller: GlobalAdmin, AdminAgent, SalesAgent; customer: GlobalAdmin.
         */
        get: operations["listAdminGrants"];
        put?: never;
        /**
         * Ask for delegated rights
         * @description Ask the customer for rights in its tenant; a provider also on behalf of its reseller there.
         *
         *     **Who**: provider: AdminAgent; reseller: AdminAgent, SalesAgent.
         */
        post: operations["requestAdminGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's partners
         * @description A customer's partners, for itself; for a partner its own relationship and its reseller's.
         *
         *     **Who**: provider: every role; reseller: GlobalAdmin, AdminAgent, SalesAgent; customer: GlobalAdmin.
         */
        get: operations["listRelationships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/relationship/end-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview the end of a relationship
         * @description What stands in the way of ending the relationship, what would end with it, and the text to attest.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["previewRelationshipEnd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/i/g/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a request for rights
         * @description The page where a customer decides on rights; as data with Accept: application/json. Changes nothing.
         *
         *     Needs no sign-in.
         *
         *     Called rarely by design: a burst is answered with 429.
         */
        get: operations["viewGrantRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Probe a request for rights
         * @description What the page of a request for rights would answer, without it.
         *
         *     Needs no sign-in.
         *
         *     Called rarely by design: a burst is answered with 429.
         */
        head: operations["probeGrantRequest"];
        patch?: never;
        trace?: never;
    };
    "/v1/relationship-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a request to a customer
         * @description Read a request to a customer; never its link.
         *
         *     **Who**: provider: AdminAgent, SalesAgent; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["readRelationshipRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/admin-grants/{grantId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject delegated rights
         * @description The customer does not give the rights.
         *
         *     **Who**: customer: GlobalAdmin.
         */
        post: operations["rejectAdminGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relationship-requests/{requestId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a request to a customer again
         * @description Send the request anew: a new link, the old one dies, the expiry starts again.
         *
         *     **Who**: provider: AdminAgent, SalesAgent; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        post: operations["resendRelationshipRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relationship-requests/{requestId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a request to a customer
         * @description Withdraw the request.
         *
         *     **Who**: provider: AdminAgent, SalesAgent; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        post: operations["revokeRelationshipRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/admin-grants/{grantId}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End delegated rights
         * @description End delegated rights at once, from either side, or withdraw what nobody has approved.
         *
         *     **Who**: provider: AdminAgent; reseller: AdminAgent, SalesAgent; customer: GlobalAdmin.
         */
        post: operations["terminateAdminGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/admin-grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what was asked for
         * @description Change what is asked for, until the customer has decided; a reseller that agreed is asked anew.
         *
         *     **Who**: provider: AdminAgent; reseller: AdminAgent, SalesAgent.
         */
        patch: operations["updateAdminGrant"];
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a subscription
         * @description End it for good, with its add-ons, within 7 days of purchase or renewal.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent, SalesAgent.
         */
        post: operations["cancelSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description The customer's orders, newest first.
         *
         *     **Who**: provider: every role.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Order for a customer
         * @description Order for an existing customer: every line becomes a subscription, all of them or none; once.
         *
         *     **Who**: provider: every role.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a customer's subscriptions
         * @description What the customer has, in the order of purchase; a reseller sees it for each provider in turn.
         *
         *     **Who**: provider: every role; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["listSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate a subscription
         * @description Bring it back into use before its term ends, with the add-ons that were suspended because of it.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent, SalesAgent; reseller: GlobalAdmin, AdminAgent.
         */
        post: operations["reactivateSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an order
         * @description Read an order with its lines, as it was placed.
         *
         *     **Who**: provider: every role.
         */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a subscription
         * @description Read a subscription as the clock has it, with what may be done with it and until when.
         *
         *     **Who**: provider: every role; reseller: GlobalAdmin, AdminAgent, SalesAgent.
         */
        get: operations["readSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a subscription
         * @description Change the number of licences, whether it renews, or its name; licences go back only within their 7 days.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent, SalesAgent; reseller: GlobalAdmin, AdminAgent.
         */
        patch: operations["updateSubscription"];
        trace?: never;
    };
    "/v1/customers/{customerId}/subscriptions/{subscriptionId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a subscription
         * @description Take it out of use, with its add-ons; renewal goes off, a committed term goes on.
         *
         *     **Who**: provider: GlobalAdmin, AdminAgent, SalesAgent; reseller: GlobalAdmin, AdminAgent.
         */
        post: operations["suspendSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Change a user's roles, disable or enable it, or have its account and one-time password made anew.
         *
         *     **Who**: platform: GlobalAdmin, UserAdmin; provider: GlobalAdmin, UserAdmin; reseller: GlobalAdmin, UserAdmin; customer: GlobalAdmin.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description List the users of one's own company by name, with their roles and how their accounts stand.
         *
         *     **Who**: platform: GlobalAdmin, UserAdmin; provider: GlobalAdmin, UserAdmin; reseller: GlobalAdmin, UserAdmin; customer: GlobalAdmin.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Invite a user
         * @description Invite a person into one's own company; the account is made and its one-time password mailed afterwards.
         *
         *     **Who**: platform: GlobalAdmin, UserAdmin; provider: GlobalAdmin, UserAdmin; reseller: GlobalAdmin, UserAdmin; customer: GlobalAdmin.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description List one's own company's webhooks and how their receivers do.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create webhook
         * @description Have one's own company's events sent to an https address, signed; the answer alone shows the secret.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read webhook
         * @description Read a webhook, how its receiver does, and on how many things it is held up.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin.
         */
        get: operations["readWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete webhook
         * @description Delete a webhook, with all that waits for it.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay webhook
         * @description Send a webhook what it has missed, and what it was sent since an instant once more; a disabled one is active again.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate webhook secret
         * @description Make a new secret; the one before signs too for 24 hours.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test webhook
         * @description Send a webhook an event of the type twotier.webhook.test now, and tell what came of it.
         *
         *     **Who**: provider: GlobalAdmin; reseller: GlobalAdmin.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An event of the company’s own
         * @description Sent to each webhook that wants events of its type, signed after the Standard Webhooks specification. Of one `partitionkey` the next comes when the one before was taken; an event may come twice, under the same `id`.
         */
        post: operations["receiveEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AcceptInvitationInput: {
            /**
             * @description That the shown text is consented to
             * @default false
             */
            consent?: boolean;
            /** @description The version of the text that is consented to */
            consentTextVersion?: string;
        };
        AcceptedInvitation: {
            /** @description The invitation or request */
            requestId: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "ACCEPTED" | "DECLINED";
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description The partnership that began */
            partnership?: {
                /** @description Identifier */
                id: string;
                /** @description The provider */
                providerId: string;
                /** @description The name of the provider */
                providerName: string;
                /** @description The reseller */
                resellerId: string;
                /**
                 * @description The side that this is seen from
                 * @enum {string}
                 */
                relationshipType: "IsIndirectResellerOf";
                /**
                 * Format: date-time
                 * @description Since when it is in force
                 */
                activatedAt: string;
            };
            /** @description The customer */
            customerId?: string;
            /** @description The partners that the relationship began with */
            partners?: {
                /** @description The partner; of a subscription, the MPN ID on record */
                partnerId: string;
                /** @description The name of the partner */
                partnerName: string;
            }[];
        };
        /** @description Company, billing, contact and signer as they were saved */
        AccountInfo: {
            /** @description The company itself */
            company: components["schemas"]["CompanyProfile"];
            /** @description How the customer is billed */
            billing: components["schemas"]["BillingProfile"];
            /** @description The person to turn to */
            contact: components["schemas"]["Contact"];
            /** @description The customer agreement; as a filter, `OUTDATED` lists who accepted a version that no longer counts */
            agreement?: components["schemas"]["SignedAgreement"];
        };
        /**
         * @description How the vetting of the customer stands
         * @enum {string}
         */
        AccountStatus: "UNKNOWN" | "UNDER_REVIEW" | "ALLOWED" | "NOT_ALLOWED";
        AddMpnIdInput: {
            /** @description An MPN ID: 1 to 10 digits */
            mpnId: string;
            /**
             * @description Whether it stands for the company or for one of its places
             * @default LOCATION
             * @enum {string}
             */
            mpnType?: "GLOBAL" | "LOCATION";
            /**
             * @description Whether the enrolment is tied to it
             * @default false
             */
            primary?: boolean;
        };
        /** @description Where bills go */
        Address: {
            /** @description Street and number */
            addressLine1?: string;
            /** @description Building, floor or suite */
            addressLine2?: string;
            /** @description Town */
            city?: string;
            /** @description State or province, where the country has them; of an invitation, how it stands */
            state?: string;
            /** @description Postal code */
            postalCode?: string;
            /** @description ISO 3166-1 alpha-2 code */
            country?: string;
            /** @description The sales region; of an address, a part of the country */
            region?: string;
            /** @description In E.164 form */
            phoneNumber?: string;
        };
        AddressCheck: {
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "Verified" | "InteractionRequired" | "None";
            /** @description The value as it would be kept */
            normalised: components["schemas"]["Address"];
            /** @description Every field that failed */
            errors: components["schemas"]["Finding"][];
            /** @description What asks for a second look */
            warnings: components["schemas"]["Warning"][];
            /** @description Up to three addresses that may be meant */
            suggestions: components["schemas"]["Address"][];
        };
        AddressInput: {
            /** @description Street and number */
            addressLine1?: string | null;
            /** @description Building, floor or suite */
            addressLine2?: string | null;
            /** @description Town */
            city?: string | null;
            /** @description State or province, where the country has them; of an invitation, how it stands */
            state?: string | null;
            /** @description Postal code */
            postalCode?: string | null;
            /** @description ISO 3166-1 alpha-2 code */
            country?: string | null;
            /** @description The sales region; of an address, a part of the country */
            region?: string | null;
            /** @description In E.164 form */
            phoneNumber?: string | null;
        };
        AdminGrant: {
            /** @description Identifier */
            id: string;
            /** @description The partner; of a subscription, the MPN ID on record */
            partnerId: string;
            /** @description The name of the partner */
            partnerName: string;
            /** @description The provider that asked on behalf of its reseller */
            indirectProviderId?: string;
            /** @description Its name */
            indirectProviderName?: string;
            /** @description Whether the reseller has yet to consent to what its provider asked for */
            isPartnerConsentPending: boolean;
            /** @description The customer */
            customerId: string;
            /** @description The name that it is shown by */
            displayName: string;
            /** @description Roles */
            roles: components["schemas"]["GrantRole"][];
            /** @description ISO 8601 duration */
            duration: string;
            /**
             * @description By how much it goes on at its end, again and again; `PT0S`: not at all
             * @enum {string}
             */
            autoExtendDuration: "PT0S" | "P180D";
            /** @description How it stands */
            status: components["schemas"]["GrantStatus"];
            /** @description What can be done with it in its present state */
            allowedActions: ("update" | "consent" | "approve" | "reject" | "terminate")[];
            /** @description The page where the customer decides */
            approvalUrl?: string;
            /**
             * Format: date-time
             * @description When a request that nobody has approved is over
             */
            lapsesAt: string;
            /**
             * Format: date-time
             * @description Since when it is in force
             */
            activatedAt?: string;
            /**
             * Format: date-time
             * @description When it ends as things stand; absent where it renews or has no term
             */
            endsAt?: string;
            /**
             * Format: date-time
             * @description When it came to its end
             */
            closedAt?: string;
            /** @description Why it was rejected */
            rejectReason?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
        };
        AdminGrantPage: {
            /** @description One page */
            items: components["schemas"]["AdminGrant"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        /** @description The company's first global administrator */
        AdministratorInput: {
            /**
             * Format: email
             * @description Mail address
             */
            email: string;
            /** @description Given name */
            firstName: string;
            /** @description Family name */
            lastName: string;
        };
        AgreementConfirmation: {
            /** @description Identifier */
            id: string;
            /** @description The version of the customer agreement */
            templateId: string;
            /** @description What kind it is */
            type: string;
            /** @description The day on which the agreement was accepted */
            dateAgreed: string;
            /**
             * @description Who told of it: the partner, or the customer itself
             * @enum {string}
             */
            method: "PARTNER_ATTESTATION" | "CUSTOMER_DIRECT";
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "CURRENT" | "OUTDATED";
            /** @description The user */
            userId: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
        };
        AgreementTemplate: {
            /** @description The version of the customer agreement */
            templateId: string;
            /** @description What kind it is */
            type: string;
            /** @description Orders the versions of one type */
            versionRank: number;
            /** @description Where the text of the agreement is */
            agreementLink: string;
            /**
             * Format: date-time
             * @description From when on
             */
            effectiveFrom: string;
            /**
             * Format: date-time
             * @description From when on older versions no longer count for new orders
             */
            enforcedFrom?: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "SCHEDULED" | "CURRENT" | "SUPERSEDED";
            /** @description Whether older versions no longer count */
            isEnforced: boolean;
            /** @description The version */
            version: number;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
        };
        AgreementTemplatePage: {
            /** @description One page */
            items: components["schemas"]["AgreementTemplate"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        AskedAgain: {
            /** @description Whether the provider was told */
            asked: boolean;
        };
        /** @description The text that has to be attested, and that it was */
        Attestation: {
            /** @description The version of the text */
            textVersion: string;
            /** @description Of the four that the service speaks */
            language: components["schemas"]["Language"];
            /** @description As plain text */
            text: string;
        };
        /** @description The text that has to be attested, and that it was */
        AttestationInput: {
            /** @description That the text was read and is attested */
            accepted?: boolean;
            /** @description The version of the text */
            textVersion?: string;
            /** @description Why */
            reason?: string;
        };
        AuditRecord: {
            /** @description Identifier */
            id: string;
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Who did it: a user, the holder of a link, or the system */
            actor: {
                /** @description What kind it is */
                type: string;
                /** @description Identifier */
                id: string;
                /** @description The part that it plays */
                role?: string;
            };
            /** @description What was done */
            operationType: string;
            /** @description What kind of thing was changed */
            resourceType: string;
            /** @description The thing that was changed */
            resourceId: string;
            /** @description What else the same change touched */
            alsoTouched?: {
                /** @description What kind it is */
                type: string;
                /** @description Identifier */
                id: string;
            }[];
            /** @description The customer */
            customerId?: string;
            /** @description The reseller */
            resellerId?: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "SUCCEEDED" | "FAILED";
            /** @description What it was before */
            oldValue?: {
                [key: string]: unknown;
            };
            /** @description What it is since */
            newValue?: {
                [key: string]: unknown;
            };
            /** @description Joins what one request caused; tell it to support */
            correlationId: string;
            /** @description The invitation or request */
            requestId: string;
            /** @description The address that the request came from */
            ip?: string;
            /** @description What the request was sent with */
            userAgent?: string;
        };
        AuditRecordPage: {
            /** @description One page */
            items: components["schemas"]["AuditRecord"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        /** @enum {string} */
        BillingCycle: "MONTHLY" | "ANNUAL" | "TRIENNIAL" | "ONE_TIME" | "NONE";
        /** @description How the customer is billed */
        BillingProfile: {
            /** @description The legal name of the company */
            companyName: string;
            /** @description Mail address */
            email: string;
            /** @description The culture that amounts and dates are written in */
            culture: string;
            /** @description Of the four that the service speaks */
            language: string;
            /** @description Given name */
            firstName?: string;
            /** @description Family name */
            lastName?: string;
            /** @description Where bills go */
            defaultAddress: components["schemas"]["Address"];
        };
        /**
         * @description What is billed: licences, usage, or nothing
         * @enum {string}
         */
        BillingType: "LICENSE" | "USAGE" | "NONE";
        BusinessProfile: {
            /** @description What it is, in sentences */
            description: string;
            /** @description Its website */
            websiteUrl?: string;
            /** @description Where its logo is */
            logoUrl?: string;
            /** @description Industries that it knows */
            industryTags: string[];
            /** @description Services that it offers */
            serviceTags: string[];
            /** @description Solutions that it knows */
            solutionTags: string[];
            /** @description Where it works from */
            locations: components["schemas"]["Location"][];
            /** @description The person to turn to */
            contact?: components["schemas"]["Contact"];
            /** @description The partner; of a subscription, the MPN ID on record */
            partnerId: string;
            /** @description The name that it is shown by */
            displayName: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description The sales region; of an address, a part of the country */
            region: string;
            /** @description Whether it may be shown to everybody */
            published: boolean;
            /** @description Whether the public directory shows it: that takes an active, authorised provider besides */
            isListed: boolean;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
        };
        ChangePartnerInput: {
            /** @description Its place in the programme */
            programStatus?: components["schemas"]["ProgramStatus"];
            /** @description How its vetting stands */
            vettingStatus?: components["schemas"]["VettingStatus"];
            /** @description Invitations that it may make in a day (UTC) */
            invitationsPerDay?: number;
            /** @description Invitations that it may have open at once */
            openInvitations?: number;
        };
        ChangeResellerInput: {
            /** @description Whether the reseller may change the subscriptions that it is on record for */
            resellerMayManage: boolean;
        };
        ChangeUserInput: {
            /** @description Roles */
            roles?: components["schemas"]["Role"][];
            /** @description Whether the account is kept from signing in */
            disabled?: boolean;
            /** @description Makes the account and its one-time password anew */
            sendAgain?: boolean;
        };
        /** @description The company itself */
        CompanyProfile: {
            /** @description The legal name of the company */
            companyName: string;
            /** @description The domain; as a filter, its beginning */
            domain: string;
            /** @description The company's number in its country's register */
            organizationRegistrationNumber?: string;
        };
        ConfirmAgreementInput: {
            /** @description The version of the customer agreement */
            templateId?: string | null;
            /** @description The person to turn to; of an agreement, its signer */
            primaryContact: components["schemas"]["TypedContact"];
            /** @description The day on which the agreement was accepted */
            dateAgreed?: string | null;
        };
        ConfirmedWarning: {
            /** @description The rule that failed, as a word for programs */
            rule: string;
            /** @description JSON pointer to the field */
            pointer: string;
            /** @description The value that the warning is about; a confirmation holds for it and no other */
            basis: string;
        };
        /** @description The person to turn to; of an agreement, its signer */
        Contact: {
            /** @description Given name */
            firstName: string;
            /** @description Family name */
            lastName: string;
            /** @description Mail address */
            email: string;
            /** @description In E.164 form */
            phoneNumber?: string;
        };
        /** @description The person to turn to */
        ContactInput: {
            /** @description Given name */
            firstName: string;
            /** @description Family name */
            lastName: string;
            /**
             * Format: email
             * @description Mail address
             */
            email: string;
            /** @description In E.164 form */
            phoneNumber?: string;
        };
        /** @description Customers that are served through it */
        Count: {
            /** @description How many */
            count: number;
            /** @description Whether `count` is all of them, or where counting was left off */
            isComplete: boolean;
            /** @description The first ten */
            ids: string[];
        };
        CountryList: {
            /** @description One page */
            items: {
                /** @description ISO 3166-1 alpha-2 code */
                iso2Code: string;
                /** @description The name; as a filter, its beginning */
                name: string;
                /** @description The sales region; of an address, a part of the country */
                region?: string;
            }[];
        };
        CountryRules: {
            /** @description ISO 3166-1 alpha-2 code */
            iso2Code: string;
            /** @description The name; as a filter, its beginning */
            name: string;
        } & {
            [key: string]: unknown;
        };
        CreateOrderInput: {
            /** @description The lines */
            lineItems: components["schemas"]["OrderLineInput"][];
            /**
             * @description Warnings as they were told, each for the value that it was told about
             * @default []
             */
            confirmedWarnings?: components["schemas"]["ConfirmedWarning"][];
            /** @description That whoever is on record really serves the customer */
            partnerOnRecordAttestationAccepted?: boolean;
            /** @description ISO 4217 code */
            currencyCode?: string;
        };
        CreateRelationshipRequestInput: {
            /** @description How the mail greets the recipient */
            recipientName?: string;
            /**
             * @description Of the four that the service speaks
             * @default en
             */
            language?: components["schemas"]["Language"];
            /** @description The closed invitation that this one takes the place of */
            supersedes?: string;
            /**
             * @description `SEND` mails it; `DRAFT` answers with the mail for the partner to send itself
             * @default SEND
             * @enum {string}
             */
            mode?: "SEND" | "DRAFT";
            /**
             * Format: email
             * @description The address of the customer's administrator; as a filter, its beginning
             */
            customerEmail: string;
            /** @description The subject of the mail */
            subject?: string;
            /** @description The text of the mail, which holds `{{link}}` once */
            bodyText?: string;
            /**
             * @description How long the link works
             * @default 30
             */
            expiresInDays?: number;
            /**
             * @description Whether accepting also grants administration rights for a year
             * @default true
             */
            includeDelegatedAdmin?: boolean;
            /** @description A reseller that the customer is to be served through */
            includeResellerId?: string;
            /**
             * @description Whether accepting also accepts the customer agreement
             * @default false
             */
            includeAgreement?: boolean;
        };
        CreateRequestInput: {
            /** @description How the mail greets the recipient */
            recipientName?: string;
            /**
             * @description Of the four that the service speaks
             * @default en
             */
            language?: components["schemas"]["Language"];
            /** @description The closed invitation that this one takes the place of */
            supersedes?: string;
            /**
             * @description `SEND` mails it; `DRAFT` answers with the mail for the partner to send itself
             * @default SEND
             * @enum {string}
             */
            mode?: "SEND" | "DRAFT";
            /**
             * Format: email
             * @description The address that the invitation goes to; as a filter, its beginning
             */
            recipientEmail: string;
            /** @description Which company is meant, as far as it is known */
            resellerHint?: {
                /** @description An MPN ID: 1 to 10 digits */
                mpnId?: string;
                /** @description The company's directory id (a UUID); of a user, the company */
                tenantId?: string;
                /** @description The legal name of the company */
                companyName?: string;
            };
            /** @description The subject of the mail */
            subject: string;
            /** @description The text of the mail, which holds `{{link}}` once */
            bodyText: string;
            /**
             * @description How long the link works
             * @default 14
             */
            expiresInDays?: number;
            /**
             * @description Who may accept: the recipient alone, or any global administrator of the company
             * @default RECIPIENT
             * @enum {string}
             */
            acceptableBy?: "RECIPIENT" | "TENANT_ADMINISTRATOR";
        };
        CreateWebhookInput: {
            /** @description Where events are sent: an https address of the public Internet, on port 443 or 8443 */
            url: string;
            /** @description What it is, in sentences */
            description?: string;
            /** @description Only events of these types; all of them without it */
            eventTypes?: ("twotier.admin-grant.approved" | "twotier.admin-grant.cleaned-up" | "twotier.admin-grant.consented" | "twotier.admin-grant.expired" | "twotier.admin-grant.extended" | "twotier.admin-grant.rejected" | "twotier.admin-grant.reminded" | "twotier.admin-grant.requested" | "twotier.admin-grant.terminated" | "twotier.admin-grant.updated" | "twotier.agreement-template.created" | "twotier.agreement-template.updated" | "twotier.agreement.confirmed" | "twotier.business-profile.updated" | "twotier.customer.account-status-changed" | "twotier.customer.relationship-ended" | "twotier.customer.reseller-changed" | "twotier.customer.tags-changed" | "twotier.customer.updated" | "twotier.erasure.completed" | "twotier.erasure.personal-data-erased" | "twotier.erasure.requested" | "twotier.invitation.delivery-changed" | "twotier.offer.created" | "twotier.offer.updated" | "twotier.onboarding.cancelled" | "twotier.onboarding.expired" | "twotier.onboarding.started" | "twotier.onboarding.submitted" | "twotier.onboarding.updated" | "twotier.order.created" | "twotier.partner.agreement-signed" | "twotier.partner.enrolled" | "twotier.partner.mpn-id-added" | "twotier.partner.mpn-id-changed" | "twotier.partner.mpn-id-removed" | "twotier.partner.updated" | "twotier.partnership-request.accepted" | "twotier.partnership-request.asked-again" | "twotier.partnership-request.created" | "twotier.partnership-request.declined" | "twotier.partnership-request.expired" | "twotier.partnership-request.purged" | "twotier.partnership-request.reminded" | "twotier.partnership-request.resent" | "twotier.partnership-request.revoked" | "twotier.partnership.eligibility-changed" | "twotier.partnership.removed" | "twotier.partnership.resumed" | "twotier.partnership.subscriptions-marked" | "twotier.partnership.suspended" | "twotier.partnership.updated" | "twotier.relationship-request.accepted" | "twotier.relationship-request.asked-again" | "twotier.relationship-request.created" | "twotier.relationship-request.declined" | "twotier.relationship-request.expired" | "twotier.relationship-request.purged" | "twotier.relationship-request.reminded" | "twotier.relationship-request.resent" | "twotier.relationship-request.revoked" | "twotier.setup-credential.account-changed" | "twotier.setup-credential.destroyed" | "twotier.setup-credential.reissued" | "twotier.setup-credential.revealed" | "twotier.subscription.cancelled" | "twotier.subscription.deleted" | "twotier.subscription.disabled" | "twotier.subscription.expired" | "twotier.subscription.reactivated" | "twotier.subscription.renewed" | "twotier.subscription.support-contact-changed" | "twotier.subscription.suspended" | "twotier.subscription.updated" | "twotier.user.created" | "twotier.user.failed" | "twotier.user.invited" | "twotier.user.updated" | "twotier.webhook.created" | "twotier.webhook.deleted" | "twotier.webhook.disabled" | "twotier.webhook.replayed" | "twotier.webhook.secret-rotated")[];
        };
        Customer: {
            /** @description Identifier */
            id: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "ACTIVE" | "ENDED";
            /** @description The legal name of the company */
            companyName: string;
            /** @description The domain; as a filter, its beginning */
            domain: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description Words of the partner’s own, to find customers by */
            tags: string[];
            /** @description The reseller that the customer is served through */
            associatedResellerId?: string;
            /** @description The name of the reseller */
            resellerName?: string;
            /**
             * Format: date-time
             * @description When it began
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description When it ended
             */
            endedAt?: string;
            /** @description The partner; of a subscription, the MPN ID on record */
            partnerId: string;
            /**
             * @description The part that it plays
             * @enum {string}
             */
            role: "PROVIDER" | "RESELLER";
            /** @description How the relationship came to be */
            origin: components["schemas"]["RelationshipOrigin"];
            /** @description The company itself */
            companyProfile: components["schemas"]["CompanyProfile"];
            /** @description How the vetting of the customer stands */
            accountStatus: components["schemas"]["AccountStatus"];
            /** @description How the customer is billed */
            billingProfile?: components["schemas"]["BillingProfile"];
            /** @description The person to turn to; of an agreement, its signer */
            primaryContact?: components["schemas"]["Contact"];
            /** @description The customer agreement; as a filter, `OUTDATED` lists who accepted a version that no longer counts */
            agreement?: {
                /** @description The version of the customer agreement */
                templateId: string;
                /** @description What kind it is */
                type: string;
                /** @description The day on which the agreement was accepted */
                dateAgreed: string;
                /**
                 * @description How it stands
                 * @enum {string}
                 */
                status: "CURRENT" | "OUTDATED";
            };
            /** @description Providers that serve the customer through it */
            providers?: components["schemas"]["ProviderReference"][];
            /** @description The company's first global administrator */
            administrator?: {
                /** @description The name to sign in with */
                userName: string;
                /**
                 * @description How the administrator's account is
                 * @enum {string}
                 */
                account: "PENDING" | "READY" | "FAILED";
                /** @description Why the account could not be made */
                accountFailure?: string;
                /**
                 * @description Whether the one-time password can still be shown
                 * @enum {string}
                 */
                credential: "AVAILABLE" | "REVEALED" | "DESTROYED";
                /**
                 * Format: date-time
                 * @description Until when the password can be shown
                 */
                revealBy: string;
            };
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
        };
        CustomerAgreement: {
            /** @description Identifier */
            id: string;
            /** @description The version of the customer agreement */
            templateId: string;
            /** @description What kind it is */
            type: string;
            /** @description The day on which the agreement was accepted */
            dateAgreed: string;
            /**
             * @description Who told of it: the partner, or the customer itself
             * @enum {string}
             */
            method: "PARTNER_ATTESTATION" | "CUSTOMER_DIRECT";
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "CURRENT" | "OUTDATED";
            /** @description The user */
            userId: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description The person to turn to; of an agreement, its signer */
            primaryContact: components["schemas"]["Contact"];
        };
        CustomerAgreementPage: {
            /** @description One page */
            items: components["schemas"]["CustomerAgreement"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        CustomerInvitation: {
            /**
             * @description State or province, where the country has them; of an invitation, how it stands
             * @enum {string}
             */
            state: "PENDING";
            /** @description The name of the provider */
            providerName: string;
            /** @description How the mail greets the recipient */
            recipientName?: string;
            /** @description The address that it was sent to, not in full */
            recipientMasked: string;
            /** @description Of the four that the service speaks */
            language: components["schemas"]["Language"];
            /**
             * Format: date-time
             * @description When it lapses
             */
            expiresAt: string;
            /** @description What whoever accepts consents to */
            consentText: string;
            /** @description The version of the text that is consented to */
            consentTextVersion: string;
            /** @description The name of the reseller */
            resellerName?: string;
            /** @description Whether accepting also grants administration rights for a year */
            includeDelegatedAdmin: boolean;
            /** @description The customer agreement; as a filter, `OUTDATED` lists who accepted a version that no longer counts */
            agreement?: {
                /** @description What kind it is */
                type: string;
                /** @description Orders the versions of one type */
                versionRank: number;
                /** @description Where the text of the agreement is */
                agreementLink: string;
            };
        };
        CustomerSummary: {
            /** @description Identifier */
            id: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "ACTIVE" | "ENDED";
            /** @description The legal name of the company */
            companyName: string;
            /** @description The domain; as a filter, its beginning */
            domain: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description Words of the partner’s own, to find customers by */
            tags: string[];
            /** @description The reseller that the customer is served through */
            associatedResellerId?: string;
            /** @description The name of the reseller */
            resellerName?: string;
            /**
             * Format: date-time
             * @description When it began
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description When it ended
             */
            endedAt?: string;
        };
        CustomerSummaryPage: {
            /** @description One page */
            items: components["schemas"]["CustomerSummary"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        CustomerVetting: {
            /** @description Identifier */
            id: string;
            /** @description How the vetting of the customer stands */
            accountStatus: components["schemas"]["AccountStatus"];
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
        };
        DeclineInvitationInput: {
            /** @description Why */
            reason?: string;
        };
        DeclinedInvitation: {
            /** @description The invitation or request */
            requestId: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "ACCEPTED" | "DECLINED";
            /**
             * Format: date-time
             * @description When
             */
            at: string;
        };
        /**
         * @description How the mail fares
         * @enum {string}
         */
        DeliveryStatus: "NOT_SENT" | "QUEUED" | "SENT" | "DELAYED" | "DELIVERED" | "BOUNCED" | "COMPLAINED" | "REJECTED";
        DirectoryEntry: {
            /** @description What it is, in sentences */
            description: string;
            /** @description Its website */
            websiteUrl?: string;
            /** @description Where its logo is */
            logoUrl?: string;
            /** @description Industries that it knows */
            industryTags: string[];
            /** @description Services that it offers */
            serviceTags: string[];
            /** @description Solutions that it knows */
            solutionTags: string[];
            /** @description Where it works from */
            locations: components["schemas"]["Location"][];
            /** @description The person to turn to */
            contact?: components["schemas"]["Contact"];
            /** @description The partner; of a subscription, the MPN ID on record */
            partnerId: string;
            /** @description The name that it is shown by */
            displayName: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description The sales region; of an address, a part of the country */
            region: string;
        };
        DirectoryEntryPage: {
            /** @description One page */
            items: components["schemas"]["DirectoryEntry"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        DomainCheck: {
            /** @description The domain; as a filter, its beginning */
            domain: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "FREE" | "TAKEN";
            /**
             * @description The code of what is wrong
             * @enum {string}
             */
            code?: "DOMAIN_TAKEN" | "CUSTOMER_EXISTS_REQUEST_RELATIONSHIP";
            /** @description What is wrong, for people */
            message?: string;
            /** @description What there is already */
            existingId?: string;
            /** @description What to do about it */
            nextStep?: string;
        };
        /** @description What the partner mails itself: the text with its link */
        DraftMail: {
            /** @description The subject of the mail */
            subject: string;
            /** @description As plain text */
            text: string;
            /** @description The personal link; whoever has it sees the invitation */
            link: string;
        };
        EndRelationshipInput: {
            /** @description That this is really meant */
            confirm?: boolean;
            /** @description The text that has to be attested, and that it was */
            attestation?: components["schemas"]["AttestationInput"];
        };
        EndedRelationship: {
            /** @description The partner; of a subscription, the MPN ID on record */
            partnerId: string;
            /** @description The name of the partner */
            partnerName: string;
            /**
             * @description The part that it plays
             * @enum {string}
             */
            role: "PROVIDER" | "RESELLER";
            /** @description How the relationship came to be */
            origin?: components["schemas"]["RelationshipOrigin"];
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "ACTIVE" | "ENDED";
            /** @description Providers that serve the customer through it */
            providers?: components["schemas"]["ProviderReference"][];
            /**
             * Format: date-time
             * @description When it began
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When it ended
             */
            endedAt?: string;
            /** @description The customer */
            customerId: string;
        };
        EnrolByInvitationInput: {
            /** @description The part of an invitation’s link after its last slash */
            token: string;
            /** @description The legal name of the company */
            legalName: string;
            /** @description The company's directory id (a UUID); of a user, the company */
            tenantId: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description The domains of the company */
            domains: string[];
            /** @description An MPN ID: 1 to 10 digits */
            mpnId: string;
            /**
             * @description Whether it stands for the company or for one of its places
             * @default LOCATION
             * @enum {string}
             */
            mpnType?: "GLOBAL" | "LOCATION";
            /** @description How customers reach its support */
            supportProfile?: components["schemas"]["SupportProfileInput"];
            /** @description The person to turn to; of an agreement, its signer */
            primaryContact: components["schemas"]["ContactInput"];
            /**
             * @description Of the four that the service speaks
             * @default en
             */
            language?: components["schemas"]["Language"];
            /** @description The company's first global administrator */
            administrator: components["schemas"]["AdministratorInput"];
        };
        EnrolPartnerInput: {
            /**
             * @description What it does in the programme; in an export, what it is
             * @enum {string}
             */
            kind: "PROVIDER" | "RESELLER";
            /** @description The legal name of the company */
            legalName: string;
            /** @description The company's directory id (a UUID); of a user, the company */
            tenantId: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description The domains of the company */
            domains: string[];
            /** @description An MPN ID: 1 to 10 digits */
            mpnId: string;
            /**
             * @description Whether it stands for the company or for one of its places
             * @default LOCATION
             * @enum {string}
             */
            mpnType?: "GLOBAL" | "LOCATION";
            /** @description How customers reach its support */
            supportProfile?: components["schemas"]["SupportProfileInput"];
            /** @description The person to turn to; of an agreement, its signer */
            primaryContact: components["schemas"]["ContactInput"];
            /**
             * @description Of the four that the service speaks
             * @default en
             */
            language?: components["schemas"]["Language"];
            /** @description The company's first global administrator */
            administrator: components["schemas"]["AdministratorInput"];
        };
        Enrolment: {
            /** @description Identifier */
            id: string;
            /** @description The legal name of the company */
            legalName: string;
            /** @description Its place in the programme */
            programStatus: components["schemas"]["ProgramStatus"];
            /** @description How its vetting stands */
            vettingStatus: components["schemas"]["VettingStatus"];
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
        };
        Erasure: {
            /** @description Identifier */
            id: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "PENDING" | "COMPLETED";
            /** @description Why */
            reason: components["schemas"]["ErasureReason"];
            /** @description Of a user or an invitation: the person was erased; of an erasure: how many of each name a pseudonym now */
            erased: {
                /** @description Users of the company */
                users: number;
                /** @description Invitations */
                invitations: number;
                /** @description Customers that are served through it */
                customers: number;
                /** @description Drafts of new customers */
                drafts: number;
                /** @description One-time passwords of customers’ administrators */
                setupCredentials: number;
                /** @description Audit records that name a pseudonym in place of the person, at least */
                auditRecords: number;
            };
            /** @description How many name the person still, by why they have to */
            kept: {
                /** @description Signatures of customer agreements */
                CONTRACT_EVIDENCE: number;
                /** @description The company's contact with the programme */
                LEGAL_CONTACT: number;
                /** @description The contact of the published business profile */
                PUBLISHED_CONTACT: number;
            };
            /**
             * Format: date-time
             * @description When it was asked for
             */
            requestedAt: string;
            /** @description The user who asked for it */
            requestedBy: string;
            /**
             * Format: date-time
             * @description When it was done
             */
            completedAt?: string;
        };
        /**
         * @description Why
         * @enum {string}
         */
        ErasureReason: "PERSON_ASKED" | "CONSENT_WITHDRAWN" | "NO_LONGER_NEEDED" | "UNLAWFUL";
        ExportedItem: {
            /** @description What it does in the programme; in an export, what it is */
            kind: string;
            /** @description Identifier */
            id: string;
            /** @description What is held of it, in the names of the API */
            data: {
                [key: string]: unknown;
            };
        };
        ExportedItemPage: {
            /** @description One page */
            items: components["schemas"]["ExportedItem"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        Finding: {
            /** @description JSON pointer to the field */
            pointer: string;
            /** @description The rule that failed, as a word for programs */
            rule: string;
            /** @description What is wrong, for people */
            message: string;
            /** @description What would do, in words */
            expected?: string;
            /** @description A value that would do */
            example?: string;
            /** @description The value as it would be kept */
            normalised?: string;
        };
        GrantRequest: {
            /** @description The name of the partner */
            partnerName: string;
            /** @description Its name */
            indirectProviderName?: string;
            /** @description The customer that is asked */
            customerName: string;
            /** @description Whether the reseller has yet to consent to what its provider asked for */
            isPartnerConsentPending: boolean;
            /** @description The name that it is shown by */
            displayName: string;
            /** @description Roles */
            roles: components["schemas"]["GrantRole"][];
            /** @description ISO 8601 duration */
            duration: string;
            /**
             * @description By how much it goes on at its end, again and again; `PT0S`: not at all
             * @enum {string}
             */
            autoExtendDuration: "PT0S" | "P180D";
            /** @description How it stands */
            status: components["schemas"]["GrantStatus"];
            /**
             * Format: date-time
             * @description When a request that nobody has approved is over
             */
            lapsesAt: string;
        };
        /** @enum {string} */
        GrantRole: "DirectoryReader" | "ServiceSupportAdministrator" | "HelpdeskAdministrator" | "LicenseAdministrator" | "UserAdministrator" | "GlobalAdministrator" | "TenantOwner";
        /**
         * @description How it stands
         * @enum {string}
         */
        GrantStatus: "PENDING" | "ACTIVE" | "EXPIRED" | "TERMINATED" | "REJECTED";
        Invitation: {
            /**
             * @description State or province, where the country has them; of an invitation, how it stands
             * @enum {string}
             */
            state: "PENDING";
            /** @description The name of the provider */
            providerName: string;
            /** @description How the mail greets the recipient */
            recipientName?: string;
            /** @description The address that it was sent to, not in full */
            recipientMasked: string;
            /** @description Of the four that the service speaks */
            language: components["schemas"]["Language"];
            /**
             * Format: date-time
             * @description When it lapses
             */
            expiresAt: string;
            /** @description What whoever accepts consents to */
            consentText: string;
            /** @description The version of the text that is consented to */
            consentTextVersion: string;
        };
        InvitationPreview: {
            /** @description The subject of the mail */
            subject: string;
            /** @description The text of the mail, which holds `{{link}}` once */
            bodyText: string;
            /** @description As plain text */
            text: string;
            /** @description The mail as HTML */
            html: string;
        };
        InviteUserInput: {
            /**
             * Format: email
             * @description Mail address
             */
            email: string;
            /** @description Given name */
            firstName: string;
            /** @description Family name */
            lastName: string;
            /** @description Roles */
            roles: components["schemas"]["Role"][];
            /** @description Of the four that the service speaks */
            language?: components["schemas"]["Language"];
        };
        /**
         * @description Of the four that the service speaks
         * @default en
         * @enum {string}
         */
        Language: "en" | "es" | "ru" | "zh-Hans";
        /**
         * @description What `limit` counts: those that run, or all that ever were
         * @default NONE
         * @enum {string}
         */
        LimitUnitOfMeasure: "NONE" | "CONCURRENT" | "LIFETIME";
        Location: {
            /** @description Street and number */
            addressLine1: string;
            /** @description Building, floor or suite */
            addressLine2?: string;
            /** @description Town */
            city: string;
            /** @description State or province, where the country has them; of an invitation, how it stands */
            state?: string;
            /** @description Postal code */
            postalCode?: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description In E.164 form */
            phoneNumber?: string;
        };
        MpnVerification: {
            /** @description An MPN ID: 1 to 10 digits */
            mpnId: string;
            /** @description Whether anybody has it */
            exists: boolean;
            /** @description The name; as a filter, its beginning */
            name?: string;
            /**
             * @description What kind it is
             * @enum {string}
             */
            type?: "GLOBAL" | "LOCATION";
            /** @description Whether it is a reseller that is active in the programme and has passed its vetting */
            enrolled: boolean;
            /** @description Whether it has signed the partner agreement of its own region */
            agreementSigned: boolean;
            /** @description The sales region; of an address, a part of the country */
            region?: string;
            /** @description Whether the caller works with it */
            partnershipActive: boolean;
            /** @description Whether it may be partner of record for the caller */
            validAsPor: boolean;
            /** @description Everything that keeps it from being partner of record; empty where it may be */
            reasons: {
                /** @description The code of what is wrong */
                code: string;
                /** @description The rule that failed, as a word for programs */
                rule: string;
                /** @description What is wrong, for people */
                message: string;
                /** @description What to do about it */
                nextStep: string;
            }[];
        };
        MpnVerifications: {
            /** @description One page */
            items: components["schemas"]["MpnVerification"][];
        };
        Offer: {
            /** @description The programme's name of the offer; upper and lower case differ */
            offerId: string;
            /** @description The name; as a filter, its beginning */
            name: string;
            /** @description The group that the offer is sold in */
            category: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description The language of name and description */
            locale: string;
            /** @description Licences in one subscription, at least */
            minimumQuantity: number;
            /** @description Licences in one subscription, at most */
            maximumQuantity: number;
            /** @description What is billed: licences, usage, or nothing */
            billingType: components["schemas"]["BillingType"];
            /** @description How often it can be billed */
            supportedBillingCycles: components["schemas"]["BillingCycle"][];
            /** @description How long its terms can be (ISO 8601) */
            termDurations: components["schemas"]["TermDuration"][];
            /** @description Whether it needs one of `prerequisiteOffers` */
            isAddOn: boolean;
            /** @description Offers of which an add-on needs one */
            prerequisiteOffers: string[];
            /** @description Whether it is a trial */
            isTrial: boolean;
            /** @description Whether it can renew */
            isAutoRenewable: boolean;
            /** @description Whether it can be bought at all */
            isAvailableForPurchase: boolean;
            /** @description What `limit` counts: those that run, or all that ever were */
            limitUnitOfMeasure: components["schemas"]["LimitUnitOfMeasure"];
            /** @description How many at most: items of a page, or subscriptions of the offer for each customer */
            limit: number;
            /** @description Licences that one customer can have of it */
            maxSeatCountPerCustomer?: number;
            /** @description Whether buyers have to accept `attestationText` */
            enforceAttestation: boolean;
            /** @description Offers of one group are ordered together */
            salesGroupId: string;
            /** @description What one of it is */
            unitType: string;
            /** @description What a partner needs to sell it */
            resellerQualifications: string[];
            /** @description What a customer needs to buy it */
            reselleeQualifications: string[];
            /**
             * Format: date-time
             * @description From when it is sold
             */
            availableFrom: string;
            /**
             * Format: date-time
             * @description Until when it is sold
             */
            availableUntil?: string;
            /** @description The version */
            version: number;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description What it is, in sentences */
            description: string;
            /** @description What buyers of the offer attest */
            attestationText?: string;
        };
        OfferSummary: {
            /** @description The programme's name of the offer; upper and lower case differ */
            offerId: string;
            /** @description The name; as a filter, its beginning */
            name: string;
            /** @description The group that the offer is sold in */
            category: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description The language of name and description */
            locale: string;
            /** @description Licences in one subscription, at least */
            minimumQuantity: number;
            /** @description Licences in one subscription, at most */
            maximumQuantity: number;
            /** @description What is billed: licences, usage, or nothing */
            billingType: components["schemas"]["BillingType"];
            /** @description How often it can be billed */
            supportedBillingCycles: components["schemas"]["BillingCycle"][];
            /** @description How long its terms can be (ISO 8601) */
            termDurations: components["schemas"]["TermDuration"][];
            /** @description Whether it needs one of `prerequisiteOffers` */
            isAddOn: boolean;
            /** @description Offers of which an add-on needs one */
            prerequisiteOffers: string[];
            /** @description Whether it is a trial */
            isTrial: boolean;
            /** @description Whether it can renew */
            isAutoRenewable: boolean;
            /** @description Whether it can be bought at all */
            isAvailableForPurchase: boolean;
            /** @description What `limit` counts: those that run, or all that ever were */
            limitUnitOfMeasure: components["schemas"]["LimitUnitOfMeasure"];
            /** @description How many at most: items of a page, or subscriptions of the offer for each customer */
            limit: number;
            /** @description Licences that one customer can have of it */
            maxSeatCountPerCustomer?: number;
            /** @description Whether buyers have to accept `attestationText` */
            enforceAttestation: boolean;
            /** @description Offers of one group are ordered together */
            salesGroupId: string;
            /** @description What one of it is */
            unitType: string;
            /** @description What a partner needs to sell it */
            resellerQualifications: string[];
            /** @description What a customer needs to buy it */
            reselleeQualifications: string[];
            /**
             * Format: date-time
             * @description From when it is sold
             */
            availableFrom: string;
            /**
             * Format: date-time
             * @description Until when it is sold
             */
            availableUntil?: string;
            /** @description The version */
            version: number;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
        };
        OfferSummaryPage: {
            /** @description One page */
            items: components["schemas"]["OfferSummary"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        OfferWithHistory: {
            /** @description The programme's name of the offer; upper and lower case differ */
            offerId: string;
            /** @description The name; as a filter, its beginning */
            name: string;
            /** @description The group that the offer is sold in */
            category: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description The language of name and description */
            locale: string;
            /** @description Licences in one subscription, at least */
            minimumQuantity: number;
            /** @description Licences in one subscription, at most */
            maximumQuantity: number;
            /** @description What is billed: licences, usage, or nothing */
            billingType: components["schemas"]["BillingType"];
            /** @description How often it can be billed */
            supportedBillingCycles: components["schemas"]["BillingCycle"][];
            /** @description How long its terms can be (ISO 8601) */
            termDurations: components["schemas"]["TermDuration"][];
            /** @description Whether it needs one of `prerequisiteOffers` */
            isAddOn: boolean;
            /** @description Offers of which an add-on needs one */
            prerequisiteOffers: string[];
            /** @description Whether it is a trial */
            isTrial: boolean;
            /** @description Whether it can renew */
            isAutoRenewable: boolean;
            /** @description Whether it can be bought at all */
            isAvailableForPurchase: boolean;
            /** @description What `limit` counts: those that run, or all that ever were */
            limitUnitOfMeasure: components["schemas"]["LimitUnitOfMeasure"];
            /** @description How many at most: items of a page, or subscriptions of the offer for each customer */
            limit: number;
            /** @description Licences that one customer can have of it */
            maxSeatCountPerCustomer?: number;
            /** @description Whether buyers have to accept `attestationText` */
            enforceAttestation: boolean;
            /** @description Offers of one group are ordered together */
            salesGroupId: string;
            /** @description What one of it is */
            unitType: string;
            /** @description What a partner needs to sell it */
            resellerQualifications: string[];
            /** @description What a customer needs to buy it */
            reselleeQualifications: string[];
            /**
             * Format: date-time
             * @description From when it is sold
             */
            availableFrom: string;
            /**
             * Format: date-time
             * @description Until when it is sold
             */
            availableUntil?: string;
            /** @description The version */
            version: number;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description What it is, in sentences */
            description: string;
            /** @description What buyers of the offer attest */
            attestationText?: string;
            /** @description `true`: with the newest 100 versions */
            history?: components["schemas"]["Offer"][];
        };
        Onboarding: {
            /** @description Identifier */
            id: string;
            /** @description The provider */
            providerId: string;
            /** @description How it stands */
            status: components["schemas"]["OnboardingStatus"];
            /** @description What can be done with it in its present state */
            allowedActions: string[];
            /** @description The reseller */
            resellerId?: string;
            /** @description The name of the reseller */
            resellerName?: string;
            /** @description Who began it */
            startedBy: components["schemas"]["StartedBy"];
            /**
             * Format: date-time
             * @description When it lapses
             */
            expiresAt: string;
            /** @description The customer */
            customerId?: string;
            /** @description The order */
            orderId?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Company, billing, contact and signer as they were saved */
            accountInfo?: components["schemas"]["AccountInfo"];
            /** @description What the check of the address came to */
            address?: components["schemas"]["SuggestedAddress"];
            /** @description What asks for a second look */
            warnings: components["schemas"]["Warning"][];
            /** @description The lines */
            lineItems?: {
                /** @description The place of the line */
                lineItemNumber?: number;
                /** @description The programme's name of the offer; upper and lower case differ */
                offerId: string;
                /** @description Number of licences */
                quantity: number;
                /** @description A name of the buyer’s own */
                friendlyName?: string;
                /** @description How long a term is (ISO 8601) */
                termDuration?: string;
                /** @description How often it is billed */
                billingCycle?: string;
                /** @description The MPN ID that is to be on record; `null` for nobody */
                partnerIdOnRecord?: string;
                /** @description `true`: nobody is on record for this line */
                noReseller?: boolean;
                /** @description MPN IDs of up to five more partners on record */
                additionalPartnerIdsOnRecord?: string[];
                /** @description That the offer's attestation was accepted */
                attestationAccepted?: boolean;
                /** @description The subscription of its base, for an add-on */
                parentSubscriptionId?: string;
            }[];
        };
        OnboardingReview: {
            /** @description Identifier */
            id: string;
            /** @description The provider */
            providerId: string;
            /** @description How it stands */
            status: components["schemas"]["OnboardingStatus"];
            /** @description What can be done with it in its present state */
            allowedActions: string[];
            /** @description The reseller */
            resellerId?: string;
            /** @description The name of the reseller */
            resellerName?: string;
            /** @description Who began it */
            startedBy: components["schemas"]["StartedBy"];
            /**
             * Format: date-time
             * @description When it lapses
             */
            expiresAt: string;
            /** @description The customer */
            customerId?: string;
            /** @description The order */
            orderId?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Company, billing, contact and signer as they were saved */
            accountInfo: components["schemas"]["AccountInfo"];
            /** @description What the check of the address came to */
            address?: components["schemas"]["SuggestedAddress"];
            /** @description The lines */
            lines: {
                /** @description The place of the line */
                lineItemNumber: number;
                /** @description The programme's name of the offer; upper and lower case differ */
                offerId: string;
                /** @description The name of the offer when it was bought */
                offerName: string;
                /** @description What one of it is */
                unitType: string;
                /** @description Number of licences */
                quantity: number;
                /** @description A name of the buyer’s own */
                friendlyName?: string;
                /** @description How long a term is (ISO 8601) */
                termDuration?: string;
                /** @description How often it is billed */
                billingCycle: string;
                /** @description The MPN ID that is to be on record; `null` for nobody */
                partnerIdOnRecord?: string;
                /** @description MPN IDs of up to five more partners on record */
                additionalPartnerIdsOnRecord: string[];
                /** @description That the offer's attestation was accepted */
                attestationAccepted?: boolean;
                /** @description The subscription of its base, for an add-on */
                parentSubscriptionId?: string;
                /** @description The line of its base, for an add-on */
                parentLineItemNumber?: number;
            }[];
            /** @description The whole of it in numbers */
            totals: {
                /** @description The lines */
                lines: number;
                /** @description Licences of all lines */
                licences: number;
            };
            /** @description Everything that keeps the draft from being submitted */
            problems: {
                /** @description JSON pointer to the field */
                pointer: string;
                /** @description The rule that failed, as a word for programs */
                rule: string;
                /** @description What is wrong, for people */
                message: string;
                /** @description What would do, in words */
                expected?: string;
                /** @description A value that would do */
                example?: string;
                /** @description The value as it would be kept */
                normalised?: string;
                /** @description The code of what is wrong */
                code: string;
                /** @description How many are left */
                remaining?: number;
            }[];
            /** @description What asks for a second look */
            warnings: components["schemas"]["Warning"][];
            /** @description Whether submitting would succeed now */
            canSubmit: boolean;
        };
        /**
         * @description How it stands
         * @enum {string}
         */
        OnboardingStatus: "ACCOUNT_INFO" | "SUBSCRIPTIONS" | "REVIEW" | "COMPLETED" | "CANCELLED" | "EXPIRED";
        OnboardingSummary: {
            /** @description Identifier */
            id: string;
            /** @description The provider */
            providerId: string;
            /** @description How it stands */
            status: components["schemas"]["OnboardingStatus"];
            /** @description What can be done with it in its present state */
            allowedActions: string[];
            /** @description The reseller */
            resellerId?: string;
            /** @description The name of the reseller */
            resellerName?: string;
            /** @description Who began it */
            startedBy: components["schemas"]["StartedBy"];
            /**
             * Format: date-time
             * @description When it lapses
             */
            expiresAt: string;
            /** @description The customer */
            customerId?: string;
            /** @description The order */
            orderId?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
        };
        OnboardingSummaryPage: {
            /** @description One page */
            items: components["schemas"]["OnboardingSummary"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        OpenApiDocument: {
            /** @description The version of OpenAPI */
            openapi: string;
        } & {
            [key: string]: unknown;
        };
        Order: {
            /** @description Identifier */
            id: string;
            /** @description The customer */
            customerId: string;
            /** @description The reseller */
            resellerId?: string;
            /** @description How often it is billed */
            billingCycle: string;
            /** @description ISO 4217 code */
            currencyCode: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "COMPLETED";
            /** @description That whoever is on record really serves the customer */
            partnerOnRecordAttestationAccepted: boolean;
            /** @description The lines */
            lineItems: components["schemas"]["OrderLine"][];
            /** @description Licences of all lines */
            totalLicences: number;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description The user who made it */
            createdBy: string;
        };
        OrderLine: {
            /** @description The place of the line */
            lineItemNumber: number;
            /** @description The programme's name of the offer; upper and lower case differ */
            offerId: string;
            /** @description The name of the offer when it was bought */
            offerName: string;
            /** @description The version of the offer that it was bought by */
            offerVersion: number;
            /** @description Number of licences */
            quantity: number;
            /** @description A name of the buyer’s own */
            friendlyName?: string;
            /** @description How long a term is (ISO 8601) */
            termDuration?: string;
            /** @description How often it is billed */
            billingCycle: string;
            /** @description What is billed: licences, usage, or nothing */
            billingType?: components["schemas"]["BillingType"];
            /** @description The MPN ID that is to be on record; `null` for nobody */
            partnerIdOnRecord?: string;
            /** @description MPN IDs of up to five more partners on record */
            additionalPartnerIdsOnRecord: string[];
            /** @description That the offer's attestation was accepted */
            attestationAccepted?: boolean;
            /** @description The subscription of its base, for an add-on */
            parentSubscriptionId?: string;
            /** @description The subscription */
            subscriptionId: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "FULFILLED";
        };
        OrderLineInput: {
            /** @description The place of the line */
            lineItemNumber?: number;
            /** @description The programme's name of the offer; upper and lower case differ */
            offerId: string;
            /** @description Number of licences */
            quantity: number;
            /** @description A name of the buyer’s own */
            friendlyName?: string;
            /** @description How long a term is (ISO 8601) */
            termDuration?: string;
            /** @description How often it is billed */
            billingCycle?: string;
            /** @description The MPN ID that is to be on record; `null` for nobody */
            partnerIdOnRecord?: string;
            /** @description `true`: nobody is on record for this line */
            noReseller?: boolean;
            /** @description MPN IDs of up to five more partners on record */
            additionalPartnerIdsOnRecord?: string[];
            /** @description That the offer's attestation was accepted */
            attestationAccepted?: boolean;
            /** @description The subscription of its base, for an add-on */
            parentSubscriptionId?: string;
        };
        OrderPage: {
            /** @description One page */
            items: components["schemas"]["Order"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        Partner: {
            /** @description Identifier */
            id: string;
            /**
             * @description What it does in the programme; in an export, what it is
             * @enum {string}
             */
            kind: "PROVIDER" | "RESELLER";
            /** @description The legal name of the company */
            legalName: string;
            /** @description The company's directory id (a UUID); of a user, the company */
            tenantId: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description The sales region; of an address, a part of the country */
            region: string;
            /** @description The domains of the company */
            domains: string[];
            /** @description An MPN ID: 1 to 10 digits */
            mpnId: string;
            /**
             * @description Whether it stands for the company or for one of its places
             * @enum {string}
             */
            mpnType: "GLOBAL" | "LOCATION";
            /** @description MPN IDs */
            mpnIds: {
                /** @description An MPN ID: 1 to 10 digits */
                mpnId: string;
                /**
                 * @description Whether it stands for the company or for one of its places
                 * @enum {string}
                 */
                mpnType: "GLOBAL" | "LOCATION";
                /** @description Whether the enrolment is tied to it */
                primary: boolean;
            }[];
            /** @description Its place in the programme */
            programStatus: components["schemas"]["ProgramStatus"];
            /** @description How its vetting stands */
            vettingStatus: components["schemas"]["VettingStatus"];
            /** @description The regions whose partner agreement it has signed */
            partnerAgreements: {
                /** @description The sales region; of an address, a part of the country */
                region: string;
                /**
                 * Format: date-time
                 * @description When it was signed
                 */
                signedAt: string;
                /** @description The user who signed */
                signedBy: string;
            }[];
            /** @description How customers reach its support */
            supportProfile?: {
                /** @description Mail address */
                email: string;
                /** @description In E.164 form */
                telephone?: string;
                /** @description Where its support is found */
                website?: string;
            };
            /** @description The person to turn to; of an agreement, its signer */
            primaryContact: components["schemas"]["Contact"];
            /** @description Of the four that the service speaks */
            language: components["schemas"]["Language"];
            /** @description Invitations that it may make in a day (UTC) */
            invitationsPerDay?: number;
            /** @description Invitations that it may have open at once */
            openInvitations?: number;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
        };
        Partnership: {
            /** @description Identifier */
            id: string;
            /** @description The provider */
            providerId: string;
            /** @description The reseller */
            resellerId: string;
            /**
             * @description The side that this is seen from
             * @enum {string}
             */
            relationshipType: "IsIndirectCloudSolutionProviderOf" | "IsIndirectResellerOf";
            /** @description How it stands */
            status: components["schemas"]["PartnershipStatus"];
            /** @description The invitation or request */
            requestId: string;
            /** @description The name of the provider */
            providerName: string;
            /** @description The name of the reseller */
            resellerName: string;
            /** @description The MPN ID of the reseller */
            resellerMpnId: string;
            /** @description The country of the reseller */
            resellerLocation: string;
            /** @description Whether the reseller may change the subscriptions that it is on record for */
            resellerMayManage: boolean;
            /**
             * Format: date-time
             * @description Since when it is in force
             */
            activatedAt: string;
            /** @description Whether the reseller may transact, or why not */
            resellerEligibility?: string;
            /** @description Whether what the reseller is on record for is at risk */
            atRisk?: boolean;
            /** @description When, by whom and with which attestation it was removed */
            removal?: {
                /**
                 * Format: date-time
                 * @description When
                 */
                at: string;
                /** @description The user who did it */
                by: string;
                /** @description The text that has to be attested, and that it was */
                attestation: {
                    /** @description That the text was read and is attested */
                    accepted: boolean;
                    /** @description The version of the text */
                    textVersion: string;
                    /** @description Why */
                    reason?: string;
                };
                /** @description Whether the reseller was told by mail */
                noticeSent: boolean;
            };
        };
        PartnershipPage: {
            /** @description One page */
            items: components["schemas"]["Partnership"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        PartnershipRequest: {
            /** @description Identifier */
            id: string;
            /** @description How the mail greets the recipient */
            recipientName?: string;
            /** @description Of the four that the service speaks */
            language: components["schemas"]["Language"];
            /** @description How long the link works */
            expiresInDays: number;
            /** @description The closed invitation that this one takes the place of */
            supersedes?: string;
            /**
             * @description `SEND` mails it; `DRAFT` answers with the mail for the partner to send itself
             * @enum {string}
             */
            mode: "SEND" | "DRAFT";
            /**
             * Format: date-time
             * @description When it lapses
             */
            expiresAt: string;
            /** @description How many links there were; only the newest works */
            sendCount: number;
            /**
             * Format: date-time
             * @description When its newest mail was sent
             */
            lastSentAt?: string;
            /** @description How it stands */
            status: components["schemas"]["RequestStatus"];
            /** @description How the mail fares */
            deliveryStatus: components["schemas"]["DeliveryStatus"];
            /** @description Why, as far as is known: SES's kind of bounce, delay or complaint, or what kept it from being sent */
            deliveryDetail?: string;
            /** @description What can be done with it in its present state */
            allowedActions: string[];
            /** @description The user who accepted */
            acceptedBy?: string;
            /** @description The version of the text that is consented to */
            consentTextVersion?: string;
            /** @description Of a user or an invitation: the person was erased; of an erasure: how many of each name a pseudonym now */
            erased?: boolean;
            /** @description What was said on declining */
            declineReason?: string;
            /** @description The user who withdrew it */
            revokedBy?: string;
            /**
             * Format: date-time
             * @description When it came to its end
             */
            closedAt?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description The user who made it */
            createdBy: string;
            /** @description The provider */
            providerId: string;
            /** @description The address that the invitation goes to; as a filter, its beginning */
            recipientEmail: string;
            /** @description Which company is meant, as far as it is known */
            resellerHint?: components["schemas"]["ResellerHint"];
            /**
             * @description Who may accept: the recipient alone, or any global administrator of the company
             * @enum {string}
             */
            acceptableBy: "RECIPIENT" | "TENANT_ADMINISTRATOR";
            /** @description The reseller that accepted */
            acceptedResellerId?: string;
            /** @description That the invited company enrolled itself; its vetting, signature and answer are to come */
            enrolment?: {
                /**
                 * Format: date-time
                 * @description When
                 */
                at: string;
            };
            /** @description The subject of the mail */
            subject: string;
            /** @description The text of the mail, which holds `{{link}}` once */
            bodyText: string;
            /** @description What the partner mails itself: the text with its link */
            draft?: components["schemas"]["DraftMail"];
        };
        PartnershipRequestSummary: {
            /** @description Identifier */
            id: string;
            /** @description How the mail greets the recipient */
            recipientName?: string;
            /** @description Of the four that the service speaks */
            language: components["schemas"]["Language"];
            /** @description How long the link works */
            expiresInDays: number;
            /** @description The closed invitation that this one takes the place of */
            supersedes?: string;
            /**
             * @description `SEND` mails it; `DRAFT` answers with the mail for the partner to send itself
             * @enum {string}
             */
            mode: "SEND" | "DRAFT";
            /**
             * Format: date-time
             * @description When it lapses
             */
            expiresAt: string;
            /** @description How many links there were; only the newest works */
            sendCount: number;
            /**
             * Format: date-time
             * @description When its newest mail was sent
             */
            lastSentAt?: string;
            /** @description How it stands */
            status: components["schemas"]["RequestStatus"];
            /** @description How the mail fares */
            deliveryStatus: components["schemas"]["DeliveryStatus"];
            /** @description Why, as far as is known: SES's kind of bounce, delay or complaint, or what kept it from being sent */
            deliveryDetail?: string;
            /** @description What can be done with it in its present state */
            allowedActions: string[];
            /** @description The user who accepted */
            acceptedBy?: string;
            /** @description The version of the text that is consented to */
            consentTextVersion?: string;
            /** @description Of a user or an invitation: the person was erased; of an erasure: how many of each name a pseudonym now */
            erased?: boolean;
            /** @description What was said on declining */
            declineReason?: string;
            /** @description The user who withdrew it */
            revokedBy?: string;
            /**
             * Format: date-time
             * @description When it came to its end
             */
            closedAt?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description The user who made it */
            createdBy: string;
            /** @description The provider */
            providerId: string;
            /** @description The address that the invitation goes to; as a filter, its beginning */
            recipientEmail: string;
            /** @description Which company is meant, as far as it is known */
            resellerHint?: components["schemas"]["ResellerHint"];
            /**
             * @description Who may accept: the recipient alone, or any global administrator of the company
             * @enum {string}
             */
            acceptableBy: "RECIPIENT" | "TENANT_ADMINISTRATOR";
            /** @description The reseller that accepted */
            acceptedResellerId?: string;
            /** @description That the invited company enrolled itself; its vetting, signature and answer are to come */
            enrolment?: {
                /**
                 * Format: date-time
                 * @description When
                 */
                at: string;
            };
        };
        PartnershipRequestSummaryPage: {
            /** @description One page */
            items: components["schemas"]["PartnershipRequestSummary"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        /**
         * @description How it stands
         * @enum {string}
         */
        PartnershipStatus: "ACTIVE" | "SUSPENDED" | "REMOVED";
        PlacedOrder: {
            /** @description Identifier */
            id: string;
            /** @description The customer */
            customerId: string;
            /** @description The reseller */
            resellerId?: string;
            /** @description How often it is billed */
            billingCycle: string;
            /** @description ISO 4217 code */
            currencyCode: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "COMPLETED";
            /** @description That whoever is on record really serves the customer */
            partnerOnRecordAttestationAccepted: boolean;
            /** @description The lines */
            lineItems: components["schemas"]["OrderLine"][];
            /** @description Licences of all lines */
            totalLicences: number;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description The user who made it */
            createdBy: string;
            /** @description With what is billed by usage: the rights to ask the customer for */
            suggestedGrant?: components["schemas"]["SuggestedGrant"];
        };
        PreviewRequestInput: {
            /**
             * @description Of the four that the service speaks
             * @default en
             */
            language?: components["schemas"]["Language"];
            /** @description How the mail greets the recipient */
            recipientName?: string;
            /** @description The subject of the mail */
            subject?: string;
            /** @description The text of the mail, which holds `{{link}}` once */
            bodyText?: string;
            /**
             * @description How long the link works
             * @default 14
             */
            expiresInDays?: number;
        };
        /**
         * @description Its place in the programme
         * @enum {string}
         */
        ProgramStatus: "PENDING" | "ACTIVE" | "INACTIVE";
        ProviderReference: {
            /** @description The provider */
            providerId: string;
            /** @description The name of the provider */
            providerName: string;
        };
        PutAccountInfoInput: {
            /** @description The company itself */
            company: {
                /** @description The legal name of the company */
                companyName?: string | null;
                /** @description The domain; as a filter, its beginning */
                domain?: string | null;
                /** @description The company's number in its country's register */
                organizationRegistrationNumber?: string | null;
            };
            /** @description How the customer is billed */
            billing: {
                /** @description The legal name of the company */
                companyName?: string | null;
                /** @description Mail address */
                email?: string | null;
                /** @description The culture that amounts and dates are written in */
                culture?: string | null;
                /** @description Of the four that the service speaks */
                language?: string | null;
                /** @description Given name */
                firstName?: string | null;
                /** @description Family name */
                lastName?: string | null;
                /** @description Where bills go */
                defaultAddress: components["schemas"]["AddressInput"];
            };
            /** @description The person to turn to */
            contact: components["schemas"]["TypedContact"];
            /** @description The customer agreement; as a filter, `OUTDATED` lists who accepted a version that no longer counts */
            agreement?: {
                /** @description The version of the customer agreement */
                templateId?: string | null;
                /** @description The person to turn to; of an agreement, its signer */
                primaryContact: components["schemas"]["TypedContact"];
                /** @description The day on which the agreement was accepted */
                dateAgreed?: string | null;
            } | null;
        };
        PutAgreementTemplateInput: {
            /** @description What kind it is */
            type: string;
            /** @description Orders the versions of one type */
            versionRank: number;
            /**
             * Format: uri
             * @description Where the text of the agreement is
             */
            agreementLink: string;
            /**
             * Format: date-time
             * @description From when on
             */
            effectiveFrom: string;
            /**
             * Format: date-time
             * @description From when on older versions no longer count for new orders
             */
            enforcedFrom?: string;
        };
        PutOfferInput: {
            /** @description The name; as a filter, its beginning */
            name: string;
            /** @description What it is, in sentences */
            description?: string;
            /** @description The group that the offer is sold in */
            category: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @description The language of name and description */
            locale: string;
            /**
             * @description Licences in one subscription, at least
             * @default 1
             */
            minimumQuantity?: number;
            /** @description Licences in one subscription, at most */
            maximumQuantity: number;
            /** @description What is billed: licences, usage, or nothing */
            billingType: components["schemas"]["BillingType"];
            /** @description How often it can be billed */
            supportedBillingCycles: components["schemas"]["BillingCycle"][];
            /** @description How long its terms can be (ISO 8601) */
            termDurations: components["schemas"]["TermDuration"][];
            /**
             * @description Whether it needs one of `prerequisiteOffers`
             * @default false
             */
            isAddOn?: boolean;
            /**
             * @description Offers of which an add-on needs one
             * @default []
             */
            prerequisiteOffers?: string[];
            /**
             * @description Whether it is a trial
             * @default false
             */
            isTrial?: boolean;
            /**
             * @description Whether it can renew
             * @default true
             */
            isAutoRenewable?: boolean;
            /**
             * @description Whether it can be bought at all
             * @default true
             */
            isAvailableForPurchase?: boolean;
            /**
             * @description What `limit` counts: those that run, or all that ever were
             * @default NONE
             */
            limitUnitOfMeasure?: components["schemas"]["LimitUnitOfMeasure"];
            /**
             * @description How many at most: items of a page, or subscriptions of the offer for each customer
             * @default 0
             */
            limit?: number;
            /** @description Licences that one customer can have of it */
            maxSeatCountPerCustomer?: number;
            /**
             * @description Whether buyers have to accept `attestationText`
             * @default false
             */
            enforceAttestation?: boolean;
            /** @description What buyers of the offer attest */
            attestationText?: string;
            /** @description Offers of one group are ordered together */
            salesGroupId: string;
            /** @description What one of it is */
            unitType: string;
            /** @description What a partner needs to sell it */
            resellerQualifications?: string[];
            /** @description What a customer needs to buy it */
            reselleeQualifications?: string[];
            /**
             * Format: date-time
             * @description From when it is sold
             */
            availableFrom?: string;
            /**
             * Format: date-time
             * @description Until when it is sold
             */
            availableUntil?: string;
        };
        PutProfileInput: {
            /** @description What it is, in sentences */
            description: string;
            /**
             * Format: uri
             * @description Its website
             */
            websiteUrl?: string;
            /**
             * Format: uri
             * @description Where its logo is
             */
            logoUrl?: string;
            /** @description Industries that it knows */
            industryTags?: string[];
            /** @description Services that it offers */
            serviceTags?: string[];
            /** @description Solutions that it knows */
            solutionTags?: string[];
            /** @description Where it works from */
            locations?: {
                /** @description Street and number */
                addressLine1: string;
                /** @description Building, floor or suite */
                addressLine2?: string;
                /** @description Town */
                city: string;
                /** @description State or province, where the country has them; of an invitation, how it stands */
                state?: string;
                /** @description Postal code */
                postalCode?: string;
                /** @description ISO 3166-1 alpha-2 code */
                country: string;
                /** @description In E.164 form */
                phoneNumber?: string;
            }[];
            /** @description The person to turn to */
            contact: components["schemas"]["ContactInput"];
            /**
             * @description Whether it may be shown to everybody
             * @default false
             */
            published?: boolean;
        };
        PutSubscriptionsInput: {
            /** @description The lines */
            lineItems: components["schemas"]["OrderLineInput"][];
        };
        ReissuedCredential: {
            /** @description The customer */
            customerId: string;
            /**
             * @description Whether the one-time password can still be shown
             * @enum {string}
             */
            credential: "AVAILABLE";
            /**
             * Format: date-time
             * @description Until when the password can be shown
             */
            revealBy: string;
        };
        Relationship: {
            /** @description The partner; of a subscription, the MPN ID on record */
            partnerId: string;
            /** @description The name of the partner */
            partnerName: string;
            /**
             * @description The part that it plays
             * @enum {string}
             */
            role: "PROVIDER" | "RESELLER";
            /** @description How the relationship came to be */
            origin?: components["schemas"]["RelationshipOrigin"];
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "ACTIVE" | "ENDED";
            /** @description Providers that serve the customer through it */
            providers?: components["schemas"]["ProviderReference"][];
            /**
             * Format: date-time
             * @description When it began
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When it ended
             */
            endedAt?: string;
        };
        RelationshipEndPreview: {
            /** @description Whether the relationship can end now */
            canEnd: boolean;
            /** @description What stands in the way */
            blockingIds: string[];
            /** @description Suspended subscriptions that are billed until their commitment is over */
            committed: {
                /** @description The subscription */
                subscriptionId: string;
                /**
                 * Format: date-time
                 * @description Until when it is committed to
                 */
                commitmentEndDate: string;
            }[];
            /** @description Delegated rights that would end with it */
            grantIds: string[];
            /** @description The reseller */
            resellerId?: string;
            /** @description The text that has to be attested, and that it was */
            attestation: components["schemas"]["Attestation"];
        };
        /**
         * @description How the relationship came to be
         * @enum {string}
         */
        RelationshipOrigin: "CREATED" | "REQUESTED" | "EXTENDED";
        RelationshipPage: {
            /** @description One page */
            items: components["schemas"]["Relationship"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        RelationshipRequest: {
            /** @description Identifier */
            id: string;
            /** @description How the mail greets the recipient */
            recipientName?: string;
            /** @description Of the four that the service speaks */
            language: components["schemas"]["Language"];
            /** @description How long the link works */
            expiresInDays: number;
            /** @description The closed invitation that this one takes the place of */
            supersedes?: string;
            /**
             * @description `SEND` mails it; `DRAFT` answers with the mail for the partner to send itself
             * @enum {string}
             */
            mode: "SEND" | "DRAFT";
            /**
             * Format: date-time
             * @description When it lapses
             */
            expiresAt: string;
            /** @description How many links there were; only the newest works */
            sendCount: number;
            /**
             * Format: date-time
             * @description When its newest mail was sent
             */
            lastSentAt?: string;
            /** @description How it stands */
            status: components["schemas"]["RequestStatus"];
            /** @description How the mail fares */
            deliveryStatus: components["schemas"]["DeliveryStatus"];
            /** @description Why, as far as is known: SES's kind of bounce, delay or complaint, or what kept it from being sent */
            deliveryDetail?: string;
            /** @description What can be done with it in its present state */
            allowedActions: string[];
            /** @description The user who accepted */
            acceptedBy?: string;
            /** @description The version of the text that is consented to */
            consentTextVersion?: string;
            /** @description Of a user or an invitation: the person was erased; of an erasure: how many of each name a pseudonym now */
            erased?: boolean;
            /** @description What was said on declining */
            declineReason?: string;
            /** @description The user who withdrew it */
            revokedBy?: string;
            /**
             * Format: date-time
             * @description When it came to its end
             */
            closedAt?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description The user who made it */
            createdBy: string;
            /** @description The partner; of a subscription, the MPN ID on record */
            partnerId: string;
            /**
             * @description What the partner is in the programme
             * @enum {string}
             */
            partnerRole: "PROVIDER" | "RESELLER";
            /** @description The address of the customer's administrator; as a filter, its beginning */
            customerEmail: string;
            /** @description Whether accepting also grants administration rights for a year */
            includeDelegatedAdmin: boolean;
            /** @description A reseller that the customer is to be served through */
            includeResellerId?: string;
            /** @description The name of the reseller */
            resellerName?: string;
            /** @description Whether accepting also accepts the customer agreement */
            includeAgreement: boolean;
            /** @description The customer that accepted */
            acceptedCustomerId?: string;
            /** @description The subject of the mail */
            subject: string;
            /** @description The text of the mail, which holds `{{link}}` once */
            bodyText: string;
            /** @description What the partner mails itself: the text with its link */
            draft?: components["schemas"]["DraftMail"];
        };
        RelationshipRequestSummary: {
            /** @description Identifier */
            id: string;
            /** @description How the mail greets the recipient */
            recipientName?: string;
            /** @description Of the four that the service speaks */
            language: components["schemas"]["Language"];
            /** @description How long the link works */
            expiresInDays: number;
            /** @description The closed invitation that this one takes the place of */
            supersedes?: string;
            /**
             * @description `SEND` mails it; `DRAFT` answers with the mail for the partner to send itself
             * @enum {string}
             */
            mode: "SEND" | "DRAFT";
            /**
             * Format: date-time
             * @description When it lapses
             */
            expiresAt: string;
            /** @description How many links there were; only the newest works */
            sendCount: number;
            /**
             * Format: date-time
             * @description When its newest mail was sent
             */
            lastSentAt?: string;
            /** @description How it stands */
            status: components["schemas"]["RequestStatus"];
            /** @description How the mail fares */
            deliveryStatus: components["schemas"]["DeliveryStatus"];
            /** @description Why, as far as is known: SES's kind of bounce, delay or complaint, or what kept it from being sent */
            deliveryDetail?: string;
            /** @description What can be done with it in its present state */
            allowedActions: string[];
            /** @description The user who accepted */
            acceptedBy?: string;
            /** @description The version of the text that is consented to */
            consentTextVersion?: string;
            /** @description Of a user or an invitation: the person was erased; of an erasure: how many of each name a pseudonym now */
            erased?: boolean;
            /** @description What was said on declining */
            declineReason?: string;
            /** @description The user who withdrew it */
            revokedBy?: string;
            /**
             * Format: date-time
             * @description When it came to its end
             */
            closedAt?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description The user who made it */
            createdBy: string;
            /** @description The partner; of a subscription, the MPN ID on record */
            partnerId: string;
            /**
             * @description What the partner is in the programme
             * @enum {string}
             */
            partnerRole: "PROVIDER" | "RESELLER";
            /** @description The address of the customer's administrator; as a filter, its beginning */
            customerEmail: string;
            /** @description Whether accepting also grants administration rights for a year */
            includeDelegatedAdmin: boolean;
            /** @description A reseller that the customer is to be served through */
            includeResellerId?: string;
            /** @description The name of the reseller */
            resellerName?: string;
            /** @description Whether accepting also accepts the customer agreement */
            includeAgreement: boolean;
            /** @description The customer that accepted */
            acceptedCustomerId?: string;
        };
        RelationshipRequestSummaryPage: {
            /** @description One page */
            items: components["schemas"]["RelationshipRequestSummary"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        RemovalPreview: {
            /** @description The reseller */
            resellerId: string;
            /** @description The name of the reseller */
            resellerName: string;
            /** @description How it stands */
            status: components["schemas"]["PartnershipStatus"];
            /** @description What stays when the partnership is removed */
            stays: {
                /** @description Customers that are served through it */
                customers: components["schemas"]["Count"];
                /** @description Subscriptions that it has a role in */
                subscriptions: {
                    /** @description Its part as partner of record; as a filter, nobody or one that cannot be used anew */
                    partnerOfRecord: components["schemas"]["Count"];
                    /** @description Whom the customer turns to */
                    supportContact: components["schemas"]["Count"];
                };
                /** @description Delegated rights that stay, asked for or active */
                adminGrants: components["schemas"]["Count"];
            };
            /** @description What ends with the partnership */
            ends: {
                /** @description Drafts that can no longer be submitted with it */
                openDrafts: components["schemas"]["Count"];
                /** @description Invitations that would be withdrawn */
                pendingRequests: components["schemas"]["Count"];
            };
            /** @description The text that has to be attested, and that it was */
            attestation: components["schemas"]["Attestation"];
        };
        RemoveResellerInput: {
            /** @description That this is really meant */
            confirm?: boolean;
            /** @description The text that has to be attested, and that it was */
            attestation?: components["schemas"]["AttestationInput"];
            /**
             * @description Whether the reseller is told by mail
             * @default false
             */
            noticeWanted?: boolean;
        };
        ReplayWebhookInput: {
            /**
             * Format: date-time
             * @description From when on
             */
            since?: string;
        };
        RequestAdminGrantInput: {
            /** @description The name that it is shown by */
            displayName: string;
            /** @description Roles */
            roles: components["schemas"]["GrantRole"][];
            /** @description ISO 8601 duration */
            duration: string;
            /**
             * @description By how much it goes on at its end, again and again; `PT0S`: not at all
             * @default PT0S
             * @enum {string}
             */
            autoExtendDuration?: "PT0S" | "P180D";
            /** @description The reseller */
            resellerId?: string;
        };
        RequestErasureInput: {
            /**
             * Format: email
             * @description Mail address
             */
            email?: string;
            /** @description The user */
            userId?: string;
            /** @description Why */
            reason: components["schemas"]["ErasureReason"];
        };
        /**
         * @description How it stands
         * @enum {string}
         */
        RequestStatus: "PENDING" | "ACCEPTED" | "DECLINED" | "REVOKED" | "EXPIRED";
        /** @description Which company is meant, as far as it is known */
        ResellerHint: {
            /** @description An MPN ID: 1 to 10 digits */
            mpnId?: string;
            /** @description The company's directory id (a UUID); of a user, the company */
            tenantId?: string;
            /** @description The legal name of the company */
            companyName?: string;
        };
        RevealedCredential: {
            /** @description The customer */
            customerId: string;
            /** @description The provider */
            providerId: string;
            /**
             * Format: date-time
             * @description When the password was first shown
             */
            revealedAt: string;
            /** @description The name to sign in with */
            userName?: string;
            /** @description The one-time password, shown once */
            temporaryPassword?: string;
            /** @description Whether the password works once only */
            mustChangeAtFirstSignIn: boolean;
        };
        /** @enum {string} */
        Role: "GlobalAdmin" | "UserAdmin" | "AdminAgent" | "SalesAgent";
        SetAccountStatusInput: {
            /** @description How the vetting of the customer stands */
            accountStatus: components["schemas"]["AccountStatus"];
        };
        SetPartnerOfRecordInput: {
            /** @description The MPN ID that is to be on record; `null` for nobody */
            partnerIdOnRecord: string | null;
        };
        SetSupportContactInput: {
            /** @description The partner that supports the customer: the provider, or one of its resellers */
            supportPartnerId: string;
        };
        SignAgreementInput: Record<string, never>;
        /** @description The customer agreement; as a filter, `OUTDATED` lists who accepted a version that no longer counts */
        SignedAgreement: {
            /** @description The version of the customer agreement */
            templateId: string;
            /** @description What kind it is */
            type: string;
            /** @description The person to turn to; of an agreement, its signer */
            primaryContact: components["schemas"]["Contact"];
            /** @description The day on which the agreement was accepted */
            dateAgreed: string;
        };
        StartOnboardingInput: {
            /** @description The reseller */
            resellerId?: string;
        };
        /** @description Who began it */
        StartedBy: {
            /** @description The user */
            userId: string;
            /** @description Mail address */
            email: string;
        };
        SubmitOnboardingInput: {
            /**
             * @description Warnings as they were told, each for the value that it was told about
             * @default []
             */
            confirmedWarnings?: components["schemas"]["ConfirmedWarning"][];
            /** @description That an address which was only nearly right is meant as it is */
            addressConfirmed?: boolean;
            /** @description That whoever is on record really serves the customer */
            partnerOnRecordAttestationAccepted?: boolean;
            /** @description ISO 4217 code */
            currencyCode?: string;
        };
        SubmittedOnboarding: {
            /** @description Identifier */
            id: string;
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "COMPLETED";
            /** @description The reseller */
            resellerId?: string;
            /** @description The customer */
            customerId: string;
            /** @description The order that was placed */
            order: components["schemas"]["Order"];
            /** @description With what is billed by usage: the rights to ask the customer for */
            suggestedGrant?: components["schemas"]["SuggestedGrant"];
        };
        Subscription: {
            /** @description Identifier */
            id: string;
            /** @description The provider */
            providerId: string;
            /** @description The customer */
            customerId: string;
            /** @description The order */
            orderId: string;
            /** @description The programme's name of the offer; upper and lower case differ */
            offerId: string;
            /** @description The name of the offer when it was bought */
            offerName: string;
            /** @description The version of the offer that it was bought by */
            offerVersion: number;
            /** @description A name of the buyer’s own */
            friendlyName: string;
            /** @description Number of licences */
            quantity: number;
            /** @description What one of it is */
            unitType: string;
            /** @description How long a term is (ISO 8601) */
            termDuration?: string;
            /** @description How often it is billed */
            billingCycle: string;
            /** @description Whether it renews when its term ends */
            autoRenewEnabled: boolean;
            /** @description Whether it is a trial */
            isTrial: boolean;
            /** @description How it stands */
            status: components["schemas"]["SubscriptionStatus"];
            /** @description Why it is suspended */
            suspensionReasons: ("PARTNER_REQUEST" | "PARENT_SUSPENDED")[];
            /**
             * Format: date-time
             * @description When it was bought
             */
            creationDate: string;
            /**
             * Format: date-time
             * @description When the present term began
             */
            effectiveStartDate: string;
            /**
             * Format: date-time
             * @description Until when it is committed to
             */
            commitmentEndDate?: string;
            /** @description How many terms have begun */
            termsBegun: number;
            /**
             * Format: date-time
             * @description When it ends as things stand; absent where it renews or has no term
             */
            endsAt?: string;
            /**
             * Format: date-time
             * @description When it ended
             */
            endedAt?: string;
            /**
             * Format: date-time
             * @description Until when it can be cancelled
             */
            cancellationAllowedUntil?: string;
            /** @description Licences that can be given back, each lot until its time */
            refundableQuantity: {
                /** @description Number of licences */
                quantity: number;
                /**
                 * Format: date-time
                 * @description Until when
                 */
                until: string;
            }[];
            /** @description The partner; of a subscription, the MPN ID on record */
            partnerId?: string;
            /** @description The reseller */
            resellerId?: string;
            /** @description The subscription of its base, for an add-on */
            parentSubscriptionId?: string;
            /** @description Whom the customer turns to */
            supportContact: components["schemas"]["SupportContact"];
            /** @description Who was on record when, oldest first; without an MPN ID from when nobody was */
            partnerIdHistory: {
                /** @description The partner; of a subscription, the MPN ID on record */
                partnerId?: string;
                /** @description The reseller */
                resellerId?: string;
                /**
                 * Format: date-time
                 * @description From when on
                 */
                effectiveFrom: string;
                /** @description The user who put it on record */
                setBy: string;
            }[];
            /** @description What needs attention */
            flags: "STALE_PARTNER"[];
            /** @description Whose role is held by a partner that cannot be used anew */
            stalePartners?: ("PARTNER_OF_RECORD" | "SUPPORT_CONTACT")[];
            /** @description What the caller may do with it now */
            actions: string[];
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description The user who made it */
            createdBy: string;
        };
        SubscriptionPage: {
            /** @description One page */
            items: components["schemas"]["Subscription"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        SubscriptionRow: {
            /** @description Identifier */
            id: string;
            /** @description The provider */
            providerId: string;
            /** @description The customer */
            customerId: string;
            /** @description The programme's name of the offer; upper and lower case differ */
            offerId: string;
            /** @description The name of the offer when it was bought */
            offerName: string;
            /** @description A name of the buyer’s own */
            friendlyName: string;
            /** @description Number of licences */
            quantity: number;
            /** @description What one of it is */
            unitType: string;
            /** @description How it stands */
            status: string;
            /** @description The partner; of a subscription, the MPN ID on record */
            partnerId?: string;
            /** @description The reseller */
            resellerId?: string;
            /** @description The stretch of time that the row is about */
            onRecord: {
                /**
                 * Format: date-time
                 * @description From when on
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description Until when
                 */
                until?: string;
                /** @description The days that count, of the month that was asked for */
                days?: number;
                /** @description The days of all licences together */
                seatDays?: number;
            };
            /** @description Whom the customer turns to */
            supportContact?: components["schemas"]["SupportContact"];
            /** @description What needs attention */
            flags?: "STALE_PARTNER"[];
            /** @description Whose role is held by a partner that cannot be used anew */
            stalePartners?: ("PARTNER_OF_RECORD" | "SUPPORT_CONTACT")[];
            /**
             * Format: date-time
             * @description Until when it is committed to
             */
            commitmentEndDate?: string;
            /** @description Whether it renews when its term ends */
            autoRenewEnabled?: boolean;
        };
        SubscriptionRowPage: {
            /** @description One page */
            items: components["schemas"]["SubscriptionRow"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        /**
         * @description How it stands
         * @enum {string}
         */
        SubscriptionStatus: "ACTIVE" | "SUSPENDED" | "CANCELLED" | "EXPIRED" | "DISABLED" | "DELETED";
        /** @description What the check of the address came to */
        SuggestedAddress: {
            /** @description How it stands */
            status: string;
            /** @description Up to three addresses that may be meant */
            suggestions: components["schemas"]["Address"][];
        };
        /** @description With what is billed by usage: the rights to ask the customer for */
        SuggestedGrant: {
            /** @description The operation to ask with */
            request: string;
            /** @description What to send to it */
            body: components["schemas"]["SuggestedGrantRequest"];
        };
        /** @description What to send to it */
        SuggestedGrantRequest: {
            /** @description The name that it is shown by */
            displayName: string;
            /** @description Roles */
            roles: components["schemas"]["GrantRole"][];
            /** @description ISO 8601 duration */
            duration: string;
            /** @description The reseller */
            resellerId?: string;
        };
        /** @description Whom the customer turns to */
        SupportContact: {
            /** @description The partner that supports the customer: the provider, or one of its resellers */
            supportPartnerId: string;
            /** @description Its directory id */
            supportTenantId: string;
            /** @description Its MPN ID */
            supportMpnId: string;
            /** @description The name; as a filter, its beginning */
            name: string;
        };
        /** @description How customers reach its support */
        SupportProfileInput: {
            /**
             * Format: email
             * @description Mail address
             */
            email: string;
            /** @description In E.164 form */
            telephone?: string;
            /**
             * Format: uri
             * @description Where its support is found
             */
            website?: string;
        };
        /** @enum {string} */
        TermDuration: "P1M" | "P1Y" | "P3Y";
        /** @description The person to turn to */
        TypedContact: {
            /** @description Given name */
            firstName?: string | null;
            /** @description Family name */
            lastName?: string | null;
            /** @description Mail address */
            email?: string | null;
            /** @description In E.164 form */
            phoneNumber?: string | null;
        };
        UpdateAdminGrantInput: {
            /** @description The name that it is shown by */
            displayName?: string;
            /** @description Roles */
            roles?: components["schemas"]["GrantRole"][];
            /** @description ISO 8601 duration */
            duration?: string;
            /**
             * @description By how much it goes on at its end, again and again; `PT0S`: not at all
             * @enum {string}
             */
            autoExtendDuration?: "PT0S" | "P180D";
        };
        UpdateCustomerInput: {
            /** @description How the customer is billed */
            billingProfile?: {
                /** @description The legal name of the company */
                companyName?: string | null;
                /** @description Mail address */
                email?: string | null;
                /** @description The culture that amounts and dates are written in */
                culture?: string | null;
                /** @description Of the four that the service speaks */
                language?: string | null;
                /** @description Given name */
                firstName?: string | null;
                /** @description Family name */
                lastName?: string | null;
                /** @description Where bills go */
                defaultAddress?: components["schemas"]["AddressInput"];
            };
            /** @description The person to turn to; of an agreement, its signer */
            primaryContact?: components["schemas"]["TypedContact"];
            /** @description Words of the partner’s own, to find customers by */
            tags?: string[];
            /** @description The reseller that the customer is served through */
            associatedResellerId?: string | null;
            /**
             * @description Warnings as they were told, each for the value that it was told about
             * @default []
             */
            confirmedWarnings?: components["schemas"]["ConfirmedWarning"][];
        };
        UpdateSubscriptionInput: {
            /** @description Number of licences */
            quantity?: number;
            /** @description Whether it renews when its term ends */
            autoRenewEnabled?: boolean;
            /** @description A name of the buyer’s own */
            friendlyName?: string;
        };
        User: {
            /** @description Identifier */
            id: string;
            /** @description The company's directory id (a UUID); of a user, the company */
            tenantId: string;
            /** @description Mail address */
            email?: string;
            /** @description Given name */
            firstName?: string;
            /** @description Family name */
            lastName?: string;
            /** @description Roles */
            roles: components["schemas"]["Role"][];
            /** @description Of the four that the service speaks */
            language: components["schemas"]["Language"];
            /**
             * @description How it stands
             * @enum {string}
             */
            status: "INVITED" | "ACTIVE" | "DISABLED" | "FAILED";
            /** @description Of a user or an invitation: the person was erased; of an erasure: how many of each name a pseudonym now */
            erased?: boolean;
            /** @description Why the account is not as it should be; `sendAgain` tries it anew */
            failure?: {
                /** @description Why */
                reason: string;
                /**
                 * Format: date-time
                 * @description When
                 */
                at: string;
            };
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
        };
        UserPage: {
            /** @description One page */
            items: components["schemas"]["User"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        VerifyMpnIdsInput: {
            /** @description MPN IDs */
            mpnIds: string[];
        };
        /**
         * @description How its vetting stands
         * @enum {string}
         */
        VettingStatus: "PENDING" | "AUTHORIZED" | "REJECTED";
        Warning: {
            /** @description JSON pointer to the field */
            pointer: string;
            /** @description The rule that failed, as a word for programs */
            rule: string;
            /** @description What is wrong, for people */
            message: string;
            /** @description What would do, in words */
            expected?: string;
            /** @description A value that would do */
            example?: string;
            /** @description The value as it would be kept */
            normalised?: string;
            /** @description The value that the warning is about; a confirmation holds for it and no other */
            basis: string;
        };
        Webhook: {
            /** @description Identifier */
            id: string;
            /** @description The company's directory id (a UUID); of a user, the company */
            tenantId: string;
            /** @description Where events are sent: an https address of the public Internet, on port 443 or 8443 */
            url: string;
            /** @description What it is, in sentences */
            description?: string;
            /** @description Only events of these types; all of them without it */
            eventTypes?: string[];
            /** @description How it stands */
            status: components["schemas"]["WebhookStatus"];
            /**
             * @description Why it was disabled: `FAILING` for a day, or `GONE` by its own word (410)
             * @enum {string}
             */
            disabledReason?: "FAILING" | "GONE";
            /**
             * Format: date-time
             * @description Since when it is disabled
             */
            disabledAt?: string;
            /** @description Which secret signs, counted from 1 */
            secretVersion: number;
            /**
             * Format: date-time
             * @description Until then the secret before this one signs too
             */
            previousSecretValidUntil?: string;
            /** @description Whether a replay is under way */
            replaying: boolean;
            /**
             * Format: date-time
             * @description When an event was last taken, to the minute
             */
            lastDeliveredAt?: string;
            /** @description What went wrong last */
            lastFailure?: components["schemas"]["WebhookFailure"];
            /**
             * Format: date-time
             * @description Since when it cannot be reached
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description When it is tried again
             */
            pausedUntil?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description The user who made it */
            createdBy: string;
        };
        /** @description What went wrong last */
        WebhookFailure: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Why */
            reason: string;
            /** @description What it was answered with */
            statusCode?: number;
        };
        WebhookInDetail: {
            /** @description Identifier */
            id: string;
            /** @description The company's directory id (a UUID); of a user, the company */
            tenantId: string;
            /** @description Where events are sent: an https address of the public Internet, on port 443 or 8443 */
            url: string;
            /** @description What it is, in sentences */
            description?: string;
            /** @description Only events of these types; all of them without it */
            eventTypes?: string[];
            /** @description How it stands */
            status: components["schemas"]["WebhookStatus"];
            /**
             * @description Why it was disabled: `FAILING` for a day, or `GONE` by its own word (410)
             * @enum {string}
             */
            disabledReason?: "FAILING" | "GONE";
            /**
             * Format: date-time
             * @description Since when it is disabled
             */
            disabledAt?: string;
            /** @description Which secret signs, counted from 1 */
            secretVersion: number;
            /**
             * Format: date-time
             * @description Until then the secret before this one signs too
             */
            previousSecretValidUntil?: string;
            /** @description Whether a replay is under way */
            replaying: boolean;
            /**
             * Format: date-time
             * @description When an event was last taken, to the minute
             */
            lastDeliveredAt?: string;
            /** @description What went wrong last */
            lastFailure?: components["schemas"]["WebhookFailure"];
            /**
             * Format: date-time
             * @description Since when it cannot be reached
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description When it is tried again
             */
            pausedUntil?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description The user who made it */
            createdBy: string;
            /** @description On how many things events wait for it; 100 are counted */
            heldUp: {
                /** @description How many */
                count: number;
                /** @description Whether `count` is all of them, or where counting was left off */
                isComplete: boolean;
            };
        };
        WebhookPage: {
            /** @description One page */
            items: components["schemas"]["Webhook"][];
            /** @description Asks for the next page; absent on the last one */
            nextCursor?: string;
        };
        /**
         * @description How it stands
         * @enum {string}
         */
        WebhookStatus: "ACTIVE" | "DISABLED" | "DELETED";
        WebhookTest: {
            /** @description Whether it was taken */
            delivered: boolean;
            /** @description What it was answered with */
            statusCode?: number;
            /**
             * @description Why
             * @enum {string}
             */
            reason?: "STATUS" | "TIMEOUT" | "UNREACHABLE" | "TARGET_REFUSED";
            /** @description How long the receiver took */
            durationMilliseconds: number;
        };
        WebhookWithSecret: {
            /** @description Identifier */
            id: string;
            /** @description The company's directory id (a UUID); of a user, the company */
            tenantId: string;
            /** @description Where events are sent: an https address of the public Internet, on port 443 or 8443 */
            url: string;
            /** @description What it is, in sentences */
            description?: string;
            /** @description Only events of these types; all of them without it */
            eventTypes?: string[];
            /** @description How it stands */
            status: components["schemas"]["WebhookStatus"];
            /**
             * @description Why it was disabled: `FAILING` for a day, or `GONE` by its own word (410)
             * @enum {string}
             */
            disabledReason?: "FAILING" | "GONE";
            /**
             * Format: date-time
             * @description Since when it is disabled
             */
            disabledAt?: string;
            /** @description Which secret signs, counted from 1 */
            secretVersion: number;
            /**
             * Format: date-time
             * @description Until then the secret before this one signs too
             */
            previousSecretValidUntil?: string;
            /** @description Whether a replay is under way */
            replaying: boolean;
            /**
             * Format: date-time
             * @description When an event was last taken, to the minute
             */
            lastDeliveredAt?: string;
            /** @description What went wrong last */
            lastFailure?: components["schemas"]["WebhookFailure"];
            /**
             * Format: date-time
             * @description Since when it cannot be reached
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description When it is tried again
             */
            pausedUntil?: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description The user who made it */
            createdBy: string;
            /** @description What signatures are checked with, in the form of the Standard Webhooks libraries; shown here and never again */
            secret?: string;
        };
        /**
         * @description Why an operation was not carried out; the list may gain codes
         * @enum {string}
         */
        ErrorCode: "ROLE_NOT_ALLOWED" | "NOT_FOUND" | "PARTNER_NOT_FOUND" | "PARTNERSHIP_REQUEST_NOT_FOUND" | "RESELLER_NOT_FOUND" | "USER_NOT_FOUND" | "PROFILE_NOT_FOUND" | "VALIDATION_FAILED" | "MALFORMED_BODY" | "BODY_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "VERSION_MISMATCH" | "STATE_CONFLICT" | "RATE_LIMITED" | "RESEND_LIMIT" | "TRY_AGAIN" | "CURSOR_INVALID" | "AUDIT_WINDOW_TOO_OLD" | "LINK_PLACEHOLDER_MISSING" | "REQUEST_ALREADY_PENDING" | "PARTNERSHIP_ALREADY_ACTIVE" | "RECIPIENT_SUPPRESSED" | "CONFIRMATION_REQUIRED" | "ATTESTATION_REQUIRED" | "ACTIVE_SUBSCRIPTIONS_EXIST" | "RELATIONSHIP_REQUEST_NOT_FOUND" | "RELATIONSHIP_ALREADY_ACTIVE" | "INVITATION_NOT_FOUND" | "INVITATION_EXPIRED" | "INVITATION_REVOKED" | "INVITATION_SUPERSEDED" | "INVITATION_ALREADY_ACCEPTED" | "INVITATION_DECLINED" | "CONSENT_REQUIRED" | "RECIPIENT_MISMATCH" | "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH" | "SELF_PARTNERSHIP" | "ENROLMENT_EXISTS" | "MPN_ID_TAKEN" | "MPN_ID_IN_USE" | "DIRECTORY_ID_TAKEN" | "USER_EMAIL_TAKEN" | "LAST_ADMINISTRATOR" | "AGREEMENT_ALREADY_SIGNED" | "COUNTRY_NOT_SUPPORTED" | "PARTNERSHIP_REQUIRED" | "DRAFT_NOT_FOUND" | "DRAFT_INCOMPLETE" | "DRAFT_EXPIRED" | "DRAFT_CANCELLED" | "DOMAIN_TAKEN" | "CUSTOMER_EXISTS_REQUEST_RELATIONSHIP" | "COMPANY_NAME_INVALID" | "ADDRESS_INVALID" | "REGISTRATION_NUMBER_REQUIRED" | "REGISTRATION_NUMBER_INVALID" | "PHONE_REQUIRED" | "AGREEMENT_DATE_IN_FUTURE" | "AGREEMENT_ALREADY_CONFIRMED" | "AGREEMENT_REQUIRED" | "TEMPLATE_UNKNOWN" | "TEMPLATE_SUPERSEDED" | "VERSION_RANK_TAKEN" | "WARNINGS_NOT_CONFIRMED" | "POR_ATTESTATION_REQUIRED" | "GRANT_NOT_FOUND" | "GRANT_NAME_TAKEN" | "DURATION_OUT_OF_RANGE" | "CUSTOMER_NOT_FOUND" | "RELATIONSHIP_ENDED" | "CREDENTIAL_ALREADY_REVEALED" | "CUSTOMER_UNDER_REVIEW" | "CUSTOMER_NOT_ALLOWED" | "ORDER_NOT_FOUND" | "SUBSCRIPTION_NOT_FOUND" | "SUBSCRIPTION_SUSPENDED" | "REDUCTION_WINDOW_CLOSED" | "CANCELLATION_WINDOW_CLOSED" | "PARENT_NOT_ACTIVE" | "UPDATE_LIMIT_REACHED" | "SUPPORT_CONTACT_NOT_ELIGIBLE" | "OFFER_NOT_FOUND" | "OFFER_NOT_AVAILABLE" | "QUANTITY_OUT_OF_RANGE" | "PREREQUISITE_MISSING" | "OFFER_LIMIT_REACHED" | "SEAT_LIMIT_REACHED" | "MPN_NOT_FOUND" | "MPN_NOT_NUMERIC" | "MPN_IS_PROVIDER" | "MPN_NOT_RESELLER" | "PARTNER_AGREEMENT_UNSIGNED" | "WEBHOOK_NOT_FOUND" | "WEBHOOK_LIMIT_REACHED" | "ERASURE_NOT_FOUND" | "ERASURE_BLOCKED" | "NOT_ACCEPTABLE" | "INTERNAL_ERROR";
        FieldError: {
            /** @description JSON pointer into the body; `?name` of the query, `/path/name` of the path, or a header’s name */
            pointer: string;
            /** @description The rule that failed, as a word for programs */
            rule: string;
            /** @description What is wrong, for people */
            message: string;
        };
        /** @description Problem details (RFC 9457) */
        Problem: {
            /**
             * Format: uri-reference
             * @description Where the code is explained
             */
            type: string;
            /** @description What the code means, in a few words */
            title: string;
            /** @description The status of this answer */
            status: number;
            /** @description What is so in this case, for people */
            detail: string;
            /**
             * Format: uri
             * @description Names this answer
             */
            instance: string;
            code: components["schemas"]["ErrorCode"];
            /** @description Joins what the request caused; tell it to support */
            correlationId: string;
            errors?: components["schemas"]["FieldError"][];
            /** @description The state that does not allow this */
            currentState?: string;
            /** @description What the state allows */
            allowedActions?: string[];
            /** @description What there is already */
            existingId?: string;
            /** @description What stands in the way */
            blockingIds?: string[];
            /** @description How many are left */
            remaining?: number;
            /** @description Licences that can be given back, each lot until its time */
            refundableQuantity?: {
                quantity: number;
                /** Format: date-time */
                until: string;
            }[];
            /** @description Why, as a word for programs */
            reason?: string;
            /** @description What to do about it */
            nextStep?: string;
        };
        /** @description What the gateway answers before any function has seen the request */
        GatewayMessage: {
            /** @description In a few words */
            message: string;
        };
        Event: {
            /**
             * @description The version of CloudEvents
             * @constant
             */
            specversion: "1.0";
            /** @description That of the audit record, the same however often the event comes */
            id: string;
            /** @description The company whose audit log holds the record */
            source: string;
            /** @description What happened; further types may come */
            type: string;
            /** @description What it happened to: its kind and its identifier */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /**
             * @description The version of this shape
             * @constant
             */
            dataschema: "urn:twotier:event:v1";
            /** @description Events that bear the same key are about the same thing */
            partitionkey: string;
            /** @description Orders the events of one partitionkey, as text; grows by one or more */
            sequence: string;
            data: {
                /** @description The company whose audit log holds the record */
                tenantId: string;
                /** @description The operation, as the audit log names it */
                operationType: string;
                /** @description What it happened to */
                resource: components["schemas"]["EventResource"];
                /** @description What else the same change touched */
                related: components["schemas"]["EventResource"][];
                /** @description The customer that it concerns */
                customerId?: string;
                /** @description The reseller that it concerns */
                resellerId?: string;
                /** @description How it stood before, where it has a status */
                statusBefore?: string;
                /** @description How it stands since */
                status?: string;
                /** @description Joins what one request caused */
                correlationId: string;
            };
        };
        EventResource: {
            /** @description What kind of thing it is */
            type: string;
            /** @description Its identifier */
            id: string;
        };
    };
    responses: {
        /** @description `AGREEMENT_ALREADY_CONFIRMED`: The agreement is confirmed already */
        AgreementAlreadyConfirmed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "AGREEMENT_ALREADY_CONFIRMED";
                };
            };
        };
        /** @description `BODY_TOO_LARGE`: The body is too large */
        BodyTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "BODY_TOO_LARGE";
                };
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description `COUNTRY_NOT_SUPPORTED`: The programme does not know this country */
        CountryNotSupported: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "COUNTRY_NOT_SUPPORTED";
                };
            };
        };
        /** @description `CUSTOMER_NOT_FOUND`: There is no such customer */
        CustomerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CUSTOMER_NOT_FOUND";
                };
            };
        };
        /** @description `DRAFT_EXPIRED`: The draft has lapsed */
        DraftExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DRAFT_EXPIRED";
                };
            };
        };
        /** @description `DRAFT_NOT_FOUND`: There is no such draft */
        DraftNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DRAFT_NOT_FOUND";
                };
            };
        };
        /** @description `DURATION_OUT_OF_RANGE`: The duration is out of range */
        DurationOutOfRange: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DURATION_OUT_OF_RANGE";
                };
            };
        };
        /** @description `GRANT_NOT_FOUND`: There are no such delegated rights */
        GrantNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "GRANT_NOT_FOUND";
                };
            };
        };
        /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request */
        IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED";
                };
            };
        };
        /** @description `INTERNAL_ERROR`: Something broke on our side */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "INTERNAL_ERROR";
                };
            };
        };
        /** @description `INVITATION_NOT_FOUND`: There is no such invitation */
        InvitationNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "INVITATION_NOT_FOUND";
                };
            };
        };
        /** @description `NOT_FOUND`: There is nothing here */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "NOT_FOUND";
                };
            };
        };
        /** @description `PARTNER_NOT_FOUND`: There is no such partner */
        PartnerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "PARTNER_NOT_FOUND";
                };
            };
        };
        /** @description `RATE_LIMITED`: Too many */
        RateLimited: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "RATE_LIMITED";
                };
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description `RECIPIENT_MISMATCH`: The invitation is for someone else */
        RecipientMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "RECIPIENT_MISMATCH";
                };
            };
        };
        /** @description `RESELLER_NOT_FOUND`: There is no such reseller */
        ResellerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "RESELLER_NOT_FOUND";
                };
            };
        };
        /** @description `RESEND_LIMIT`: Sent too often */
        ResendLimit: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "RESEND_LIMIT";
                };
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this */
        RoleNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ROLE_NOT_ALLOWED";
                };
            };
        };
        /** @description `STATE_CONFLICT`: Its state does not allow this */
        StateConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "STATE_CONFLICT";
                };
            };
        };
        /** @description `TRY_AGAIN`: Not now */
        TryAgain: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "TRY_AGAIN";
                };
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description `UNSUPPORTED_MEDIA_TYPE`: The body must be JSON */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "UNSUPPORTED_MEDIA_TYPE";
                };
            };
        };
        /** @description `USER_NOT_FOUND`: There is no such user */
        UserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "USER_NOT_FOUND";
                };
            };
        };
        /** @description `VERSION_MISMATCH`: It has changed since you read it */
        VersionMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "VERSION_MISMATCH";
                };
            };
        };
        /** @description `WEBHOOK_NOT_FOUND`: There is no such webhook */
        WebhookNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "WEBHOOK_NOT_FOUND";
                };
            };
        };
        /** @description No sign-in, or one that is over or of another service */
        SignInRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description More requests than this operation takes in a second */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
    };
    parameters: {
        /**
         * @description A new one for each change, the same one for its retries
         * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
         */
        IdempotencyKey: string;
        /**
         * @description The `ETag` of the version that is to be changed; without it whichever is there
         * @example "3"
         */
        IfMatch: string;
        /**
         * @description The `ETag` of what the caller has already
         * @example "LpQ0x5T8bJ7n2f4Zc1Wv9A"
         */
        IfNoneMatch: string;
        /**
         * @description How many items a page holds at most
         * @example 25
         */
        Limit: number;
        /** @description `nextCursor` of the page before; only with the same filters */
        Cursor: string;
        /**
         * @description The language of the page, where neither the query nor the invitation names one
         * @example es
         */
        AcceptLanguage: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The version, to be sent as `If-Match`
         * @example "3"
         */
        ETag: string;
        /**
         * @description The path of what was made
         * @example /v1/customers/01KANT0M1B7Q4D2V8XW5R6Y3ZC
         */
        Location: string;
        /**
         * @description Of a table: the next page, relative to this one (RFC 8288)
         * @example <?cursor=eyJ>; rel="next"
         */
        Link: string;
        /**
         * @description Seconds to wait
         * @example 2
         */
        RetryAfter: number;
        /**
         * @description The number that is used up: how many (`q`) in how many seconds (`w`), after draft-ietf-httpapi-ratelimit-headers-11
         * @example "invitations-per-day";q=50;w=86400
         */
        RateLimitPolicy: string;
        /**
         * @description How many are left of it (`r`), and in how many seconds there are more (`t`)
         * @example "invitations-per-day";r=0;t=7200
         */
        RateLimit: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    describeApi: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what the caller has already
                 * @example "LpQ0x5T8bJ7n2f4Zc1Wv9A"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApiDocument"];
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readDocsFile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what the caller has already
                 * @example "LpQ0x5T8bJ7n2f4Zc1Wv9A"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The name of the file
                 * @example docs.css
                 */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/css": string;
                    "text/javascript": string;
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    showDocs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what the caller has already
                 * @example "LpQ0x5T8bJ7n2f4Zc1Wv9A"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The caller has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listAuditRecords: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The earliest time
                 * @example 2026-11-20T09:30:00.000Z
                 */
                startDate?: string;
                /**
                 * @description The latest time
                 * @example 2026-12-04T09:30:00.000Z
                 */
                endDate?: string;
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId?: string;
                /**
                 * @description The reseller
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                resellerId?: string;
                /**
                 * @description What kind of thing was changed
                 * @example partner
                 */
                resourceType?: "partner" | "partnership_request";
                /**
                 * @description The thing that was changed
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                resourceId?: string;
                /**
                 * @description What was done
                 * @example update_partner
                 */
                operationType?: "create_partner" | "update_partner" | "invite_user" | "create_user" | "update_user" | "fail_user" | "sign_partner_agreement" | "update_business_profile" | "create_mpn_association" | "update_mpn_association" | "remove_mpn_association" | "create_partnership_request" | "resend_partnership_request" | "remind_partnership_request" | "accept_partnership_request" | "decline_partnership_request" | "revoke_partnership_request" | "expire_partnership_request" | "ask_again_partnership_request" | "suspend_partner_relationship" | "resume_partner_relationship" | "update_partner_relationship" | "remove_partner_relationship" | "change_reseller_eligibility" | "mark_stale_partner" | "create_customer_relationship_request" | "resend_customer_relationship_request" | "remind_customer_relationship_request" | "accept_customer_relationship_request" | "decline_customer_relationship_request" | "revoke_customer_relationship_request" | "expire_customer_relationship_request" | "ask_again_customer_relationship_request" | "remove_partner_customer_relationship" | "create_onboarding_draft" | "update_onboarding_draft" | "cancel_onboarding_draft" | "expire_onboarding_draft" | "submit_onboarding" | "update_customer_billing_profile" | "update_customer_tags" | "update_customer_reseller" | "update_customer_account_status" | "create_agreement" | "create_order" | "update_subscription" | "suspend_subscription" | "reactivate_subscription" | "cancel_subscription" | "renew_subscription" | "expire_subscription" | "disable_subscription" | "delete_subscription" | "update_support_contact" | "reset_customer_user_password" | "reveal_setup_credential" | "reissue_setup_credential" | "destroy_setup_credential" | "create_offer" | "update_offer" | "create_agreement_template" | "update_agreement_template" | "granular_admin_relationship_created" | "granular_admin_relationship_updated" | "granular_admin_relationship_consented" | "granular_admin_relationship_approved" | "granular_admin_relationship_rejected" | "granular_admin_relationship_terminated" | "granular_admin_relationship_reminded" | "granular_admin_relationship_extended" | "granular_admin_relationship_expired" | "granular_admin_relationship_cleaned_up" | "create_webhook" | "delete_webhook" | "rotate_webhook_secret" | "replay_webhook" | "disable_webhook" | "purge_partnership_request" | "purge_customer_relationship_request" | "create_erasure" | "complete_erasure" | "erase_personal_data" | "email_delivery_changed" | "access_denied" | "operation_refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "at": "2026-11-20T09:30:00.000Z",
                     *           "actor": {
                     *             "type": "MicrosoftCustomerAgreement",
                     *             "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *             "role": "PROVIDER"
                     *           },
                     *           "operationType": "update_partner",
                     *           "resourceType": "partner",
                     *           "resourceId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "alsoTouched": [
                     *             {
                     *               "type": "MicrosoftCustomerAgreement",
                     *               "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC"
                     *             }
                     *           ],
                     *           "customerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "resellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "status": "SUCCEEDED",
                     *           "oldValue": {
                     *             "status": "PENDING"
                     *           },
                     *           "newValue": {
                     *             "status": "REVOKED"
                     *           },
                     *           "correlationId": "c0ffee-4711",
                     *           "requestId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "ip": "203.0.113.7",
                     *           "userAgent": "curl/8.9"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AuditRecordPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `AUDIT_WINDOW_TOO_OLD`: Too far back; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "AUDIT_WINDOW_TOO_OLD" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listAgreementTemplates: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "templateId": "1f6f2f3a-9a51-4f0c-8a3e-2b7c9d0e4f5a",
                     *           "type": "MicrosoftCustomerAgreement",
                     *           "versionRank": 3,
                     *           "agreementLink": "https://example.com/agreements/2026-11",
                     *           "effectiveFrom": "2026-11-20T09:30:00.000Z",
                     *           "enforcedFrom": "2026-12-04T09:30:00.000Z",
                     *           "status": "SCHEDULED",
                     *           "isEnforced": false,
                     *           "version": 1,
                     *           "createdAt": "2026-11-20T09:30:00.000Z",
                     *           "updatedAt": "2026-11-20T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AgreementTemplatePage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listOffers: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description ISO 3166-1 alpha-2 code
                 * @example DE
                 */
                country?: string;
                /**
                 * @description The group that the offer is sold in
                 * @example Productivity
                 */
                category?: string;
                /**
                 * @description The name; as a filter, its beginning
                 * @example Cafe Digital
                 */
                name?: string;
                /**
                 * @description The programme's name of the offer; upper and lower case differ
                 * @example CFQ7TTC0LH18:0001
                 */
                offerId?: string;
                /**
                 * @description How long a term is (ISO 8601)
                 * @example P1Y
                 */
                termDuration?: components["schemas"]["TermDuration"];
                /**
                 * @description `now`: only what can be bought now
                 * @example now
                 */
                available?: "now";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "offerId": "CFQ7TTC0LH18:0001",
                     *           "name": "Cafe Digital",
                     *           "category": "Productivity",
                     *           "country": "DE",
                     *           "locale": "de-DE",
                     *           "minimumQuantity": 1,
                     *           "maximumQuantity": 300,
                     *           "billingType": "LICENSE",
                     *           "supportedBillingCycles": [
                     *             "MONTHLY"
                     *           ],
                     *           "termDurations": [
                     *             "P1Y"
                     *           ],
                     *           "isAddOn": false,
                     *           "prerequisiteOffers": [],
                     *           "isTrial": false,
                     *           "isAutoRenewable": true,
                     *           "isAvailableForPurchase": true,
                     *           "limitUnitOfMeasure": "NONE",
                     *           "limit": 25,
                     *           "maxSeatCountPerCustomer": 300,
                     *           "enforceAttestation": false,
                     *           "salesGroupId": "suite",
                     *           "unitType": "Licenses",
                     *           "resellerQualifications": [],
                     *           "reselleeQualifications": [],
                     *           "availableFrom": "2026-11-20T09:30:00.000Z",
                     *           "availableUntil": "2026-12-04T09:30:00.000Z",
                     *           "version": 1,
                     *           "createdAt": "2026-11-20T09:30:00.000Z",
                     *           "updatedAt": "2026-11-20T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OfferSummaryPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    putAgreementTemplate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The version of the customer agreement
                 * @example 1f6f2f3a-9a51-4f0c-8a3e-2b7c9d0e4f5a
                 */
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "MicrosoftCustomerAgreement",
                 *       "versionRank": 3,
                 *       "agreementLink": "https://example.com/agreements/2026-11",
                 *       "effectiveFrom": "2026-11-20T09:30:00.000Z",
                 *       "enforcedFrom": "2026-12-04T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["PutAgreementTemplateInput"];
            };
        };
        responses: {
            /** @description It is changed, or was so already */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementTemplate"];
                };
            };
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementTemplate"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `STATE_CONFLICT`: Its state does not allow this; `VERSION_RANK_TAKEN`: Another version has this rank */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "VERSION_RANK_TAKEN";
                    };
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readOffer: {
        parameters: {
            query?: {
                /** @description The version */
                version?: string;
                /**
                 * @description `true`: with the newest 100 versions
                 * @example true
                 */
                history?: "true";
            };
            header?: never;
            path: {
                /**
                 * @description The programme's name of the offer; upper and lower case differ
                 * @example CFQ7TTC0LH18:0001
                 */
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferWithHistory"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `OFFER_NOT_FOUND`: There is no such offer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "OFFER_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    putOffer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The programme's name of the offer; upper and lower case differ
                 * @example CFQ7TTC0LH18:0001
                 */
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cafe Digital",
                 *       "description": "Mail, calendar and files for a small company.",
                 *       "category": "Productivity",
                 *       "country": "DE",
                 *       "locale": "de-DE",
                 *       "minimumQuantity": 1,
                 *       "maximumQuantity": 300,
                 *       "billingType": "LICENSE",
                 *       "supportedBillingCycles": [
                 *         "MONTHLY"
                 *       ],
                 *       "termDurations": [
                 *         "P1Y"
                 *       ],
                 *       "isAddOn": false,
                 *       "prerequisiteOffers": [],
                 *       "isTrial": false,
                 *       "isAutoRenewable": true,
                 *       "isAvailableForPurchase": true,
                 *       "limitUnitOfMeasure": "NONE",
                 *       "limit": 25,
                 *       "maxSeatCountPerCustomer": 300,
                 *       "enforceAttestation": false,
                 *       "attestationText": "The customer is a school.",
                 *       "salesGroupId": "suite",
                 *       "unitType": "Licenses",
                 *       "resellerQualifications": [],
                 *       "reselleeQualifications": [],
                 *       "availableFrom": "2026-11-20T09:30:00.000Z",
                 *       "availableUntil": "2026-12-04T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["PutOfferInput"];
            };
        };
        responses: {
            /** @description It is changed, or was so already */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "templateId": "1f6f2f3a-9a51-4f0c-8a3e-2b7c9d0e4f5a",
                     *           "type": "MicrosoftCustomerAgreement",
                     *           "dateAgreed": "2026-11-20",
                     *           "method": "PARTNER_ATTESTATION",
                     *           "status": "CURRENT",
                     *           "userId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "createdAt": "2026-11-20T09:30:00.000Z",
                     *           "primaryContact": {
                     *             "firstName": "Ana",
                     *             "lastName": "Lorenz",
                     *             "email": "ana@cafe-digital.example",
                     *             "phoneNumber": "+4940123456"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerAgreementPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            404: components["responses"]["CustomerNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    confirmAgreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "templateId": "1f6f2f3a-9a51-4f0c-8a3e-2b7c9d0e4f5a",
                 *       "primaryContact": {
                 *         "firstName": "Ana",
                 *         "lastName": "Lorenz",
                 *         "email": "ana@cafe-digital.example",
                 *         "phoneNumber": "+4940123456"
                 *       },
                 *       "dateAgreed": "2026-11-20"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmAgreementInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementConfirmation"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `PHONE_REQUIRED`: A phone number is required; `AGREEMENT_DATE_IN_FUTURE`: The date is in the future; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "PHONE_REQUIRED" | "AGREEMENT_DATE_IN_FUTURE" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `TEMPLATE_UNKNOWN`: There is no such agreement version; `CUSTOMER_NOT_FOUND`: There is no such customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "TEMPLATE_UNKNOWN" | "CUSTOMER_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["AgreementAlreadyConfirmed"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `TEMPLATE_SUPERSEDED`: There is a newer agreement version */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "TEMPLATE_SUPERSEDED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How it stands
                 * @example ACTIVE
                 */
                status?: "ACTIVE" | "ENDED";
                /**
                 * @description The name; as a filter, its beginning
                 * @example Cafe Digital
                 */
                name?: string;
                /**
                 * @description The domain; as a filter, its beginning
                 * @example cafe-digital
                 */
                domain?: string;
                /**
                 * @description ISO 3166-1 alpha-2 code
                 * @example DE
                 */
                country?: string;
                /**
                 * @description The reseller
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                resellerId?: string;
                /**
                 * @description A tag that the customer carries
                 * @example school
                 */
                tag?: string;
                /**
                 * @description The customer agreement; as a filter, `OUTDATED` lists who accepted a version that no longer counts
                 * @example OUTDATED
                 */
                agreement?: "OUTDATED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "status": "ACTIVE",
                     *           "companyName": "Cafe Digital GmbH",
                     *           "domain": "cafe-digital",
                     *           "country": "DE",
                     *           "tags": [
                     *             "school"
                     *           ],
                     *           "associatedResellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "resellerName": "Cafe Digital GmbH",
                     *           "startedAt": "2026-11-20T09:30:00.000Z",
                     *           "endedAt": "2026-12-04T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerSummaryPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            404: components["responses"]["CustomerNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tags": [
                 *         "school"
                 *       ],
                 *       "associatedResellerId": null
                 *     }
                 */
                "application/json": components["schemas"]["UpdateCustomerInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `COMPANY_NAME_INVALID`: The company name is not valid; `ADDRESS_INVALID`: The address is not valid; `REGISTRATION_NUMBER_REQUIRED`: A registration number is required; `REGISTRATION_NUMBER_INVALID`: The registration number is not valid; `PHONE_REQUIRED`: A phone number is required; `AGREEMENT_DATE_IN_FUTURE`: The date is in the future; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "COMPANY_NAME_INVALID" | "ADDRESS_INVALID" | "REGISTRATION_NUMBER_REQUIRED" | "REGISTRATION_NUMBER_INVALID" | "PHONE_REQUIRED" | "AGREEMENT_DATE_IN_FUTURE" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `COUNTRY_NOT_SUPPORTED`: The programme does not know this country; `TEMPLATE_UNKNOWN`: There is no such agreement version; `CUSTOMER_NOT_FOUND`: There is no such customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "COUNTRY_NOT_SUPPORTED" | "TEMPLATE_UNKNOWN" | "CUSTOMER_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["AgreementAlreadyConfirmed"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required; `TEMPLATE_SUPERSEDED`: There is a newer agreement version; `WARNINGS_NOT_CONFIRMED`: Some warnings are not confirmed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED" | "TEMPLATE_SUPERSEDED" | "WARNINGS_NOT_CONFIRMED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    reissueCredential: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReissuedCredential"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `NOT_FOUND`: There is nothing here; `CUSTOMER_NOT_FOUND`: There is no such customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_FOUND" | "CUSTOMER_NOT_FOUND";
                    };
                };
            };
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    revealCredential: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedCredential"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `NOT_FOUND`: There is nothing here; `CUSTOMER_NOT_FOUND`: There is no such customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_FOUND" | "CUSTOMER_NOT_FOUND";
                    };
                };
            };
            /** @description `CREDENTIAL_ALREADY_REVEALED`: The password was shown, or nobody asked for it in time */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CREDENTIAL_ALREADY_REVEALED";
                    };
                };
            };
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    setAccountStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountStatus": "ALLOWED"
                 *     }
                 */
                "application/json": components["schemas"]["SetAccountStatusInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerVetting"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["CustomerNotFound"];
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    exportTenant: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kind": "RESELLER",
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "data": {}
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ExportedItemPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `NOT_ACCEPTABLE`: There is no such form of it */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_ACCEPTABLE";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The pseudonym that stands for the person
                 * @example erased-3f2a9c0b7d1e5a48c6f0
                 */
                erasureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `ERASURE_NOT_FOUND`: There is no such erasure */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ERASURE_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    requestErasure: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@cafe-digital.example",
                 *       "reason": "PERSON_ASKED"
                 *     }
                 */
                "application/json": components["schemas"]["RequestErasureInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["UserNotFound"];
            /** @description `LAST_ADMINISTRATOR`: The company needs a global administrator; `ERASURE_BLOCKED`: The person cannot be erased yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "LAST_ADMINISTRATOR" | "ERASURE_BLOCKED";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The part of an invitation’s link after its last slash
                 * @example k1.r.example-token
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "consent": true,
                 *       "consentTextVersion": "2026-11"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptInvitationInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RECIPIENT_MISMATCH`: The invitation is for someone else */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RECIPIENT_MISMATCH";
                    };
                };
            };
            404: components["responses"]["InvitationNotFound"];
            /** @description `STATE_CONFLICT`: Its state does not allow this; `RELATIONSHIP_ALREADY_ACTIVE`: You work together already; `INVITATION_ALREADY_ACCEPTED`: The invitation has been accepted; `INVITATION_DECLINED`: The invitation has been declined */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "RELATIONSHIP_ALREADY_ACTIVE" | "INVITATION_ALREADY_ACCEPTED" | "INVITATION_DECLINED";
                    };
                };
            };
            /** @description `INVITATION_EXPIRED`: The invitation has lapsed; `INVITATION_REVOKED`: The invitation was withdrawn; `INVITATION_SUPERSEDED`: A newer link was sent */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVITATION_EXPIRED" | "INVITATION_REVOKED" | "INVITATION_SUPERSEDED";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `CONSENT_REQUIRED`: Your consent is required; `RESELLER_NOT_ELIGIBLE`: Your company is not eligible yet; `REGION_MISMATCH`: Another sales region; `SELF_PARTNERSHIP`: Both sides are the same company; `PARTNERSHIP_REQUIRED`: An active partnership is required */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "CONSENT_REQUIRED" | "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH" | "SELF_PARTNERSHIP" | "PARTNERSHIP_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    askAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The part of an invitation’s link after its last slash
                 * @example k1.r.example-token
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedAgain"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            404: components["responses"]["InvitationNotFound"];
            /** @description `INVITATION_ALREADY_ACCEPTED`: The invitation has been accepted; `INVITATION_DECLINED`: The invitation has been declined */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVITATION_ALREADY_ACCEPTED" | "INVITATION_DECLINED";
                    };
                };
            };
            /** @description `INVITATION_EXPIRED`: The invitation has lapsed; `INVITATION_REVOKED`: The invitation was withdrawn; `INVITATION_SUPERSEDED`: A newer link was sent */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVITATION_EXPIRED" | "INVITATION_REVOKED" | "INVITATION_SUPERSEDED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The part of an invitation’s link after its last slash
                 * @example k1.r.example-token
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "We end the cooperation."
                 *     }
                 */
                "application/json": components["schemas"]["DeclineInvitationInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclinedInvitation"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RECIPIENT_MISMATCH`: The invitation is for someone else */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RECIPIENT_MISMATCH";
                    };
                };
            };
            404: components["responses"]["InvitationNotFound"];
            /** @description `INVITATION_ALREADY_ACCEPTED`: The invitation has been accepted; `INVITATION_DECLINED`: The invitation has been declined */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVITATION_ALREADY_ACCEPTED" | "INVITATION_DECLINED";
                    };
                };
            };
            /** @description `INVITATION_EXPIRED`: The invitation has lapsed; `INVITATION_REVOKED`: The invitation was withdrawn; `INVITATION_SUPERSEDED`: A newer link was sent */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVITATION_EXPIRED" | "INVITATION_REVOKED" | "INVITATION_SUPERSEDED";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    viewCustomerInvitation: {
        parameters: {
            query?: {
                /**
                 * @description Of the four that the service speaks
                 * @example en
                 */
                language?: string;
                /** @description Asks for the form of a company that has no account */
                enrol?: string;
            };
            header?: {
                /**
                 * @description The language of the page, where neither the query nor the invitation names one
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The part of an invitation’s link after its last slash
                 * @example k1.r.example-token
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerInvitation"];
                    "text/html": string;
                };
            };
            400: components["responses"]["DurationOutOfRange"];
            /** @description The page says why: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVITATION_NOT_FOUND";
                    };
                    "text/html": string;
                };
            };
            /** @description The page says why: accepted, declined */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "INVITATION_ALREADY_ACCEPTED" | "INVITATION_DECLINED";
                    };
                    "text/html": string;
                };
            };
            /** @description The page says why: expired, revoked, superseded */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVITATION_EXPIRED" | "INVITATION_REVOKED" | "INVITATION_SUPERSEDED";
                    };
                    "text/html": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    probeCustomerInvitation: {
        parameters: {
            query?: {
                /**
                 * @description Of the four that the service speaks
                 * @example en
                 */
                language?: string;
                /** @description Asks for the form of a company that has no account */
                enrol?: string;
            };
            header?: {
                /**
                 * @description The language of the page, where neither the query nor the invitation names one
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The part of an invitation’s link after its last slash
                 * @example k1.r.example-token
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page would be shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["DurationOutOfRange"];
            /** @description The page says why: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page says why: accepted, declined */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page says why: expired, revoked, superseded */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    viewInvitation: {
        parameters: {
            query?: {
                /**
                 * @description Of the four that the service speaks
                 * @example en
                 */
                language?: string;
                /** @description Asks for the form of a company that has no account */
                enrol?: string;
            };
            header?: {
                /**
                 * @description The language of the page, where neither the query nor the invitation names one
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The part of an invitation’s link after its last slash
                 * @example k1.r.example-token
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                    "text/html": string;
                };
            };
            400: components["responses"]["DurationOutOfRange"];
            /** @description The page says why: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVITATION_NOT_FOUND";
                    };
                    "text/html": string;
                };
            };
            /** @description The page says why: accepted, declined */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "INVITATION_ALREADY_ACCEPTED" | "INVITATION_DECLINED";
                    };
                    "text/html": string;
                };
            };
            /** @description The page says why: expired, revoked, superseded */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVITATION_EXPIRED" | "INVITATION_REVOKED" | "INVITATION_SUPERSEDED";
                    };
                    "text/html": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    probeInvitation: {
        parameters: {
            query?: {
                /**
                 * @description Of the four that the service speaks
                 * @example en
                 */
                language?: string;
                /** @description Asks for the form of a company that has no account */
                enrol?: string;
            };
            header?: {
                /**
                 * @description The language of the page, where neither the query nor the invitation names one
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The part of an invitation’s link after its last slash
                 * @example k1.r.example-token
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page would be shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["DurationOutOfRange"];
            /** @description The page says why: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page says why: accepted, declined */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page says why: expired, revoked, superseded */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    cancelOnboarding: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The draft
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["DraftNotFound"];
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    checkDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The domain; as a filter, its beginning
                 * @example cafe-digital
                 */
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainCheck"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listCountries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryList"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listOnboardings: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How it stands
                 * @example ACCOUNT_INFO
                 */
                status?: components["schemas"]["OnboardingStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "providerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "status": "ACCOUNT_INFO",
                     *           "allowedActions": [
                     *             "resend",
                     *             "revoke"
                     *           ],
                     *           "resellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "resellerName": "Cafe Digital GmbH",
                     *           "startedBy": {
                     *             "userId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *             "email": "ana@cafe-digital.example"
                     *           },
                     *           "expiresAt": "2026-12-04T09:30:00.000Z",
                     *           "customerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "orderId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "createdAt": "2026-11-20T09:30:00.000Z",
                     *           "updatedAt": "2026-11-20T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OnboardingSummaryPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    startOnboarding: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["StartOnboardingInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            409: components["responses"]["StateConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    putAccountInfo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The draft
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "company": {
                 *         "companyName": "Cafe Digital GmbH",
                 *         "domain": "cafe-digital"
                 *       },
                 *       "billing": {
                 *         "companyName": "Cafe Digital GmbH",
                 *         "email": "bills@cafe-digital.example",
                 *         "culture": "de-DE",
                 *         "language": "de",
                 *         "defaultAddress": {
                 *           "addressLine1": "Speicherstrasse 12",
                 *           "city": "Hamburg",
                 *           "postalCode": "20457",
                 *           "country": "DE"
                 *         }
                 *       },
                 *       "contact": {
                 *         "firstName": "Ana",
                 *         "lastName": "Lorenz",
                 *         "email": "ana@cafe-digital.example"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PutAccountInfoInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `COMPANY_NAME_INVALID`: The company name is not valid; `ADDRESS_INVALID`: The address is not valid; `REGISTRATION_NUMBER_REQUIRED`: A registration number is required; `REGISTRATION_NUMBER_INVALID`: The registration number is not valid; `PHONE_REQUIRED`: A phone number is required; `AGREEMENT_DATE_IN_FUTURE`: The date is in the future; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "COMPANY_NAME_INVALID" | "ADDRESS_INVALID" | "REGISTRATION_NUMBER_REQUIRED" | "REGISTRATION_NUMBER_INVALID" | "PHONE_REQUIRED" | "AGREEMENT_DATE_IN_FUTURE" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `COUNTRY_NOT_SUPPORTED`: The programme does not know this country; `DRAFT_NOT_FOUND`: There is no such draft; `TEMPLATE_UNKNOWN`: There is no such agreement version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "COUNTRY_NOT_SUPPORTED" | "DRAFT_NOT_FOUND" | "TEMPLATE_UNKNOWN";
                    };
                };
            };
            /** @description `STATE_CONFLICT`: Its state does not allow this; `DRAFT_CANCELLED`: The draft was cancelled; `DOMAIN_TAKEN`: One of your customers has this domain; `CUSTOMER_EXISTS_REQUEST_RELATIONSHIP`: The customer exists already; `AGREEMENT_ALREADY_CONFIRMED`: The agreement is confirmed already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "DRAFT_CANCELLED" | "DOMAIN_TAKEN" | "CUSTOMER_EXISTS_REQUEST_RELATIONSHIP" | "AGREEMENT_ALREADY_CONFIRMED";
                    };
                };
            };
            410: components["responses"]["DraftExpired"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `REGION_MISMATCH`: Another sales region; `TEMPLATE_SUPERSEDED`: There is a newer agreement version */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "REGION_MISMATCH" | "TEMPLATE_SUPERSEDED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    putSubscriptions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The draft
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lineItems": [
                 *         {
                 *           "offerId": "CFQ7TTC0LH18:0001",
                 *           "quantity": 25,
                 *           "termDuration": "P1Y",
                 *           "billingCycle": "MONTHLY"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PutSubscriptionsInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range; `QUANTITY_OUT_OF_RANGE`: The quantity is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE" | "QUANTITY_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `DRAFT_NOT_FOUND`: There is no such draft; `OFFER_NOT_FOUND`: There is no such offer; `MPN_NOT_FOUND`: Nobody has this MPN ID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "DRAFT_NOT_FOUND" | "OFFER_NOT_FOUND" | "MPN_NOT_FOUND";
                    };
                };
            };
            /** @description `STATE_CONFLICT`: Its state does not allow this; `DRAFT_INCOMPLETE`: The draft is not complete; `DRAFT_CANCELLED`: The draft was cancelled; `OFFER_LIMIT_REACHED`: The offer's limit is reached; `SEAT_LIMIT_REACHED`: The customer's seats are used up */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "DRAFT_INCOMPLETE" | "DRAFT_CANCELLED" | "OFFER_LIMIT_REACHED" | "SEAT_LIMIT_REACHED";
                    };
                };
            };
            410: components["responses"]["DraftExpired"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RESELLER_NOT_ELIGIBLE`: Your company is not eligible yet; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required; `OFFER_NOT_AVAILABLE`: The offer cannot be bought; `PREREQUISITE_MISSING`: An add-on lacks its base; `MPN_IS_PROVIDER`: The MPN ID is your own; `MPN_NOT_RESELLER`: The MPN ID is no reseller; `PARTNER_AGREEMENT_UNSIGNED`: The reseller has not signed the partner agreement */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED" | "OFFER_NOT_AVAILABLE" | "PREREQUISITE_MISSING" | "MPN_IS_PROVIDER" | "MPN_NOT_RESELLER" | "PARTNER_AGREEMENT_UNSIGNED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readCountry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ISO 3166-1 alpha-2 code
                 * @example DE
                 */
                country: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryRules"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            404: components["responses"]["CountryNotSupported"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The draft
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["DraftNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    reviewOnboarding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The draft
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingReview"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `COMPANY_NAME_INVALID`: The company name is not valid; `ADDRESS_INVALID`: The address is not valid; `REGISTRATION_NUMBER_REQUIRED`: A registration number is required; `REGISTRATION_NUMBER_INVALID`: The registration number is not valid; `PHONE_REQUIRED`: A phone number is required; `AGREEMENT_DATE_IN_FUTURE`: The date is in the future; `DURATION_OUT_OF_RANGE`: The duration is out of range; `QUANTITY_OUT_OF_RANGE`: The quantity is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "COMPANY_NAME_INVALID" | "ADDRESS_INVALID" | "REGISTRATION_NUMBER_REQUIRED" | "REGISTRATION_NUMBER_INVALID" | "PHONE_REQUIRED" | "AGREEMENT_DATE_IN_FUTURE" | "DURATION_OUT_OF_RANGE" | "QUANTITY_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `COUNTRY_NOT_SUPPORTED`: The programme does not know this country; `DRAFT_NOT_FOUND`: There is no such draft; `TEMPLATE_UNKNOWN`: There is no such agreement version; `OFFER_NOT_FOUND`: There is no such offer; `MPN_NOT_FOUND`: Nobody has this MPN ID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "COUNTRY_NOT_SUPPORTED" | "DRAFT_NOT_FOUND" | "TEMPLATE_UNKNOWN" | "OFFER_NOT_FOUND" | "MPN_NOT_FOUND";
                    };
                };
            };
            /** @description `STATE_CONFLICT`: Its state does not allow this; `USER_EMAIL_TAKEN`: The address has an account already; `DRAFT_INCOMPLETE`: The draft is not complete; `DRAFT_CANCELLED`: The draft was cancelled; `DOMAIN_TAKEN`: One of your customers has this domain; `CUSTOMER_EXISTS_REQUEST_RELATIONSHIP`: The customer exists already; `AGREEMENT_ALREADY_CONFIRMED`: The agreement is confirmed already; `OFFER_LIMIT_REACHED`: The offer's limit is reached; `SEAT_LIMIT_REACHED`: The customer's seats are used up */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "USER_EMAIL_TAKEN" | "DRAFT_INCOMPLETE" | "DRAFT_CANCELLED" | "DOMAIN_TAKEN" | "CUSTOMER_EXISTS_REQUEST_RELATIONSHIP" | "AGREEMENT_ALREADY_CONFIRMED" | "OFFER_LIMIT_REACHED" | "SEAT_LIMIT_REACHED";
                    };
                };
            };
            410: components["responses"]["DraftExpired"];
            /** @description `RESELLER_NOT_ELIGIBLE`: Your company is not eligible yet; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required; `AGREEMENT_REQUIRED`: The customer agreement is required; `TEMPLATE_SUPERSEDED`: There is a newer agreement version; `OFFER_NOT_AVAILABLE`: The offer cannot be bought; `PREREQUISITE_MISSING`: An add-on lacks its base; `MPN_IS_PROVIDER`: The MPN ID is your own; `MPN_NOT_RESELLER`: The MPN ID is no reseller; `PARTNER_AGREEMENT_UNSIGNED`: The reseller has not signed the partner agreement */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED" | "AGREEMENT_REQUIRED" | "TEMPLATE_SUPERSEDED" | "OFFER_NOT_AVAILABLE" | "PREREQUISITE_MISSING" | "MPN_IS_PROVIDER" | "MPN_NOT_RESELLER" | "PARTNER_AGREEMENT_UNSIGNED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    submitOnboarding: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The draft
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                onboardingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirmedWarnings": [],
                 *       "addressConfirmed": true,
                 *       "partnerOnRecordAttestationAccepted": true
                 *     }
                 */
                "application/json": components["schemas"]["SubmitOnboardingInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedOnboarding"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `COMPANY_NAME_INVALID`: The company name is not valid; `ADDRESS_INVALID`: The address is not valid; `REGISTRATION_NUMBER_REQUIRED`: A registration number is required; `REGISTRATION_NUMBER_INVALID`: The registration number is not valid; `PHONE_REQUIRED`: A phone number is required; `AGREEMENT_DATE_IN_FUTURE`: The date is in the future; `DURATION_OUT_OF_RANGE`: The duration is out of range; `QUANTITY_OUT_OF_RANGE`: The quantity is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "COMPANY_NAME_INVALID" | "ADDRESS_INVALID" | "REGISTRATION_NUMBER_REQUIRED" | "REGISTRATION_NUMBER_INVALID" | "PHONE_REQUIRED" | "AGREEMENT_DATE_IN_FUTURE" | "DURATION_OUT_OF_RANGE" | "QUANTITY_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `COUNTRY_NOT_SUPPORTED`: The programme does not know this country; `DRAFT_NOT_FOUND`: There is no such draft; `TEMPLATE_UNKNOWN`: There is no such agreement version; `OFFER_NOT_FOUND`: There is no such offer; `MPN_NOT_FOUND`: Nobody has this MPN ID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "COUNTRY_NOT_SUPPORTED" | "DRAFT_NOT_FOUND" | "TEMPLATE_UNKNOWN" | "OFFER_NOT_FOUND" | "MPN_NOT_FOUND";
                    };
                };
            };
            /** @description `STATE_CONFLICT`: Its state does not allow this; `USER_EMAIL_TAKEN`: The address has an account already; `DRAFT_INCOMPLETE`: The draft is not complete; `DRAFT_CANCELLED`: The draft was cancelled; `DOMAIN_TAKEN`: One of your customers has this domain; `CUSTOMER_EXISTS_REQUEST_RELATIONSHIP`: The customer exists already; `AGREEMENT_ALREADY_CONFIRMED`: The agreement is confirmed already; `OFFER_LIMIT_REACHED`: The offer's limit is reached; `SEAT_LIMIT_REACHED`: The customer's seats are used up */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "USER_EMAIL_TAKEN" | "DRAFT_INCOMPLETE" | "DRAFT_CANCELLED" | "DOMAIN_TAKEN" | "CUSTOMER_EXISTS_REQUEST_RELATIONSHIP" | "AGREEMENT_ALREADY_CONFIRMED" | "OFFER_LIMIT_REACHED" | "SEAT_LIMIT_REACHED";
                    };
                };
            };
            410: components["responses"]["DraftExpired"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RESELLER_NOT_ELIGIBLE`: Your company is not eligible yet; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required; `AGREEMENT_REQUIRED`: The customer agreement is required; `TEMPLATE_SUPERSEDED`: There is a newer agreement version; `WARNINGS_NOT_CONFIRMED`: Some warnings are not confirmed; `POR_ATTESTATION_REQUIRED`: An attestation is required; `OFFER_NOT_AVAILABLE`: The offer cannot be bought; `PREREQUISITE_MISSING`: An add-on lacks its base; `MPN_IS_PROVIDER`: The MPN ID is your own; `MPN_NOT_RESELLER`: The MPN ID is no reseller; `PARTNER_AGREEMENT_UNSIGNED`: The reseller has not signed the partner agreement */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED" | "AGREEMENT_REQUIRED" | "TEMPLATE_SUPERSEDED" | "WARNINGS_NOT_CONFIRMED" | "POR_ATTESTATION_REQUIRED" | "OFFER_NOT_AVAILABLE" | "PREREQUISITE_MISSING" | "MPN_IS_PROVIDER" | "MPN_NOT_RESELLER" | "PARTNER_AGREEMENT_UNSIGNED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    validateAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "addressLine1": "Speicherstrasse 12",
                 *       "city": "Hamburg",
                 *       "postalCode": "20457",
                 *       "country": "DE"
                 *     }
                 */
                "application/json": components["schemas"]["AddressInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressCheck"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `ADDRESS_INVALID`: The address is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "ADDRESS_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["CountryNotSupported"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listAcrossCustomers: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description The reseller
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                resellerId?: string;
                /**
                 * @description The MPN ID that is to be on record; `null` for nobody
                 * @example 4711001
                 */
                partnerIdOnRecord?: string;
                /**
                 * @description Its part as partner of record; as a filter, nobody or one that cannot be used anew
                 * @example MISSING
                 */
                partnerOfRecord?: "MISSING" | "STALE";
                /**
                 * @description The partner that supports the customer: the provider, or one of its resellers
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                supportPartnerId?: string;
                /**
                 * @description The provider
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                providerId?: string;
                /**
                 * @description A month: who was on record in it
                 * @example 2026-11
                 */
                month?: string;
                /**
                 * @description A day: who was on record on it
                 * @example 2026-11-15
                 */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "providerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "customerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "offerId": "CFQ7TTC0LH18:0001",
                     *           "offerName": "Suite Business Basic",
                     *           "friendlyName": "Office Hamburg",
                     *           "quantity": 25,
                     *           "unitType": "Licenses",
                     *           "status": "ACTIVE",
                     *           "partnerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "resellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "onRecord": {
                     *             "from": "2026-11-20T09:30:00.000Z",
                     *             "until": "2026-12-04T09:30:00.000Z",
                     *             "days": 12,
                     *             "seatDays": 300
                     *           },
                     *           "supportContact": {
                     *             "supportPartnerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *             "supportTenantId": "0b9f0f8e-5d3a-4a51-9d53-0d4a3c1d2e3f",
                     *             "supportMpnId": "4711001",
                     *             "name": "Cafe Digital"
                     *           },
                     *           "flags": [
                     *             "STALE_PARTNER"
                     *           ],
                     *           "stalePartners": [
                     *             "PARTNER_OF_RECORD"
                     *           ],
                     *           "commitmentEndDate": "2026-12-04T09:30:00.000Z",
                     *           "autoRenewEnabled": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionRowPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `MPN_NOT_FOUND`: Nobody has this MPN ID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MPN_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    setPartnerOfRecord: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The subscription
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "partnerIdOnRecord": "4711001"
                 *     }
                 */
                "application/json": components["schemas"]["SetPartnerOfRecordInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `CUSTOMER_NOT_FOUND`: There is no such customer; `SUBSCRIPTION_NOT_FOUND`: There is no such subscription; `MPN_NOT_FOUND`: Nobody has this MPN ID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "CUSTOMER_NOT_FOUND" | "SUBSCRIPTION_NOT_FOUND" | "MPN_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RESELLER_NOT_ELIGIBLE`: Your company is not eligible yet; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required; `MPN_IS_PROVIDER`: The MPN ID is your own; `MPN_NOT_RESELLER`: The MPN ID is no reseller; `PARTNER_AGREEMENT_UNSIGNED`: The reseller has not signed the partner agreement */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED" | "MPN_IS_PROVIDER" | "MPN_NOT_RESELLER" | "PARTNER_AGREEMENT_UNSIGNED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    setSupportContact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The subscription
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "supportPartnerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC"
                 *     }
                 */
                "application/json": components["schemas"]["SetSupportContactInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `CUSTOMER_NOT_FOUND`: There is no such customer; `SUBSCRIPTION_NOT_FOUND`: There is no such subscription */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "CUSTOMER_NOT_FOUND" | "SUBSCRIPTION_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required; `SUPPORT_CONTACT_NOT_ELIGIBLE`: This partner cannot be the support contact */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED" | "SUPPORT_CONTACT_NOT_ELIGIBLE";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readReseller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The reseller
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                resellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnership"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["ResellerNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    changeReseller: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The reseller
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                resellerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resellerMayManage": true
                 *     }
                 */
                "application/json": components["schemas"]["ChangeResellerInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnership"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["ResellerNotFound"];
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How it stands
                 * @example PENDING
                 */
                status?: components["schemas"]["RequestStatus"];
                /**
                 * @description How the mail fares
                 * @example DELIVERED
                 */
                deliveryStatus?: components["schemas"]["DeliveryStatus"];
                /**
                 * @description The address that the invitation goes to; as a filter, its beginning
                 * @example ana@cafe-digital.example
                 */
                recipientEmail?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "recipientName": "Ana Lorenz",
                     *           "language": "en",
                     *           "expiresInDays": 14,
                     *           "supersedes": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "mode": "SEND",
                     *           "expiresAt": "2026-12-04T09:30:00.000Z",
                     *           "sendCount": 1,
                     *           "lastSentAt": "2026-11-20T09:30:00.000Z",
                     *           "status": "PENDING",
                     *           "deliveryStatus": "DELIVERED",
                     *           "deliveryDetail": "Permanent General",
                     *           "allowedActions": [
                     *             "resend",
                     *             "revoke"
                     *           ],
                     *           "acceptedBy": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "consentTextVersion": "2026-11",
                     *           "erased": true,
                     *           "declineReason": "We work with another provider.",
                     *           "revokedBy": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "closedAt": "2026-11-20T09:30:00.000Z",
                     *           "createdAt": "2026-11-20T09:30:00.000Z",
                     *           "updatedAt": "2026-11-20T09:30:00.000Z",
                     *           "createdBy": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "providerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "recipientEmail": "ana@cafe-digital.example",
                     *           "resellerHint": {
                     *             "mpnId": "4711001",
                     *             "tenantId": "0b9f0f8e-5d3a-4a51-9d53-0d4a3c1d2e3f",
                     *             "companyName": "Cafe Digital GmbH"
                     *           },
                     *           "acceptableBy": "RECIPIENT",
                     *           "acceptedResellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "enrolment": {
                     *             "at": "2026-11-20T09:30:00.000Z"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PartnershipRequestSummaryPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    createRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recipientEmail": "ana@cafe-digital.example",
                 *       "recipientName": "Ana Lorenz",
                 *       "subject": "Work with us",
                 *       "bodyText": "Please accept: {{link}}"
                 *     }
                 */
                "application/json": components["schemas"]["CreateRequestInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipRequest"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `LINK_PLACEHOLDER_MISSING`: The text must hold the link once; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "LINK_PLACEHOLDER_MISSING" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            /** @description `STATE_CONFLICT`: Its state does not allow this; `REQUEST_ALREADY_PENDING`: There is an open invitation already; `PARTNERSHIP_ALREADY_ACTIVE`: You work together already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "REQUEST_ALREADY_PENDING" | "PARTNERSHIP_ALREADY_ACTIVE";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RECIPIENT_SUPPRESSED`: This address cannot be mailed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RECIPIENT_SUPPRESSED";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listProviders: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "providerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "resellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "relationshipType": "IsIndirectResellerOf",
                     *           "status": "ACTIVE",
                     *           "requestId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "providerName": "Nordwind Distribution",
                     *           "resellerName": "Cafe Digital GmbH",
                     *           "resellerMpnId": "4711001",
                     *           "resellerLocation": "DE",
                     *           "resellerMayManage": true,
                     *           "activatedAt": "2026-11-20T09:30:00.000Z",
                     *           "resellerEligibility": "ELIGIBLE",
                     *           "atRisk": false,
                     *           "removal": {
                     *             "at": "2026-11-20T09:30:00.000Z",
                     *             "by": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *             "attestation": {
                     *               "accepted": true,
                     *               "textVersion": "2026-11",
                     *               "reason": "We end the cooperation."
                     *             },
                     *             "noticeSent": false
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PartnershipPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listResellers: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How it stands
                 * @example ACTIVE
                 */
                status?: components["schemas"]["PartnershipStatus"];
                /**
                 * @description The name; as a filter, its beginning
                 * @example Cafe Digital
                 */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "providerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "resellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "relationshipType": "IsIndirectResellerOf",
                     *           "status": "ACTIVE",
                     *           "requestId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "providerName": "Nordwind Distribution",
                     *           "resellerName": "Cafe Digital GmbH",
                     *           "resellerMpnId": "4711001",
                     *           "resellerLocation": "DE",
                     *           "resellerMayManage": true,
                     *           "activatedAt": "2026-11-20T09:30:00.000Z",
                     *           "resellerEligibility": "ELIGIBLE",
                     *           "atRisk": false,
                     *           "removal": {
                     *             "at": "2026-11-20T09:30:00.000Z",
                     *             "by": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *             "attestation": {
                     *               "accepted": true,
                     *               "textVersion": "2026-11",
                     *               "reason": "We end the cooperation."
                     *             },
                     *             "noticeSent": false
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PartnershipPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    previewRemoval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The reseller
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                resellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovalPreview"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["ResellerNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    previewRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "Work with us",
                 *       "bodyText": "Please accept: {{link}}"
                 *     }
                 */
                "application/json": components["schemas"]["PreviewRequestInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPreview"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `LINK_PLACEHOLDER_MISSING`: The text must hold the link once; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "LINK_PLACEHOLDER_MISSING" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The invitation or request
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipRequest"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `PARTNERSHIP_REQUEST_NOT_FOUND`: There is no such invitation; `RELATIONSHIP_REQUEST_NOT_FOUND`: There is no such request */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNERSHIP_REQUEST_NOT_FOUND" | "RELATIONSHIP_REQUEST_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    removeReseller: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The reseller
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                resellerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": true,
                 *       "attestation": {
                 *         "accepted": true,
                 *         "textVersion": "2026-11",
                 *         "reason": "We end the cooperation."
                 *       },
                 *       "noticeWanted": false
                 *     }
                 */
                "application/json": components["schemas"]["RemoveResellerInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnership"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["ResellerNotFound"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `CONFIRMATION_REQUIRED`: Your confirmation is required; `ATTESTATION_REQUIRED`: Your attestation is required */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "CONFIRMATION_REQUIRED" | "ATTESTATION_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    resendRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The invitation or request
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipRequest"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `PARTNERSHIP_REQUEST_NOT_FOUND`: There is no such invitation; `RELATIONSHIP_REQUEST_NOT_FOUND`: There is no such request */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNERSHIP_REQUEST_NOT_FOUND" | "RELATIONSHIP_REQUEST_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RECIPIENT_SUPPRESSED`: This address cannot be mailed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RECIPIENT_SUPPRESSED";
                    };
                };
            };
            429: components["responses"]["ResendLimit"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    resumeReseller: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The reseller
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                resellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnership"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["ResellerNotFound"];
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RESELLER_NOT_ELIGIBLE`: Your company is not eligible yet; `REGION_MISMATCH`: Another sales region */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    revokeRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The invitation or request
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnershipRequest"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `PARTNERSHIP_REQUEST_NOT_FOUND`: There is no such invitation; `RELATIONSHIP_REQUEST_NOT_FOUND`: There is no such request */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNERSHIP_REQUEST_NOT_FOUND" | "RELATIONSHIP_REQUEST_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    suspendReseller: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The reseller
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                resellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partnership"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["ResellerNotFound"];
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listProviderDirectory: {
        parameters: {
            query: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description ISO 3166-1 alpha-2 code
                 * @example DE
                 */
                country: string;
                /**
                 * @description One of the tags
                 * @example Retail
                 */
                speciality?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "description": "Mail, calendar and files for a small company.",
                     *           "websiteUrl": "https://www.cafe-digital.example",
                     *           "logoUrl": "https://www.cafe-digital.example/logo.svg",
                     *           "industryTags": [
                     *             "Retail"
                     *           ],
                     *           "serviceTags": [
                     *             "Migration"
                     *           ],
                     *           "solutionTags": [
                     *             "Telephony"
                     *           ],
                     *           "locations": [
                     *             {
                     *               "addressLine1": "Speicherstrasse 12",
                     *               "addressLine2": "2. OG",
                     *               "city": "Hamburg",
                     *               "state": "HH",
                     *               "postalCode": "20457",
                     *               "country": "DE",
                     *               "phoneNumber": "+4940123456"
                     *             }
                     *           ],
                     *           "contact": {
                     *             "firstName": "Ana",
                     *             "lastName": "Lorenz",
                     *             "email": "ana@cafe-digital.example",
                     *             "phoneNumber": "+4940123456"
                     *           },
                     *           "partnerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "displayName": "Nordwind Distribution",
                     *           "country": "DE",
                     *           "region": "EMEA"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DirectoryEntryPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            404: components["responses"]["CountryNotSupported"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessProfile"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `PROFILE_NOT_FOUND`: There is no business profile yet */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PROFILE_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    putProfile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "Mail, calendar and files for a small company.",
                 *       "websiteUrl": "https://www.cafe-digital.example",
                 *       "logoUrl": "https://www.cafe-digital.example/logo.svg",
                 *       "industryTags": [
                 *         "Retail"
                 *       ],
                 *       "serviceTags": [
                 *         "Migration"
                 *       ],
                 *       "solutionTags": [
                 *         "Telephony"
                 *       ],
                 *       "locations": [
                 *         {
                 *           "addressLine1": "Speicherstrasse 12",
                 *           "addressLine2": "2. OG",
                 *           "city": "Hamburg",
                 *           "state": "HH",
                 *           "postalCode": "20457",
                 *           "country": "DE",
                 *           "phoneNumber": "+4940123456"
                 *         }
                 *       ],
                 *       "contact": {
                 *         "firstName": "Ana",
                 *         "lastName": "Lorenz",
                 *         "email": "ana@cafe-digital.example",
                 *         "phoneNumber": "+4940123456"
                 *       },
                 *       "published": true
                 *     }
                 */
                "application/json": components["schemas"]["PutProfileInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessProfile"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    addMpnId: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The partner; of a subscription, the MPN ID on record
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mpnId": "4711001",
                 *       "mpnType": "LOCATION",
                 *       "primary": true
                 *     }
                 */
                "application/json": components["schemas"]["AddMpnIdInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            /** @description `STATE_CONFLICT`: Its state does not allow this; `MPN_ID_TAKEN`: The MPN ID belongs to another partner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "MPN_ID_TAKEN";
                    };
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The partner; of a subscription, the MPN ID on record
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    changePartner: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The partner; of a subscription, the MPN ID on record
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "programStatus": "ACTIVE",
                 *       "vettingStatus": "AUTHORIZED"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePartnerInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    enrolByInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "k1.r.example-token",
                 *       "legalName": "Cafe Digital GmbH",
                 *       "tenantId": "0b9f0f8e-5d3a-4a51-9d53-0d4a3c1d2e3f",
                 *       "country": "DE",
                 *       "domains": [
                 *         "cafe-digital.example"
                 *       ],
                 *       "mpnId": "4711001",
                 *       "primaryContact": {
                 *         "firstName": "Ana",
                 *         "lastName": "Lorenz",
                 *         "email": "ana@cafe-digital.example"
                 *       },
                 *       "administrator": {
                 *         "email": "ana@cafe-digital.example",
                 *         "firstName": "Ana",
                 *         "lastName": "Lorenz"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EnrolByInvitationInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            403: components["responses"]["RecipientMismatch"];
            404: components["responses"]["InvitationNotFound"];
            /** @description `STATE_CONFLICT`: Its state does not allow this; `INVITATION_ALREADY_ACCEPTED`: The invitation has been accepted; `INVITATION_DECLINED`: The invitation has been declined; `ENROLMENT_EXISTS`: The invitation was used to enrol already; `MPN_ID_TAKEN`: The MPN ID belongs to another partner; `DIRECTORY_ID_TAKEN`: The directory id belongs to another partner; `USER_EMAIL_TAKEN`: The address has an account already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "INVITATION_ALREADY_ACCEPTED" | "INVITATION_DECLINED" | "ENROLMENT_EXISTS" | "MPN_ID_TAKEN" | "DIRECTORY_ID_TAKEN" | "USER_EMAIL_TAKEN";
                    };
                };
            };
            /** @description `INVITATION_EXPIRED`: The invitation has lapsed; `INVITATION_REVOKED`: The invitation was withdrawn; `INVITATION_SUPERSEDED`: A newer link was sent */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "INVITATION_EXPIRED" | "INVITATION_REVOKED" | "INVITATION_SUPERSEDED";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `REGION_MISMATCH`: Another sales region; `SELF_PARTNERSHIP`: Both sides are the same company */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "REGION_MISMATCH" | "SELF_PARTNERSHIP";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    enrolPartner: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "RESELLER",
                 *       "legalName": "Cafe Digital GmbH",
                 *       "tenantId": "0b9f0f8e-5d3a-4a51-9d53-0d4a3c1d2e3f",
                 *       "country": "DE",
                 *       "domains": [
                 *         "cafe-digital.example"
                 *       ],
                 *       "mpnId": "4711001",
                 *       "primaryContact": {
                 *         "firstName": "Ana",
                 *         "lastName": "Lorenz",
                 *         "email": "ana@cafe-digital.example"
                 *       },
                 *       "administrator": {
                 *         "email": "ana@cafe-digital.example",
                 *         "firstName": "Ana",
                 *         "lastName": "Lorenz"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EnrolPartnerInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `MPN_ID_TAKEN`: The MPN ID belongs to another partner; `DIRECTORY_ID_TAKEN`: The directory id belongs to another partner; `USER_EMAIL_TAKEN`: The address has an account already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MPN_ID_TAKEN" | "DIRECTORY_ID_TAKEN" | "USER_EMAIL_TAKEN";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    removeMpnId: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The partner; of a subscription, the MPN ID on record
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                partnerId: string;
                /**
                 * @description An MPN ID: 1 to 10 digits
                 * @example 4711001
                 */
                mpnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            /** @description `MPN_ID_IN_USE`: The enrolment is tied to this MPN ID */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "MPN_ID_IN_USE";
                    };
                };
            };
            412: components["responses"]["VersionMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    signAgreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The partner; of a subscription, the MPN ID on record
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SignAgreementInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            /** @description `AGREEMENT_ALREADY_SIGNED`: The agreement is signed already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "AGREEMENT_ALREADY_SIGNED";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    verifyMpnId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description An MPN ID: 1 to 10 digits
                 * @example 4711001
                 */
                mpnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MpnVerification"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range; `MPN_NOT_NUMERIC`: An MPN ID has digits only */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE" | "MPN_NOT_NUMERIC";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `MPN_NOT_FOUND`: Nobody has this MPN ID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "MPN_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    verifyMpnIds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mpnIds": [
                 *         "4711001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["VerifyMpnIdsInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MpnVerifications"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    approveAdminGrant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The delegated rights
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminGrant"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            404: components["responses"]["GrantNotFound"];
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    consentToAdminGrant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The delegated rights
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminGrant"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["GrantNotFound"];
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listRelationshipRequests: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How it stands
                 * @example PENDING
                 */
                status?: components["schemas"]["RequestStatus"];
                /**
                 * @description How the mail fares
                 * @example DELIVERED
                 */
                deliveryStatus?: components["schemas"]["DeliveryStatus"];
                /**
                 * @description The address of the customer's administrator; as a filter, its beginning
                 * @example ana@cafe-digital.example
                 */
                customerEmail?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "recipientName": "Ana Lorenz",
                     *           "language": "en",
                     *           "expiresInDays": 14,
                     *           "supersedes": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "mode": "SEND",
                     *           "expiresAt": "2026-12-04T09:30:00.000Z",
                     *           "sendCount": 1,
                     *           "lastSentAt": "2026-11-20T09:30:00.000Z",
                     *           "status": "PENDING",
                     *           "deliveryStatus": "DELIVERED",
                     *           "deliveryDetail": "Permanent General",
                     *           "allowedActions": [
                     *             "resend",
                     *             "revoke"
                     *           ],
                     *           "acceptedBy": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "consentTextVersion": "2026-11",
                     *           "erased": true,
                     *           "declineReason": "We work with another provider.",
                     *           "revokedBy": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "closedAt": "2026-11-20T09:30:00.000Z",
                     *           "createdAt": "2026-11-20T09:30:00.000Z",
                     *           "updatedAt": "2026-11-20T09:30:00.000Z",
                     *           "createdBy": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "partnerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "partnerRole": "PROVIDER",
                     *           "customerEmail": "ana@cafe-digital.example",
                     *           "includeDelegatedAdmin": true,
                     *           "includeResellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "resellerName": "Cafe Digital GmbH",
                     *           "includeAgreement": false,
                     *           "acceptedCustomerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipRequestSummaryPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    createRelationshipRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customerEmail": "ana@cafe-digital.example",
                 *       "includeDelegatedAdmin": true
                 *     }
                 */
                "application/json": components["schemas"]["CreateRelationshipRequestInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipRequest"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `LINK_PLACEHOLDER_MISSING`: The text must hold the link once; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "LINK_PLACEHOLDER_MISSING" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["PartnerNotFound"];
            /** @description `STATE_CONFLICT`: Its state does not allow this; `REQUEST_ALREADY_PENDING`: There is an open invitation already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "REQUEST_ALREADY_PENDING";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RECIPIENT_SUPPRESSED`: This address cannot be mailed; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RECIPIENT_SUPPRESSED" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    endRelationship: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": true,
                 *       "attestation": {
                 *         "accepted": true,
                 *         "textVersion": "2026-11",
                 *         "reason": "We end the cooperation."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EndRelationshipInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedRelationship"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["CustomerNotFound"];
            /** @description `STATE_CONFLICT`: Its state does not allow this; `ACTIVE_SUBSCRIPTIONS_EXIST`: The customer has active subscriptions with you */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "ACTIVE_SUBSCRIPTIONS_EXIST";
                    };
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `CONFIRMATION_REQUIRED`: Your confirmation is required; `ATTESTATION_REQUIRED`: Your attestation is required */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "CONFIRMATION_REQUIRED" | "ATTESTATION_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listAdminGrants: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "partnerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "partnerName": "Nordwind Distribution",
                     *           "indirectProviderId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "indirectProviderName": "Nordwind Distribution",
                     *           "isPartnerConsentPending": false,
                     *           "customerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "displayName": "Nordwind Distribution",
                     *           "roles": [
                     *             "DirectoryReader"
                     *           ],
                     *           "duration": "P365D",
                     *           "autoExtendDuration": "P180D",
                     *           "status": "ACTIVE",
                     *           "allowedActions": [
                     *             "update"
                     *           ],
                     *           "approvalUrl": "https://api.twotier.example/i/g/k1.g.example-token",
                     *           "lapsesAt": "2026-12-04T09:30:00.000Z",
                     *           "activatedAt": "2026-11-20T09:30:00.000Z",
                     *           "endsAt": "2026-12-04T09:30:00.000Z",
                     *           "closedAt": "2026-11-20T09:30:00.000Z",
                     *           "rejectReason": "We do this ourselves.",
                     *           "createdAt": "2026-11-20T09:30:00.000Z",
                     *           "updatedAt": "2026-11-20T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AdminGrantPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["CustomerNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    requestAdminGrant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Nordwind Distribution",
                 *       "roles": [
                 *         "DirectoryReader"
                 *       ],
                 *       "duration": "P365D",
                 *       "autoExtendDuration": "P180D",
                 *       "resellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC"
                 *     }
                 */
                "application/json": components["schemas"]["RequestAdminGrantInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminGrant"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `CUSTOMER_NOT_FOUND`: There is no such customer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "CUSTOMER_NOT_FOUND";
                    };
                };
            };
            /** @description `STATE_CONFLICT`: Its state does not allow this; `GRANT_NAME_TAKEN`: The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "GRANT_NAME_TAKEN";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listRelationships: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "partnerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "partnerName": "Nordwind Distribution",
                     *           "role": "PROVIDER",
                     *           "origin": "CREATED",
                     *           "status": "ACTIVE",
                     *           "providers": [
                     *             {
                     *               "providerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *               "providerName": "Nordwind Distribution"
                     *             }
                     *           ],
                     *           "startedAt": "2026-11-20T09:30:00.000Z",
                     *           "endedAt": "2026-12-04T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RelationshipPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["CustomerNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    previewRelationshipEnd: {
        parameters: {
            query?: {
                /**
                 * @description Of the four that the service speaks
                 * @example en
                 */
                language?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipEndPreview"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            404: components["responses"]["CustomerNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    viewGrantRequest: {
        parameters: {
            query?: {
                /**
                 * @description Of the four that the service speaks
                 * @example en
                 */
                language?: string;
            };
            header?: {
                /**
                 * @description The language of the page, where neither the query nor the invitation names one
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The part of an invitation’s link after its last slash
                 * @example k1.r.example-token
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantRequest"];
                    "text/html": string;
                };
            };
            400: components["responses"]["DurationOutOfRange"];
            403: components["responses"]["RecipientMismatch"];
            /** @description The page says why: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "NOT_FOUND" | "GRANT_NOT_FOUND";
                    };
                    "text/html": string;
                };
            };
            /** @description The page says why: accepted, declined */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "RELATIONSHIP_ALREADY_ACTIVE" | "AGREEMENT_ALREADY_SIGNED";
                    };
                    "text/html": string;
                };
            };
            /** @description The page says why: expired, revoked, superseded */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: never;
                    };
                    "text/html": string;
                };
            };
            /** @description `CONSENT_REQUIRED`: Your consent is required; `RESELLER_NOT_ELIGIBLE`: Your company is not eligible yet; `REGION_MISMATCH`: Another sales region; `SELF_PARTNERSHIP`: Both sides are the same company; `PARTNERSHIP_REQUIRED`: An active partnership is required */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CONSENT_REQUIRED" | "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH" | "SELF_PARTNERSHIP" | "PARTNERSHIP_REQUIRED";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    probeGrantRequest: {
        parameters: {
            query?: {
                /**
                 * @description Of the four that the service speaks
                 * @example en
                 */
                language?: string;
            };
            header?: {
                /**
                 * @description The language of the page, where neither the query nor the invitation names one
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The part of an invitation’s link after its last slash
                 * @example k1.r.example-token
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page would be shown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["DurationOutOfRange"];
            /** @description The page says why: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page says why: accepted, declined */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page says why: expired, revoked, superseded */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readRelationshipRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The invitation or request
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipRequest"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `PARTNERSHIP_REQUEST_NOT_FOUND`: There is no such invitation; `RELATIONSHIP_REQUEST_NOT_FOUND`: There is no such request */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNERSHIP_REQUEST_NOT_FOUND" | "RELATIONSHIP_REQUEST_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    rejectAdminGrant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The delegated rights
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                grantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "We end the cooperation."
                 *     }
                 */
                "application/json": components["schemas"]["DeclineInvitationInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminGrant"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["GrantNotFound"];
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    resendRelationshipRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The invitation or request
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipRequest"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `PARTNERSHIP_REQUEST_NOT_FOUND`: There is no such invitation; `RELATIONSHIP_REQUEST_NOT_FOUND`: There is no such request */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNERSHIP_REQUEST_NOT_FOUND" | "RELATIONSHIP_REQUEST_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RECIPIENT_SUPPRESSED`: This address cannot be mailed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RECIPIENT_SUPPRESSED";
                    };
                };
            };
            429: components["responses"]["ResendLimit"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    revokeRelationshipRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The invitation or request
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipRequest"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `PARTNERSHIP_REQUEST_NOT_FOUND`: There is no such invitation; `RELATIONSHIP_REQUEST_NOT_FOUND`: There is no such request */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNERSHIP_REQUEST_NOT_FOUND" | "RELATIONSHIP_REQUEST_NOT_FOUND";
                    };
                };
            };
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    terminateAdminGrant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The delegated rights
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminGrant"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["GrantNotFound"];
            409: components["responses"]["StateConflict"];
            412: components["responses"]["VersionMismatch"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    updateAdminGrant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The delegated rights
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                grantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "displayName": "Nordwind Distribution",
                 *       "roles": [
                 *         "DirectoryReader"
                 *       ],
                 *       "duration": "P365D",
                 *       "autoExtendDuration": "P180D"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateAdminGrantInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminGrant"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["GrantNotFound"];
            /** @description `STATE_CONFLICT`: Its state does not allow this; `GRANT_NAME_TAKEN`: The name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "GRANT_NAME_TAKEN";
                    };
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    cancelSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The subscription
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `CUSTOMER_NOT_FOUND`: There is no such customer; `SUBSCRIPTION_NOT_FOUND`: There is no such subscription */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "CUSTOMER_NOT_FOUND" | "SUBSCRIPTION_NOT_FOUND";
                    };
                };
            };
            /** @description `STATE_CONFLICT`: Its state does not allow this; `UPDATE_LIMIT_REACHED`: It was changed as often as it can be */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "UPDATE_LIMIT_REACHED";
                    };
                };
            };
            412: components["responses"]["VersionMismatch"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `REGION_MISMATCH`: Another sales region; `CANCELLATION_WINDOW_CLOSED`: It can no longer be cancelled */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "REGION_MISMATCH" | "CANCELLATION_WINDOW_CLOSED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "customerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "resellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "billingCycle": "MONTHLY",
                     *           "currencyCode": "EUR",
                     *           "status": "COMPLETED",
                     *           "partnerOnRecordAttestationAccepted": true,
                     *           "lineItems": [
                     *             {
                     *               "lineItemNumber": 1,
                     *               "offerId": "CFQ7TTC0LH18:0001",
                     *               "offerName": "Suite Business Basic",
                     *               "offerVersion": 1,
                     *               "quantity": 25,
                     *               "friendlyName": "Office Hamburg",
                     *               "termDuration": "P1Y",
                     *               "billingCycle": "MONTHLY",
                     *               "billingType": "LICENSE",
                     *               "partnerIdOnRecord": "4711001",
                     *               "additionalPartnerIdsOnRecord": [],
                     *               "attestationAccepted": true,
                     *               "parentSubscriptionId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *               "subscriptionId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *               "status": "FULFILLED"
                     *             }
                     *           ],
                     *           "totalLicences": 25,
                     *           "createdAt": "2026-11-20T09:30:00.000Z",
                     *           "createdBy": "01KANT0M1B7Q4D2V8XW5R6Y3ZC"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            404: components["responses"]["CustomerNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lineItems": [
                 *         {
                 *           "offerId": "CFQ7TTC0LH18:0001",
                 *           "quantity": 25,
                 *           "termDuration": "P1Y",
                 *           "billingCycle": "MONTHLY"
                 *         }
                 *       ],
                 *       "partnerOnRecordAttestationAccepted": true
                 *     }
                 */
                "application/json": components["schemas"]["CreateOrderInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOrder"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range; `QUANTITY_OUT_OF_RANGE`: The quantity is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE" | "QUANTITY_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `CUSTOMER_NOT_FOUND`: There is no such customer; `OFFER_NOT_FOUND`: There is no such offer; `MPN_NOT_FOUND`: Nobody has this MPN ID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "CUSTOMER_NOT_FOUND" | "OFFER_NOT_FOUND" | "MPN_NOT_FOUND";
                    };
                };
            };
            /** @description `STATE_CONFLICT`: Its state does not allow this; `CUSTOMER_UNDER_REVIEW`: The customer is being vetted; `CUSTOMER_NOT_ALLOWED`: The customer was not admitted; `OFFER_LIMIT_REACHED`: The offer's limit is reached; `SEAT_LIMIT_REACHED`: The customer's seats are used up */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "CUSTOMER_UNDER_REVIEW" | "CUSTOMER_NOT_ALLOWED" | "OFFER_LIMIT_REACHED" | "SEAT_LIMIT_REACHED";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RESELLER_NOT_ELIGIBLE`: Your company is not eligible yet; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required; `AGREEMENT_REQUIRED`: The customer agreement is required; `WARNINGS_NOT_CONFIRMED`: Some warnings are not confirmed; `POR_ATTESTATION_REQUIRED`: An attestation is required; `OFFER_NOT_AVAILABLE`: The offer cannot be bought; `PREREQUISITE_MISSING`: An add-on lacks its base; `MPN_IS_PROVIDER`: The MPN ID is your own; `MPN_NOT_RESELLER`: The MPN ID is no reseller; `PARTNER_AGREEMENT_UNSIGNED`: The reseller has not signed the partner agreement */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED" | "AGREEMENT_REQUIRED" | "WARNINGS_NOT_CONFIRMED" | "POR_ATTESTATION_REQUIRED" | "OFFER_NOT_AVAILABLE" | "PREREQUISITE_MISSING" | "MPN_IS_PROVIDER" | "MPN_NOT_RESELLER" | "PARTNER_AGREEMENT_UNSIGNED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "providerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "customerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "orderId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "offerId": "CFQ7TTC0LH18:0001",
                     *           "offerName": "Suite Business Basic",
                     *           "offerVersion": 1,
                     *           "friendlyName": "Office Hamburg",
                     *           "quantity": 25,
                     *           "unitType": "Licenses",
                     *           "termDuration": "P1Y",
                     *           "billingCycle": "MONTHLY",
                     *           "autoRenewEnabled": true,
                     *           "isTrial": false,
                     *           "status": "ACTIVE",
                     *           "suspensionReasons": [
                     *             "PARTNER_REQUEST"
                     *           ],
                     *           "creationDate": "2026-11-20T09:30:00.000Z",
                     *           "effectiveStartDate": "2026-11-20T09:30:00.000Z",
                     *           "commitmentEndDate": "2026-12-04T09:30:00.000Z",
                     *           "termsBegun": 1,
                     *           "endsAt": "2026-12-04T09:30:00.000Z",
                     *           "endedAt": "2026-12-04T09:30:00.000Z",
                     *           "cancellationAllowedUntil": "2026-12-04T09:30:00.000Z",
                     *           "refundableQuantity": [],
                     *           "partnerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "resellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "parentSubscriptionId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "supportContact": {
                     *             "supportPartnerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *             "supportTenantId": "0b9f0f8e-5d3a-4a51-9d53-0d4a3c1d2e3f",
                     *             "supportMpnId": "4711001",
                     *             "name": "Cafe Digital"
                     *           },
                     *           "partnerIdHistory": [
                     *             {
                     *               "partnerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *               "resellerId": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *               "effectiveFrom": "2026-11-20T09:30:00.000Z",
                     *               "setBy": "01KANT0M1B7Q4D2V8XW5R6Y3ZC"
                     *             }
                     *           ],
                     *           "flags": [
                     *             "STALE_PARTNER"
                     *           ],
                     *           "stalePartners": [
                     *             "PARTNER_OF_RECORD"
                     *           ],
                     *           "actions": [
                     *             "changeQuantity",
                     *             "suspend"
                     *           ],
                     *           "createdAt": "2026-11-20T09:30:00.000Z",
                     *           "updatedAt": "2026-11-20T09:30:00.000Z",
                     *           "createdBy": "01KANT0M1B7Q4D2V8XW5R6Y3ZC"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            404: components["responses"]["CustomerNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    reactivateSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The subscription
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `CUSTOMER_NOT_FOUND`: There is no such customer; `SUBSCRIPTION_NOT_FOUND`: There is no such subscription; `MPN_NOT_FOUND`: Nobody has this MPN ID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "CUSTOMER_NOT_FOUND" | "SUBSCRIPTION_NOT_FOUND" | "MPN_NOT_FOUND";
                    };
                };
            };
            /** @description `STATE_CONFLICT`: Its state does not allow this; `SUBSCRIPTION_SUSPENDED`: The subscription is suspended; `PARENT_NOT_ACTIVE`: Its base is not active; `UPDATE_LIMIT_REACHED`: It was changed as often as it can be */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "SUBSCRIPTION_SUSPENDED" | "PARENT_NOT_ACTIVE" | "UPDATE_LIMIT_REACHED";
                    };
                };
            };
            412: components["responses"]["VersionMismatch"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RESELLER_NOT_ELIGIBLE`: Your company is not eligible yet; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required; `MPN_IS_PROVIDER`: The MPN ID is your own; `MPN_NOT_RESELLER`: The MPN ID is no reseller; `PARTNER_AGREEMENT_UNSIGNED`: The reseller has not signed the partner agreement */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED" | "MPN_IS_PROVIDER" | "MPN_NOT_RESELLER" | "PARTNER_AGREEMENT_UNSIGNED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The order
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `CUSTOMER_NOT_FOUND`: There is no such customer; `ORDER_NOT_FOUND`: There is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CUSTOMER_NOT_FOUND" | "ORDER_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The subscription
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `CUSTOMER_NOT_FOUND`: There is no such customer; `SUBSCRIPTION_NOT_FOUND`: There is no such subscription */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "CUSTOMER_NOT_FOUND" | "SUBSCRIPTION_NOT_FOUND";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    updateSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The subscription
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "quantity": 30
                 *     }
                 */
                "application/json": components["schemas"]["UpdateSubscriptionInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range; `QUANTITY_OUT_OF_RANGE`: The quantity is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE" | "QUANTITY_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `CUSTOMER_NOT_FOUND`: There is no such customer; `SUBSCRIPTION_NOT_FOUND`: There is no such subscription; `MPN_NOT_FOUND`: Nobody has this MPN ID */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "CUSTOMER_NOT_FOUND" | "SUBSCRIPTION_NOT_FOUND" | "MPN_NOT_FOUND";
                    };
                };
            };
            /** @description `STATE_CONFLICT`: Its state does not allow this; `SUBSCRIPTION_SUSPENDED`: The subscription is suspended; `UPDATE_LIMIT_REACHED`: It was changed as often as it can be; `SEAT_LIMIT_REACHED`: The customer's seats are used up */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "SUBSCRIPTION_SUSPENDED" | "UPDATE_LIMIT_REACHED" | "SEAT_LIMIT_REACHED";
                    };
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `RESELLER_NOT_ELIGIBLE`: Your company is not eligible yet; `REGION_MISMATCH`: Another sales region; `PARTNERSHIP_REQUIRED`: An active partnership is required; `REDUCTION_WINDOW_CLOSED`: These licences can no longer be given back; `MPN_IS_PROVIDER`: The MPN ID is your own; `MPN_NOT_RESELLER`: The MPN ID is no reseller; `PARTNER_AGREEMENT_UNSIGNED`: The reseller has not signed the partner agreement */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "RESELLER_NOT_ELIGIBLE" | "REGION_MISMATCH" | "PARTNERSHIP_REQUIRED" | "REDUCTION_WINDOW_CLOSED" | "MPN_IS_PROVIDER" | "MPN_NOT_RESELLER" | "PARTNER_AGREEMENT_UNSIGNED";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    suspendSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The customer
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                customerId: string;
                /**
                 * @description The subscription
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            /** @description `ROLE_NOT_ALLOWED`: Your role does not allow this; `RELATIONSHIP_ENDED`: The relationship with the customer has ended */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "ROLE_NOT_ALLOWED" | "RELATIONSHIP_ENDED";
                    };
                };
            };
            /** @description `PARTNER_NOT_FOUND`: There is no such partner; `CUSTOMER_NOT_FOUND`: There is no such customer; `SUBSCRIPTION_NOT_FOUND`: There is no such subscription */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "PARTNER_NOT_FOUND" | "CUSTOMER_NOT_FOUND" | "SUBSCRIPTION_NOT_FOUND";
                    };
                };
            };
            /** @description `STATE_CONFLICT`: Its state does not allow this; `SUBSCRIPTION_SUSPENDED`: The subscription is suspended; `UPDATE_LIMIT_REACHED`: It was changed as often as it can be */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "SUBSCRIPTION_SUSPENDED" | "UPDATE_LIMIT_REACHED";
                    };
                };
            };
            412: components["responses"]["VersionMismatch"];
            /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key belongs to another request; `REGION_MISMATCH`: Another sales region */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "IDEMPOTENCY_KEY_REUSED" | "REGION_MISMATCH";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The user
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "SalesAgent",
                 *         "AdminAgent"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChangeUserInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["UserNotFound"];
            /** @description `STATE_CONFLICT`: Its state does not allow this; `LAST_ADMINISTRATOR`: The company needs a global administrator */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "STATE_CONFLICT" | "LAST_ADMINISTRATOR";
                    };
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; only with the same filters */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KANT0M1B7Q4D2V8XW5R6Y3ZC",
                     *           "tenantId": "0b9f0f8e-5d3a-4a51-9d53-0d4a3c1d2e3f",
                     *           "email": "ana@cafe-digital.example",
                     *           "firstName": "Ana",
                     *           "lastName": "Lorenz",
                     *           "roles": [
                     *             "SalesAgent"
                     *           ],
                     *           "language": "en",
                     *           "status": "ACTIVE",
                     *           "erased": true,
                     *           "failure": {
                     *             "reason": "We end the cooperation.",
                     *             "at": "2026-11-20T09:30:00.000Z"
                     *           },
                     *           "createdAt": "2026-11-20T09:30:00.000Z",
                     *           "updatedAt": "2026-11-20T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UserPage"];
                    "text/csv": string;
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `CURSOR_INVALID`: The cursor is not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "CURSOR_INVALID" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@cafe-digital.example",
                 *       "firstName": "Ana",
                 *       "lastName": "Lorenz",
                 *       "roles": [
                 *         "SalesAgent"
                 *       ],
                 *       "language": "en"
                 *     }
                 */
                "application/json": components["schemas"]["InviteUserInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `USER_EMAIL_TAKEN`: The address has an account already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "USER_EMAIL_TAKEN";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.cafe-digital.example/twotier",
                 *       "description": "Mail, calendar and files for a small company.",
                 *       "eventTypes": [
                 *         "twotier.subscription.suspended"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateWebhookInput"];
            };
        };
        responses: {
            /** @description It is made */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            /** @description `WEBHOOK_LIMIT_REACHED`: There are as many webhooks as there may be */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "WEBHOOK_LIMIT_REACHED";
                    };
                };
            };
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    readWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookInDetail"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["WebhookNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The webhook
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["WebhookNotFound"];
            412: components["responses"]["VersionMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The webhook
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ReplayWebhookInput"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `MALFORMED_BODY`: The body is not valid JSON; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "MALFORMED_BODY" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["WebhookNotFound"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new one for each change, the same one for its retries
                 * @example 6d1f6a0e-1f0b-4d0e-9f5e-3d2c1b0a9f8e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the version that is to be changed; without it whichever is there
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The webhook
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `IDEMPOTENCY_KEY_REQUIRED`: An Idempotency-Key is required; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_REQUIRED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["WebhookNotFound"];
            412: components["responses"]["VersionMismatch"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook
                 * @example 01KANT0M1B7Q4D2V8XW5R6Y3ZC
                 */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
            /** @description `VALIDATION_FAILED`: Some fields are not valid; `DURATION_OUT_OF_RANGE`: The duration is out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "VALIDATION_FAILED" | "DURATION_OUT_OF_RANGE";
                    };
                };
            };
            401: components["responses"]["SignInRequired"];
            403: components["responses"]["RoleNotAllowed"];
            404: components["responses"]["WebhookNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
        };
    };
    receiveEvent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event’s `id`
                 * @example 01M7ZWWN6MDG2QV36A5E5FNTYM
                 */
                "webhook-id": string;
                /**
                 * @description When it was sent, in seconds since 1970
                 * @example 1795294821
                 */
                "webhook-timestamp": string;
                /**
                 * @description One signature for each secret that is valid
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"];
            };
        };
        responses: {
            /** @description The receiver is gone: the webhook is disabled at once */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It was not taken, and is sent again; a redirect is not followed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

/** What comes with every error of a code. */
export interface ProblemFacts {
  ROLE_NOT_ALLOWED: never;
  NOT_FOUND: never;
  PARTNER_NOT_FOUND: never;
  PARTNERSHIP_REQUEST_NOT_FOUND: never;
  RESELLER_NOT_FOUND: never;
  USER_NOT_FOUND: never;
  PROFILE_NOT_FOUND: 'nextStep';
  VALIDATION_FAILED: never;
  MALFORMED_BODY: never;
  BODY_TOO_LARGE: never;
  UNSUPPORTED_MEDIA_TYPE: never;
  IDEMPOTENCY_KEY_REQUIRED: 'nextStep';
  IDEMPOTENCY_KEY_REUSED: 'nextStep';
  VERSION_MISMATCH: never;
  STATE_CONFLICT: never;
  RATE_LIMITED: 'remaining';
  RESEND_LIMIT: 'remaining';
  TRY_AGAIN: never;
  CURSOR_INVALID: never;
  AUDIT_WINDOW_TOO_OLD: 'errors';
  LINK_PLACEHOLDER_MISSING: never;
  REQUEST_ALREADY_PENDING: 'existingId' | 'nextStep';
  PARTNERSHIP_ALREADY_ACTIVE: 'existingId';
  RECIPIENT_SUPPRESSED: 'nextStep';
  CONFIRMATION_REQUIRED: 'nextStep';
  ATTESTATION_REQUIRED: 'nextStep';
  ACTIVE_SUBSCRIPTIONS_EXIST: 'blockingIds' | 'nextStep';
  RELATIONSHIP_REQUEST_NOT_FOUND: never;
  RELATIONSHIP_ALREADY_ACTIVE: 'existingId';
  INVITATION_NOT_FOUND: 'nextStep';
  INVITATION_EXPIRED: 'allowedActions' | 'currentState';
  INVITATION_REVOKED: 'allowedActions' | 'currentState';
  INVITATION_SUPERSEDED: 'allowedActions' | 'currentState';
  INVITATION_ALREADY_ACCEPTED: 'allowedActions' | 'currentState';
  INVITATION_DECLINED: 'allowedActions' | 'currentState';
  CONSENT_REQUIRED: 'nextStep';
  RECIPIENT_MISMATCH: 'nextStep';
  RESELLER_NOT_ELIGIBLE: never;
  REGION_MISMATCH: never;
  SELF_PARTNERSHIP: never;
  ENROLMENT_EXISTS: 'nextStep';
  MPN_ID_TAKEN: never;
  MPN_ID_IN_USE: 'currentState' | 'nextStep';
  DIRECTORY_ID_TAKEN: never;
  USER_EMAIL_TAKEN: 'nextStep';
  LAST_ADMINISTRATOR: 'nextStep';
  AGREEMENT_ALREADY_SIGNED: 'allowedActions' | 'currentState';
  COUNTRY_NOT_SUPPORTED: 'nextStep';
  PARTNERSHIP_REQUIRED: never;
  DRAFT_NOT_FOUND: never;
  DRAFT_INCOMPLETE: 'allowedActions' | 'currentState';
  DRAFT_EXPIRED: 'allowedActions' | 'currentState' | 'nextStep';
  DRAFT_CANCELLED: 'allowedActions' | 'currentState' | 'nextStep';
  DOMAIN_TAKEN: never;
  CUSTOMER_EXISTS_REQUEST_RELATIONSHIP: never;
  COMPANY_NAME_INVALID: never;
  ADDRESS_INVALID: never;
  REGISTRATION_NUMBER_REQUIRED: never;
  REGISTRATION_NUMBER_INVALID: never;
  PHONE_REQUIRED: never;
  AGREEMENT_DATE_IN_FUTURE: never;
  AGREEMENT_ALREADY_CONFIRMED: never;
  AGREEMENT_REQUIRED: 'nextStep' | 'reason';
  TEMPLATE_UNKNOWN: never;
  TEMPLATE_SUPERSEDED: never;
  VERSION_RANK_TAKEN: 'existingId' | 'nextStep';
  WARNINGS_NOT_CONFIRMED: never;
  POR_ATTESTATION_REQUIRED: never;
  GRANT_NOT_FOUND: never;
  GRANT_NAME_TAKEN: 'nextStep';
  DURATION_OUT_OF_RANGE: never;
  CUSTOMER_NOT_FOUND: never;
  RELATIONSHIP_ENDED: 'nextStep';
  CREDENTIAL_ALREADY_REVEALED: 'allowedActions' | 'currentState' | 'nextStep';
  CUSTOMER_UNDER_REVIEW: 'currentState' | 'nextStep';
  CUSTOMER_NOT_ALLOWED: 'currentState' | 'nextStep';
  ORDER_NOT_FOUND: never;
  SUBSCRIPTION_NOT_FOUND: never;
  SUBSCRIPTION_SUSPENDED: 'allowedActions' | 'currentState' | 'nextStep';
  REDUCTION_WINDOW_CLOSED: 'errors' | 'nextStep' | 'refundableQuantity' | 'remaining';
  CANCELLATION_WINDOW_CLOSED: 'allowedActions' | 'currentState' | 'nextStep';
  PARENT_NOT_ACTIVE: 'blockingIds' | 'nextStep';
  UPDATE_LIMIT_REACHED: 'nextStep';
  SUPPORT_CONTACT_NOT_ELIGIBLE: 'errors' | 'nextStep' | 'reason';
  OFFER_NOT_FOUND: never;
  OFFER_NOT_AVAILABLE: never;
  QUANTITY_OUT_OF_RANGE: never;
  PREREQUISITE_MISSING: never;
  OFFER_LIMIT_REACHED: never;
  SEAT_LIMIT_REACHED: never;
  MPN_NOT_FOUND: never;
  MPN_NOT_NUMERIC: 'nextStep';
  MPN_IS_PROVIDER: never;
  MPN_NOT_RESELLER: never;
  PARTNER_AGREEMENT_UNSIGNED: never;
  WEBHOOK_NOT_FOUND: never;
  WEBHOOK_LIMIT_REACHED: 'nextStep' | 'remaining';
  ERASURE_NOT_FOUND: never;
  ERASURE_BLOCKED: 'nextStep' | 'reason';
  NOT_ACCEPTABLE: 'nextStep';
  INTERNAL_ERROR: never;
}
