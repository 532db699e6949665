import type { GrantText } from './grant-text.ts';

export const en: GrantText = {
  invitation: {
    title: 'Request for rights from {provider}',
    heading: '{provider} asks for administration rights',
    introduction:
      'Approving gives {provider} the rights below in the systems of {recipient}. Nothing happens until a global administrator of your company approves below. If nobody does, the request lapses by itself.',
    from: 'Who would get the rights',
    recipient: 'In the systems of',
    openUntil: 'Open until',
  },
  askedBy: 'Asked for by',
  name: 'Name of the request',
  consent: {
    heading: 'What approving allows',
    introduction: 'With your approval, {provider} may do the following in the name of your company.',
  },
  roles: {
    DirectoryReader: 'Read your directory: users, groups and the licences that they have.',
    ServiceSupportAdministrator: 'Open and follow support requests, and see how your services are doing.',
    HelpdeskAdministrator: 'Reset passwords of users who are no administrators.',
    LicenseAdministrator: 'Give licences to users and take them away.',
    UserAdministrator: 'Create, change and delete users and groups, and reset passwords.',
    GlobalAdministrator: 'Do everything in your systems, all settings and all other administrators included.',
    TenantOwner: 'Own and manage what your company pays for by use, such as servers and storage.',
  },
  term: {
    title: 'For {duration}',
    text: 'The rights begin with your approval and end by themselves. Both sides are reminded 30, 7 and 1 days before, and on the day.',
  },
  extension: {
    title: 'They extend themselves',
    text: 'At their end the rights go on by {extension}, again and again, for as long as you work together and nobody ends them.',
  },
  end: {
    title: 'They can be ended',
    text: 'Your company can end these rights at any time, and so can {provider}. What other partners have stays as it is.',
  },
  answer: {
    needsScript:
      'You can read all of this page without JavaScript, but approving or rejecting needs it. Please allow JavaScript for this page, or open the link in another browser.',
    decide: { heading: 'Approve or reject', waiting: 'Opens once you are signed in.' },
    accept: {
      consent: 'I want {provider} to have these rights, and I may give them on behalf of my company.',
      submit: 'Approve the request',
    },
    decline: {
      summary: 'I would rather reject',
      hint: '{provider} will be told. A request that has been rejected cannot be approved later.',
      reason: 'Reason (optional)',
      reasonRule: 'At most 300 characters; {provider} will read it.',
      submit: 'Reject the request',
    },
  },
  ended: {
    EXPIRED: {
      title: 'This request has lapsed',
      happened: 'It was open until {expiresAt} and can no longer be approved.',
      next: 'If your company would like to give these rights after all, reply to the mail that brought you here and ask for a new request.',
    },
    REVOKED: {
      title: 'This request was withdrawn',
      happened: 'It was withdrawn on {closedAt} and can no longer be approved.',
      happenedUndated: 'It can no longer be approved.',
      next: 'If this surprises you, reply to the mail that brought you here.',
    },
    SUPERSEDED: {
      title: 'This request is not ready yet',
      happened: 'What is asked for was changed on {closedAt}, and {provider} has to agree to it first.',
      happenedUndated: 'What is asked for has changed, and {provider} has to agree to it first.',
      next: 'You receive a mail as soon as you can decide. This link works again then.',
    },
    ACCEPTED: {
      title: 'This request has been approved',
      happened: 'It was approved on {closedAt}. {provider} has the rights.',
      happenedUndated: '{provider} has the rights.',
      next: 'Your company can end them at any time. If you did not expect this, please ask the other administrators of your company.',
    },
    DECLINED: {
      title: 'This request has been rejected',
      happened: 'It was rejected on {closedAt} and can no longer be approved.',
      happenedUndated: 'It can no longer be approved.',
      next: 'If your company has changed its mind, reply to the mail that brought you here and ask for a new request.',
    },
  },
  over: {
    title: 'These rights have ended',
    happened: 'They were given to {provider} and ended on {closedAt}.',
    next: 'There is nothing left to do. If {provider} is to have them again, it has to ask anew.',
  },
  notFoundNext: 'If it still does not open, reply to the mail and ask the sender for a new request.',
  problems: {
    ROLE_NOT_ALLOWED:
      'Only a global administrator of {recipient} may answer, and the account {account} is not one. Please sign in with such an account, or ask a global administrator of your company.',
    PARTNERSHIP_REQUIRED:
      '{provider} cannot be given rights at present, since it does not work with your company or is not active in the programme. You can reject the request, or ask {provider}.',
    CONSENT_REQUIRED: 'Approving needs your consent. Please tick the box and try again.',
    CONSENT_TEXT_CHANGED:
      'What is asked for has changed since you opened this page. Please load the page again and read it before you answer.',
  },
  staysOpen: 'The request stays open until {expiresAt}.',
  accepted: {
    title: 'The request is approved',
    paragraphs: [
      '{provider} has the rights from now on.',
      'Both sides receive a confirmation by mail. Your company can end the rights at any time. You need do nothing more and can close this page.',
    ],
  },
  declined: {
    title: 'The request is rejected',
    paragraphs: ['{provider} is told by mail. Nothing has changed for your company.', 'You can close this page.'],
  },
};
