import type { PageText } from './page-text.ts';

export const en: PageText = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  instant: '{day} {month} {year}, {time}\u00a0UTC',
  languageSwitcher: 'Language',
  invitation: {
    title: 'Reseller invitation from {provider}',
    heading: '{provider} invites you to become its indirect reseller',
    introduction:
      'Accepting starts a partnership between {provider} and your company. Nothing happens until an administrator of your company accepts below. If nobody does, the invitation lapses by itself.',
    from: 'Invited by',
    recipient: 'Sent to',
    openUntil: 'Open until',
  },
  consent: {
    heading: 'What accepting allows',
    introduction: 'By accepting, you agree to the following on behalf of your company.',
    clauses: [
      {
        title: 'You list each other',
        text: '{provider} sees your company among its resellers, with its name, MPN ID and country. Your company sees {provider} among its providers.',
      },
      {
        title: 'Orders for your customers',
        text: '{provider} may place orders and add subscriptions for your company’s customers.',
      },
      {
        title: 'Nothing else',
        text: 'Accepting gives no access to your customers’ systems and no administrator rights, and it changes no agreement that you have with others.',
      },
      {
        title: 'It can be ended',
        text: 'The partnership has no fixed term. Once it is ended, no new orders are placed under it; your customers and their subscriptions stay.',
      },
      {
        title: 'Existing customers',
        text: 'Nothing changes for the customers that your company has today, nor for their subscriptions.',
      },
    ],
    clause: '{title}: {text}',
    version: 'Consent text, version {version}',
  },
  answer: {
    heading: 'Your answer',
    needsScript:
      'You can read all of this page without JavaScript, but accepting or declining needs it. Please allow JavaScript for this page, or open the link in another browser.',
    signIn: {
      heading: 'Sign in',
      hint: 'Use the account of a global administrator of your company.',
      email: 'Email address',
      password: 'Password',
      showPassword: 'Show password',
      submit: 'Sign in',
    },
    newPassword: {
      heading: 'Choose a new password',
      hint: 'You signed in with a one-time password. Please replace it with a password of your own to continue.',
      password: 'New password',
      rule: 'Long, with capital and small letters, digits and symbols.',
      submit: 'Save password and continue',
    },
    someoneElse: 'Sign in as someone else',
    decide: { heading: 'Accept or decline', waiting: 'Opens once you are signed in.' },
    accept: {
      consent: 'I agree to what accepting allows, and I may do so on behalf of my company.',
      submit: 'Accept the invitation',
    },
    decline: {
      summary: 'I would rather decline',
      hint: '{provider} will be told. An invitation that has been declined cannot be accepted later.',
      reason: 'Reason (optional)',
      reasonRule: 'At most 300 characters; {provider} will read it.',
      submit: 'Decline the invitation',
    },
  },
  ended: {
    EXPIRED: {
      title: 'This invitation has lapsed',
      happened: 'It was open until {expiresAt} and can no longer be accepted.',
      next: 'If your company would still like to work with {provider}, ask for a new invitation. You need not sign in for that.',
    },
    REVOKED: {
      title: '{provider} has withdrawn this invitation',
      happened: 'It was withdrawn on {closedAt} and can no longer be accepted.',
      happenedUndated: 'It can no longer be accepted.',
      next: 'If this surprises you, reply to the mail that brought you here: your reply goes to {provider}.',
    },
    SUPERSEDED: {
      title: 'A newer mail has replaced this link',
      happened: '{provider} sent the invitation again on {closedAt}. Only the link in the newest mail works.',
      happenedUndated: '{provider} has sent the invitation again. Only the link in the newest mail works.',
      next: 'Please open the newest mail from {provider} and use its link. If you cannot find it, look in the spam folder as well, or ask for a new invitation.',
    },
    ACCEPTED: {
      title: 'This invitation has been accepted',
      happened: 'It was accepted on {closedAt}. An invitation can be accepted only once.',
      happenedUndated: 'An invitation can be accepted only once.',
      next: 'There is nothing left to do: {provider} and the company that accepted now list each other as partners. If that was not your company, please tell {provider} by replying to its mail.',
    },
    DECLINED: {
      title: 'This invitation has been declined',
      happened: 'It was declined on {closedAt} and can no longer be accepted.',
      happenedUndated: 'It can no longer be accepted.',
      next: 'If your company has changed its mind, ask {provider} for a new invitation by replying to its mail.',
    },
  },
  notFound: {
    title: 'This link is not valid',
    happened:
      'Mail programs sometimes cut long links. Please copy the whole link from the mail, from its first to its last character, and paste it into the address bar of your browser.',
    next: 'If it still does not open, reply to the mail and ask the sender for a new invitation.',
  },
  askAgain: {
    needsScript: 'Asking needs JavaScript. Please allow it for this page, or reply to the mail that brought you here.',
    submit: 'Ask for a new invitation',
  },
  enrolment: {
    offer: 'My company has no account yet',
    enrolled:
      'A company was enrolled by this invitation on {enrolledAt}. Its administrator was mailed a one-time password to sign in with.',
    title: 'Enrol your company',
    heading: 'Enrol your company in the partner programme',
    introduction:
      'To accept the invitation from {provider}, your company has to be enrolled first. The enrolment is then checked, which takes 3 to 5 business days. After that, the link that you came by goes on: you sign the partner agreement and accept.',
    needsScript:
      'You can read this page without JavaScript, but enrolling needs it. Please allow JavaScript for this page, or open the link in another browser.',
    company: 'Your company',
    person: 'Its administrator, who answers the invitation',
    choose: 'Please choose',
    fields: {
      legalName: { label: 'Legal name', rule: 'In full, with the legal form, as it is registered.' },
      country: {
        label: 'Country or region',
        rule: 'Where the company is registered. {provider} works with companies of these countries.',
      },
      mpnId: { label: 'MPN ID', rule: 'That of your location, not of the head office: 1 to 10 digits.' },
      tenantId: {
        label: 'Directory ID',
        rule: 'Your company’s tenant at the vendor: 36 characters in five groups of letters and digits.',
      },
      domains: { label: 'Web domain', rule: 'For example fabrikam.com. Put commas between several.' },
      firstName: { label: 'First name' },
      lastName: { label: 'Last name' },
      email: {
        label: 'Email address',
        rule: 'The one that the invitation was sent to, {recipient}. The account is made for it.',
      },
      phoneNumber: {
        label: 'Phone number (optional)',
        rule: 'With the country code, for example +34\u00a0910\u00a0000\u00a0000.',
      },
    },
    emailOfTenant: 'An address of your company’s web domain. The account is made for it.',
    submit: 'Enrol the company',
    back: 'Back to the invitation from {provider}',
    client: {
      progress: 'Enrolling your company…',
      check: 'Please look again at: {fields}.',
      problems: {
        MPN_ID_TAKEN:
          'A partner is enrolled with this MPN ID already. If it is your company, go back to the invitation and sign in; if not, please check the digits.',
        DIRECTORY_ID_TAKEN:
          'A reseller is enrolled with this directory ID already. If it is your company, go back to the invitation and sign in; if not, please check the ID.',
        USER_EMAIL_TAKEN:
          'This email address has an account already. Please go back to the invitation and sign in with it.',
        ENROLMENT_EXISTS:
          'A company has been enrolled by this invitation already. Please go back to it and sign in; the one-time password was mailed to the administrator.',
        RECIPIENT_MISMATCH:
          'The invitation was sent to {recipient}. Please enter that address in full, or ask {provider} to invite yours.',
        TENANT_MISMATCH:
          'The invitation is for the company with another directory ID. Please check the ID, or ask {provider}.',
        SELF_PARTNERSHIP: 'This is the directory ID of {provider} itself. Please enter the one of your own company.',
      },
      done: {
        title: 'Your company is enrolled',
        paragraphs: [
          'A one-time password to sign in with is on its way to {email}.',
          'The enrolment is checked now, which takes 3 to 5 business days. Then come back to the link of the invitation, sign in, sign the partner agreement and accept. The invitation stays open until {expiresAt}.',
        ],
      },
    },
  },
  client: {
    progress: {
      signIn: 'Signing you in…',
      newPassword: 'Saving your password…',
      answer: 'Sending your answer…',
      askAgain: 'Sending your request…',
      agreement: 'Signing for your company…',
    },
    signedIn: 'You are signed in as {account}.',
    retry: 'Try again',
    askAgain: 'Ask for a new invitation',
    reload: 'Load the page again',
    later: 'in a few minutes',
    missing: {
      email: 'Please enter your email address.',
      password: 'Please enter your password.',
      newPassword: 'Please enter a new password.',
      consent: 'Please tick the box first: accepting needs your consent.',
    },
    signIn: {
      WRONG_PASSWORD:
        'That email address and password do not match, or the account is not active. Please check both and try again.',
      WEAK_PASSWORD:
        'That password is not strong enough. Please choose a longer one that mixes capital and small letters, digits and symbols and that you have not used before.',
      SESSION_OVER:
        'That took too long, so the sign-in has ended. Please sign in once more with your one-time password.',
      RESET_REQUIRED:
        'This account is not ready for signing in: its password must be reset or its address confirmed. Please ask a user administrator of your company.',
      CHALLENGE_UNKNOWN:
        'This account needs a further sign-in step that this page does not offer. Please ask a user administrator of your company.',
      TOO_MANY_ATTEMPTS: 'There were too many attempts. Please wait a few minutes, then try again.',
      UNREACHABLE: 'The sign-in service cannot be reached. Please check your connection and try again.',
      SIGN_IN_AGAIN: 'Your sign-in has ended before the answer was sent. Please sign in again and send it once more.',
    },
    problems: {
      RECIPIENT_MISMATCH:
        'You are signed in as {account}, but this invitation was sent to {recipient}. Please sign in with that address, or ask {provider} to invite {account}.',
      SELF_PARTNERSHIP:
        'The account {account} belongs to {provider} itself, and a company cannot be its own reseller. Please sign in with an account of the company that was invited.',
      ROLE_NOT_ALLOWED:
        'Only a global administrator of a reseller may answer, and the account {account} is not one. Please sign in with such an account, or ask a global administrator of your company.',
      RELATIONSHIP_ALREADY_ACTIVE:
        'Your company works with {provider} already, so there is nothing to accept. You can close this page.',
      PARTNERSHIP_REQUIRED:
        '{provider} and the reseller that this invitation names do not work together at present. Please ask {provider} for a new invitation.',
      CONSENT_REQUIRED: 'Accepting needs your consent. Please tick the box and try again.',
      CONSENT_TEXT_CHANGED:
        'The consent text has changed since you opened this page. Please load the page again and read the new text before you answer.',
      VALIDATION_FAILED:
        'The reason cannot be stored as it is. Please use at most 300 ordinary characters, or leave it empty.',
      RATE_LIMITED: 'There were too many requests in a short time. Please try again {when}.',
      TRY_AGAIN: 'The service is busy and has not carried this out. Please try again; your answer counts only once.',
      UNREACHABLE:
        'No answer came back, so it is not certain that your request arrived. Please check your connection and try again; it counts only once.',
      UNEXPECTED:
        'This did not work, and the cause is on our side. Please try again. If it happens once more, tell {provider} this reference: {reference}.',
    },
    notEligible: {
      NOT_ENROLLED:
        'Your company is not enrolled in the partner programme yet. Please enrol it first, then come back to this link.',
      PENDING_VETTING:
        'Your company’s enrolment is still being checked, which takes a few business days. Please come back to this link once it is approved.',
      AUTHORIZED_UNSIGNED:
        'Your company has not signed the partner agreement yet. As its global administrator you can sign it here, once for all providers of your region.',
      REJECTED:
        'Your company’s enrolment in the partner programme was not approved, so it cannot accept. Please contact the programme’s support.',
      INACTIVE:
        'Your company is not active in the partner programme at present. Please have it reactivated, then come back to this link.',
      REGION_MISMATCH:
        'Your company and {provider} belong to different sales regions, and only partners of one region can work together. Please ask a provider of your own region for an invitation.',
    },
    staysOpen: 'The invitation stays open until {expiresAt}.',
    agreement: {
      sign: 'Sign the partner agreement',
      signed: 'The partner agreement is signed. You can accept the invitation now.',
    },
    accepted: {
      title: 'The invitation is accepted',
      paragraphs: [
        '{provider} and your company now list each other as partners.',
        'What happens next: {provider} is told by mail, and you receive a confirmation at {account}. {provider} can now place orders for your customers. You need do nothing more and can close this page.',
      ],
    },
    declined: {
      title: 'The invitation is declined',
      paragraphs: [
        '{provider} is told by mail. Nothing else has changed for your company.',
        'If your company changes its mind, ask {provider} for a new invitation by replying to its mail. You can close this page.',
      ],
    },
    asked: {
      title: '{provider} has been told',
      paragraphs: [
        'It now knows that you would like a new invitation. If it sends one, it comes by mail to {recipient}.',
        'You need do nothing more and can close this page.',
      ],
    },
  },
};
