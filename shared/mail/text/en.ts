import type { Texts } from './copy.ts';

const hello = (name?: string) => (name ? `Dear ${name},` : 'Hello,');

const invitedBy = (providerName: string) => [
  `Sent by Twotier on behalf of ${providerName}, which entered your address to invite your company as a reseller.`,
  'Accepting takes a sign-in. If you did not expect this, ignore it; nothing happens until an administrator signs in and accepts.',
];

const askedBy = (providerName: string) => [
  `Sent by Twotier on behalf of ${providerName}, which entered your address to ask your company to work with it.`,
  'Accepting takes a sign-in. If you did not expect this, ignore it; nothing happens until an administrator signs in and accepts.',
];

const invitationOwner = 'Sent by Twotier. You receive this email because your company sent this invitation.';

const resellerWatch =
  'Sent by Twotier. You receive this email because you are the contact of your company, which works with this reseller.';

const grantConcerned = ({ partnerName, companyName }: { partnerName: string; companyName: string }) =>
  `Sent by Twotier. You receive this email because it concerns the rights of ${partnerName} at ${companyName}.`;

export const english: Texts = {
  reviewInvitation: 'Review the invitation',
  linkHint: 'If the button does not work, open this address in your browser:',
  labelEnd: ': ',
  moment: (date, time) => `${date}, ${time} UTC`,

  standing: {
    NOT_ENROLLED: 'It is not enrolled in the programme',
    PENDING_VETTING: 'Its vetting has not ended',
    AUTHORIZED_UNSIGNED: 'It has not signed the partner agreement of your region',
    REJECTED: 'Its vetting was not successful',
    INACTIVE: 'Its enrolment is not active',
    REGION_MISMATCH: 'It belongs to another sales region',
  },

  draft: ({ providerName, recipientName, days }) => ({
    subject: (name) => `${name} invites you to become its reseller`,
    bodyText: `${hello(recipientName)}

We at ${providerName} would be glad to have your company as a reseller. Once you accept, we can place orders and add subscriptions for your customers, and you look after them.

Please read the details and give us your answer here:

{{link}}

The link works for ${days}. To accept, sign in as an administrator of your company; you can decline there as well. If you have a question, simply reply to this email.

Kind regards,
${providerName}`,
  }),

  customerDraft: ({ providerName, recipientName, days }) => ({
    subject: (name) => `${name} would like to work with your company`,
    bodyText: `${hello(recipientName)}

We at ${providerName} would be glad to look after your company's cloud services. Once you accept, we can place the orders that you give us and manage what you have from us. What you have from other partners stays as it is.

Please read the details and give us your answer here:

{{link}}

The link works for ${days}. To accept, sign in as a global administrator of your company; you can decline there as well. If you have a question, simply reply to this email.

Kind regards,
${providerName}`,
  }),

  invitation: ({ providerName, subject, expiresAt }) => ({
    subject,
    preheader: `${providerName} invites your company to become its reseller. Open until ${expiresAt}.`,
    heading: `An invitation from ${providerName}`,
    before: [],
    linkNote: `The invitation is open until ${expiresAt}.`,
    after: [],
    footer: invitedBy(providerName),
  }),

  'invitation-reminder': ({ providerName, recipientName, expiresAt }) => ({
    subject: `Reminder: the invitation from ${providerName} expires soon`,
    preheader: `You can still answer it until ${expiresAt}.`,
    heading: 'Your invitation is still open',
    before: [
      hello(recipientName),
      `A short reminder: ${providerName} has invited your company to become its reseller and is looking forward to your answer. The invitation is open until ${expiresAt}.`,
      'Please read the details, then accept or decline here:',
    ],
    after: [],
    footer: invitedBy(providerName),
  }),

  'invitation-revoked': ({ providerName, recipientName }) => ({
    subject: `${providerName} has withdrawn its invitation`,
    preheader: 'The link in our earlier email no longer works. There is nothing you need to do.',
    heading: 'The invitation has been withdrawn',
    before: [
      hello(recipientName),
      `${providerName} has withdrawn its invitation to your company to become its reseller. The link in our earlier email no longer works, and nothing has changed for your company.`,
      `There is nothing you need to do. If you were about to accept, please get in touch with ${providerName}.`,
    ],
    after: [],
    footer: [
      `Sent by Twotier on behalf of ${providerName}. You receive this email because the invitation was sent to your address.`,
    ],
  }),

  'invitation-accepted': ({ recipientEmail, resellerName, resellerMpnId, resellerCountry, acceptedAt }) => ({
    subject: `${resellerName} has accepted your invitation`,
    preheader: 'The reseller is now on your list.',
    heading: 'Your invitation has been accepted',
    before: [
      'Hello,',
      `Good news: ${resellerName} has accepted your invitation. You now find each other on your lists of partners.`,
    ],
    facts: [
      { label: 'Reseller', value: resellerName },
      { label: 'Partner ID (MPN)', value: resellerMpnId },
      { label: 'Country or region', value: resellerCountry },
      { label: 'Invitation sent to', value: recipientEmail },
      { label: 'Accepted', value: acceptedAt },
    ],
    after: [],
    footer: [invitationOwner],
  }),

  'invitation-declined': ({ recipientEmail, resellerName, reason, declinedAt }) => ({
    subject: `${resellerName} has declined your invitation`,
    preheader: reason ? `Reason: ${reason}` : 'No reason was given.',
    heading: 'Your invitation has been declined',
    before: ['Hello,', `${resellerName} has declined your invitation. Its link no longer works.`],
    facts: [
      { label: 'Reseller', value: resellerName },
      { label: 'Invitation sent to', value: recipientEmail },
      { label: 'Declined', value: declinedAt },
      { label: 'Reason', value: reason ?? 'No reason was given' },
    ],
    after: ['Should you come to an agreement later, you can send a new invitation at any time.'],
    footer: [invitationOwner],
  }),

  'invitation-asked-again': ({ recipientEmail, requestId, expiresAt }) => ({
    subject: 'Someone asks for a new invitation link',
    preheader: `It concerns the invitation that you sent to ${recipientEmail}.`,
    heading: 'A new link is asked for',
    before: [
      'Hello,',
      `Someone opened an invitation link that no longer works and asks you for a new one. The visitor was not signed in, so we cannot tell you who it was.`,
    ],
    facts: [
      { label: 'Invitation sent to', value: recipientEmail },
      { label: 'Invitation number', value: requestId, literal: true },
      { label: 'End date of the invitation', value: expiresAt },
    ],
    after: [
      `If you would still like to work together, send the invitation again. The new link goes to ${recipientEmail} and nobody else.`,
    ],
    footer: [invitationOwner],
  }),

  'partnership-started': ({ providerName, providerEmail, resellerName, consentTextVersion, acceptedAt }) => ({
    subject: `You have accepted the invitation from ${providerName}`,
    preheader: `${resellerName} and ${providerName} are now partners. What was agreed, for your records.`,
    heading: 'Your partnership has begun',
    before: [
      'Hello,',
      `Thank you for accepting the invitation on behalf of ${resellerName}. ${providerName} may now place orders and add subscriptions for your customers. Please keep this email for your records.`,
    ],
    facts: [
      { label: 'Provider', value: providerName },
      { label: 'Reseller', value: resellerName },
      { label: 'Accepted', value: acceptedAt },
      { label: 'Consent text, version', value: consentTextVersion },
      { label: 'Contact at the provider', value: providerEmail },
    ],
    after: [`If you did not accept this yourself, please write to ${providerEmail} straight away.`],
    footer: [
      `Sent by Twotier. You receive this email because the invitation was accepted with your account, as an administrator of ${resellerName}.`,
    ],
  }),

  'partnership-ended': ({ providerName, providerEmail, resellerName, endedAt }) => ({
    subject: `${providerName} has ended its partnership with you`,
    preheader: 'Your customers keep their subscriptions. What changes, for your records.',
    heading: 'Your partnership has ended',
    before: [
      'Hello,',
      `${providerName} has ended its partnership with ${resellerName}. It no longer places orders for you, and it can no longer name you as partner of record or support contact. Your customers keep their subscriptions, and delegated administration rights stay as they are.`,
    ],
    facts: [
      { label: 'Provider', value: providerName },
      { label: 'Reseller', value: resellerName },
      { label: 'Ended', value: endedAt },
      { label: 'Contact at the provider', value: providerEmail },
    ],
    after: [`If you have questions, please write to ${providerEmail}.`],
    footer: [
      `Sent by Twotier on behalf of ${providerName}. You receive this email because you are the contact of ${resellerName}.`,
    ],
  }),

  'reseller-at-risk': ({ resellerName, resellerMpnId, eligibility, subscriptions, changedAt }) => ({
    subject: `${resellerName} may not transact at present`,
    preheader: `Subscriptions that name this reseller: ${subscriptions}.`,
    heading: 'A reseller of yours is not eligible',
    before: [
      'Hello,',
      `${resellerName} does not meet the conditions of the programme at present. Until it does, it cannot be given new customers, orders, subscriptions or support roles. Subscriptions that name it stay as they are, but before they can be changed they need another partner of record, or none.`,
    ],
    facts: [
      { label: 'Reseller', value: resellerName },
      { label: 'Partner ID (MPN)', value: resellerMpnId },
      { label: 'Reason', value: eligibility },
      { label: 'Subscriptions concerned', value: subscriptions },
      { label: 'Noticed', value: changedAt },
    ],
    after: ['You will hear from us when the reseller meets the conditions again.'],
    footer: [resellerWatch],
  }),

  'reseller-eligible-again': ({ resellerName, resellerMpnId, subscriptions, changedAt }) => ({
    subject: `${resellerName} may transact again`,
    preheader: 'New customers, orders and subscriptions can go through this reseller again.',
    heading: 'A reseller of yours is eligible again',
    before: [
      'Hello,',
      `${resellerName} meets the conditions of the programme again. New customers, orders and subscriptions can go through it as before.`,
    ],
    facts: [
      { label: 'Reseller', value: resellerName },
      { label: 'Partner ID (MPN)', value: resellerMpnId },
      { label: 'Subscriptions concerned', value: subscriptions },
      { label: 'Noticed', value: changedAt },
    ],
    after: [],
    footer: [resellerWatch],
  }),

  'customer-invitation': ({ providerName, subject, expiresAt }) => ({
    subject,
    preheader: `${providerName} asks to work with your company. Open until ${expiresAt}.`,
    heading: `An invitation from ${providerName}`,
    before: [],
    linkNote: `The invitation is open until ${expiresAt}.`,
    after: [],
    footer: askedBy(providerName),
  }),

  'customer-invitation-reminder': ({ providerName, recipientName, expiresAt }) => ({
    subject: `Reminder: the invitation from ${providerName} expires soon`,
    preheader: `You can still answer it until ${expiresAt}.`,
    heading: 'The invitation is still open',
    before: [
      hello(recipientName),
      `A short reminder: ${providerName} has asked to work with your company and is looking forward to your answer. The invitation is open until ${expiresAt}.`,
      'Please read the details, then accept or decline here:',
    ],
    after: [],
    footer: askedBy(providerName),
  }),

  'customer-invitation-revoked': ({ providerName, recipientName }) => ({
    subject: `${providerName} has withdrawn its invitation`,
    preheader: 'The link in our earlier email no longer works. There is nothing you need to do.',
    heading: 'The invitation has been withdrawn',
    before: [
      hello(recipientName),
      `${providerName} has withdrawn its invitation to your company. The link in our earlier email no longer works, and nothing has changed for your company.`,
      `There is nothing you need to do. If you were about to accept, please get in touch with ${providerName}.`,
    ],
    after: [],
    footer: [
      `Sent by Twotier on behalf of ${providerName}. You receive this email because the invitation was sent to your address.`,
    ],
  }),

  'customer-invitation-accepted': ({ recipientEmail, companyName, acceptedAt }) => ({
    subject: `${companyName} has accepted your invitation`,
    preheader: 'The customer is now on your list.',
    heading: 'Your invitation has been accepted',
    before: [
      'Hello,',
      `Good news: ${companyName} has accepted your invitation. You find it on your list of customers from now on. Please complete its billing profile before the first order.`,
    ],
    facts: [
      { label: 'Customer', value: companyName },
      { label: 'Invitation sent to', value: recipientEmail },
      { label: 'Accepted', value: acceptedAt },
    ],
    after: [],
    footer: [invitationOwner],
  }),

  'customer-invitation-declined': ({ recipientEmail, companyName, reason, declinedAt }) => ({
    subject: `${companyName} has declined your invitation`,
    preheader: reason ? `Reason: ${reason}` : 'No reason was given.',
    heading: 'Your invitation has been declined',
    before: ['Hello,', `${companyName} has declined your invitation. Its link no longer works.`],
    facts: [
      { label: 'Customer', value: companyName },
      { label: 'Invitation sent to', value: recipientEmail },
      { label: 'Declined', value: declinedAt },
      { label: 'Reason', value: reason ?? 'No reason was given' },
    ],
    after: ['Should you come to an agreement later, you can send a new invitation at any time.'],
    footer: [invitationOwner],
  }),

  'relationship-started': (facts) => ({
    subject: `You have accepted the invitation from ${facts.providerName}`,
    preheader: `${facts.companyName} and ${facts.providerName} now work together. What was agreed, for your records.`,
    heading: 'You now work together',
    before: [
      'Hello,',
      `Thank you for accepting the invitation on behalf of ${facts.companyName}. ${facts.providerName} may now place orders for your company. Please keep this email for your records.`,
    ],
    facts: [
      { label: 'Partner', value: facts.providerName },
      ...(facts.resellerName ? [{ label: 'Reseller', value: facts.resellerName }] : []),
      { label: 'Company', value: facts.companyName },
      { label: 'Accepted', value: facts.acceptedAt },
      { label: 'Consent text, version', value: facts.consentTextVersion },
      { label: 'Contact at the partner', value: facts.providerEmail },
    ],
    after: [`If you did not accept this yourself, please write to ${facts.providerEmail} straight away.`],
    footer: [
      `Sent by Twotier. You receive this email because the invitation was accepted with your account, as an administrator of ${facts.companyName}.`,
    ],
  }),

  'customer-joined': ({ providerName, resellerName, companyName, acceptedAt }) => ({
    subject: `${companyName} is now your customer`,
    preheader: `It has accepted an invitation from ${providerName} that names you as its reseller.`,
    heading: 'You have a new customer',
    before: [
      'Hello,',
      `${companyName} has accepted an invitation from ${providerName} to work with both of you. You find it on your list of customers from now on.`,
    ],
    facts: [
      { label: 'Customer', value: companyName },
      { label: 'Provider', value: providerName },
      { label: 'Accepted', value: acceptedAt },
    ],
    after: [],
    footer: [
      `Sent by Twotier. You receive this email because you are the contact of ${resellerName}, a reseller of ${providerName}.`,
    ],
  }),

  'webhook-disabled': ({ tenantName, host, failingSince, disabledAt }) => ({
    subject: `Your webhook at ${host} has been disabled`,
    preheader: 'Events are kept for 30 days and can be sent once it works again.',
    heading: 'A webhook of yours has been disabled',
    before: [
      'Hello,',
      failingSince
        ? `${host} has not taken an event for a day, although we tried again and again. We send it nothing more until you ask for it.`
        : `${host} has told us that it is gone (410). We send it nothing more until you ask for it.`,
      'Nothing is lost: what it has missed is kept for 30 days. Once the receiver works, replay the webhook; that makes it active again and sends what is missing, in order.',
    ],
    facts: [
      { label: 'Webhook', value: host, literal: true },
      ...(failingSince ? [{ label: 'Failing since', value: failingSince }] : []),
      { label: 'Disabled', value: disabledAt },
    ],
    after: [],
    footer: [`Sent by Twotier. You receive this email because you are an administrator of ${tenantName}.`],
  }),

  'account-created': ({ tenantName, firstName, userName, temporaryPassword, validUntil }) => ({
    subject: `Your Twotier account for ${tenantName}`,
    preheader: `With a one-time password that works until ${validUntil}.`,
    heading: 'Your account is ready',
    before: [
      hello(firstName),
      `An account at Twotier has been created for you so that you can act for ${tenantName}. This is how you sign in for the first time:`,
    ],
    facts: [
      { label: 'User name', value: userName, literal: true },
      { label: 'One-time password', value: temporaryPassword, literal: true },
      { label: 'Password works until', value: validUntil },
    ],
    after: [
      'At your first sign-in you will be asked to choose a password of your own; the one above then stops working. Please do not forward this email. Nobody at Twotier will ever ask you for your password.',
    ],
    footer: [
      `Sent by Twotier. You receive this email because you were named as a user of ${tenantName}. If you did not expect this, ignore it; the password stops working by itself.`,
    ],
  }),

  'agreement-confirmed': ({ providerName, providerEmail, companyName, signerName, agreedOn, agreementLink }) => ({
    subject: `Your acceptance of the customer agreement for ${companyName}`,
    preheader: `${providerName} has confirmed that you accepted it on ${agreedOn}.`,
    heading: 'The customer agreement is on record',
    before: [
      hello(signerName),
      `${providerName} has confirmed that you accepted the customer agreement for ${companyName}. Please keep this email for your records.`,
    ],
    facts: [
      { label: 'Company', value: companyName },
      { label: 'Accepted by', value: signerName },
      { label: 'Accepted on', value: agreedOn },
      { label: 'Confirmed by', value: providerName },
      { label: 'Text of the agreement', value: agreementLink, literal: true },
    ],
    after: [`If you did not accept this agreement, please write to ${providerEmail} straight away.`],
    footer: [
      `Sent by Twotier on behalf of ${providerName}, which named you as the person who accepted the agreement for ${companyName}.`,
    ],
  }),

  'customer-added': ({ providerName, resellerName, companyName, domain, subscriptions, licences }) => ({
    subject: `${companyName} is now your customer`,
    preheader: `${providerName} has set up the customer and its subscriptions for you.`,
    heading: 'You have a new customer',
    before: [
      'Hello,',
      `${providerName} has set up a new customer on behalf of ${resellerName}. You find it on your list of customers from now on.`,
    ],
    facts: [
      { label: 'Customer', value: companyName },
      { label: 'Domain', value: domain, literal: true },
      { label: 'Subscriptions', value: subscriptions },
      { label: 'Licences', value: licences },
      { label: 'Set up by', value: providerName },
    ],
    after: [],
    footer: [
      `Sent by Twotier. You receive this email because you are the contact of ${resellerName}, a reseller of ${providerName}.`,
    ],
  }),

  'subscriptions-added': ({ providerName, resellerName, companyName, domain, subscriptions, licences }) => ({
    subject: `New subscriptions for ${companyName}`,
    preheader: `${providerName} has ordered for your customer.`,
    heading: 'Your customer has new subscriptions',
    before: [
      'Hello,',
      `${providerName} has ordered for ${companyName} and put ${resellerName} on record. You find the new subscriptions with your customer.`,
    ],
    facts: [
      { label: 'Customer', value: companyName },
      { label: 'Domain', value: domain, literal: true },
      { label: 'New subscriptions', value: subscriptions },
      { label: 'Licences', value: licences },
      { label: 'Ordered by', value: providerName },
    ],
    after: [],
    footer: [
      `Sent by Twotier. You receive this email because you are the contact of ${resellerName}, a reseller of ${providerName}.`,
    ],
  }),

  'admin-grant-requested': (facts) => ({
    subject: `${facts.partnerName} asks for administration rights`,
    preheader: `A global administrator of ${facts.companyName} decides. Open until ${facts.expiresAt}.`,
    heading: 'A partner asks for administration rights',
    before: [
      'Hello,',
      facts.providerName
        ? `${facts.providerName} asks for administration rights in the tenant of ${facts.companyName}, on behalf of its reseller ${facts.partnerName}, which would get them.`
        : `${facts.partnerName} asks for administration rights in the tenant of ${facts.companyName}.`,
      'Please read what each right allows, then approve or reject here:',
    ],
    facts: [
      { label: 'Partner', value: facts.partnerName },
      ...(facts.providerName ? [{ label: 'Asked for by', value: facts.providerName }] : []),
      { label: 'Name of the request', value: facts.displayName },
      { label: 'Rights', value: facts.roles },
      { label: 'For', value: facts.duration },
      ...(facts.extension ? [{ label: 'Extended by itself by', value: facts.extension }] : []),
    ],
    linkLabel: 'Review the request',
    linkNote: `The request is open until ${facts.expiresAt}. Nothing happens until a global administrator signs in and approves.`,
    after: ['You can end rights that you have given at any time.'],
    footer: [
      `Sent by Twotier on behalf of ${facts.providerName ?? facts.partnerName}. You receive this email because you are an administrator of ${facts.companyName}.`,
    ],
  }),

  'admin-grant-consent-wanted': (facts) => ({
    subject: `${facts.providerName} asks for rights at ${facts.companyName} on your behalf`,
    preheader: `The customer is asked once you agree. Open until ${facts.expiresAt}.`,
    heading: 'Do you agree to these rights?',
    before: [
      'Hello,',
      `${facts.providerName} would like ${facts.companyName} to give ${facts.partnerName} administration rights. The customer is asked only once your company agrees.`,
      'An admin agent or sales agent of your company agrees or refuses in your system, which works with Twotier.',
    ],
    facts: [
      { label: 'Customer', value: facts.companyName },
      { label: 'Name of the request', value: facts.displayName },
      { label: 'Rights', value: facts.roles },
      { label: 'For', value: facts.duration },
      { label: 'Open until', value: facts.expiresAt },
    ],
    after: [],
    footer: [
      `Sent by Twotier on behalf of ${facts.providerName}. You receive this email because you are the contact of ${facts.partnerName}.`,
    ],
  }),

  'admin-grant-changed': (facts) => ({
    ...{
      APPROVED: {
        subject: `${facts.companyName} has given ${facts.partnerName} administration rights`,
        heading: 'The rights are active',
        preheader: `They end on ${facts.endsAt ?? ''}.`,
        before: [
          'Hello,',
          `${facts.companyName} has approved the request. ${facts.partnerName} has the rights below from now on.`,
        ],
        after: ['Either side can end them at any time.'],
      },
      REJECTED: {
        subject: `${facts.companyName} has rejected the request for rights`,
        heading: 'The request was rejected',
        preheader: facts.reason ? `Reason: ${facts.reason}` : 'No reason was given.',
        before: [
          'Hello,',
          `${facts.companyName} has rejected the request of ${facts.partnerName} for the rights below.`,
        ],
        after: ['Should you come to an agreement later, you can ask again at any time.'],
      },
      TERMINATED: {
        subject: `Administration rights of ${facts.partnerName} at ${facts.companyName} have ended`,
        heading: 'The rights have ended',
        preheader: 'They were ended, or the request was withdrawn, by one of the companies concerned.',
        before: [
          'Hello,',
          `One of the companies concerned has ended the rights below, or withdrawn the request for them. ${facts.partnerName} does not have them at ${facts.companyName} any more.`,
        ],
        after: [],
      },
      EXTENDED: {
        subject: `Administration rights of ${facts.partnerName} at ${facts.companyName} go on`,
        heading: 'The rights were extended',
        preheader: `They now end on ${facts.endsAt ?? ''}.`,
        before: [
          'Hello,',
          `As ${facts.companyName} approved with the request, the rights of ${facts.partnerName} were extended by themselves.`,
        ],
        after: ['Either side can end them at any time.'],
      },
    }[facts.change],
    facts: [
      { label: 'Partner', value: facts.partnerName },
      { label: 'Company', value: facts.companyName },
      { label: 'Name of the request', value: facts.displayName },
      { label: 'Rights', value: facts.roles },
      { label: 'When', value: facts.changedAt },
      ...(facts.endsAt ? [{ label: 'They end', value: facts.endsAt }] : []),
      ...(facts.change === 'REJECTED' ? [{ label: 'Reason', value: facts.reason ?? 'No reason was given' }] : []),
    ],
    footer: [grantConcerned(facts)],
  }),

  'admin-grant-ending': (facts) => ({
    subject: facts.extension
      ? `Administration rights of ${facts.partnerName} at ${facts.companyName} will be extended ${facts.daysLeft ? `in ${facts.daysLeft}` : 'today'}`
      : `Administration rights of ${facts.partnerName} at ${facts.companyName} end ${facts.daysLeft ? `in ${facts.daysLeft}` : 'today'}`,
    preheader: facts.extension
      ? `They go on after ${facts.endsAt}, unless one side ends them.`
      : `They end on ${facts.endsAt}.`,
    heading: facts.extension ? 'Rights will be extended' : 'Rights are about to end',
    before: [
      'Hello,',
      facts.extension
        ? `The rights below are extended by ${facts.extension} on ${facts.endsAt}, as ${facts.companyName} approved with the request. Whoever does not want that ends them before.`
        : `The rights below end on ${facts.endsAt}. If ${facts.partnerName} is to go on with them, it has to ask for them anew and ${facts.companyName} has to approve.`,
    ],
    facts: [
      { label: 'Partner', value: facts.partnerName },
      { label: 'Company', value: facts.companyName },
      { label: 'Name of the request', value: facts.displayName },
      { label: 'Rights', value: facts.roles },
      { label: facts.extension ? 'Extended' : 'They end', value: facts.endsAt },
    ],
    after: [],
    footer: [grantConcerned(facts)],
  }),
};
