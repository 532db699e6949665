import type { CustomerText } from './customer-text.ts';

export const en: CustomerText = {
  invitation: {
    title: 'Invitation from {provider}',
    heading: '{provider} would like to work with your company',
    introduction:
      'Accepting makes {provider} a partner of your company for cloud services. Nothing happens until a global administrator of your company accepts below. If nobody does, the invitation lapses by itself.',
  },
  clauses: {
    listed: {
      title: 'You list each other',
      text: '{provider} sees your company among its customers, with its name, domain and country. Your company sees {provider} among its partners.',
    },
    orders: {
      title: 'Orders for your company',
      text: '{provider} may place the orders that your company gives it, and manage and bill what comes of them.',
    },
    reseller: {
      title: 'A reseller as well',
      text: '{reseller}, a reseller of {provider}, becomes a partner of your company too and looks after what {provider} supplies.',
    },
    administration: {
      title: 'Administration rights, for one year',
      text: '{provider} may read your directory, manage users and licences, reset passwords of users who are no administrators, and open support requests. Your company can end these rights at any time.',
    },
    noAdministration: {
      title: 'No administration rights',
      text: 'Accepting gives {provider} no rights in your company’s systems. For those it would have to ask again.',
    },
    agreement: {
      title: 'The customer agreement',
      text: 'Your company also accepts the customer agreement, version {agreement}. That acceptance holds towards every partner of your company.',
    },
    others: {
      title: 'Other partners',
      text: 'What your company has from other partners, and the rights that it has given them, stay as they are.',
    },
    end: {
      title: 'It can be ended',
      text: 'The relationship has no fixed term. Once it is ended, {provider} places no more orders and has no more administration rights.',
    },
  },
  readAgreement: 'Read the customer agreement',
  acceptedNext:
    'There is nothing left to do: {provider} and the company that accepted now list each other. If that was not your company, please tell {provider} by replying to its mail.',
  roleNotAllowed:
    'Only a global administrator of a customer may answer, and the account {account} is not one. Please sign in with such an account, or ask a global administrator of your company.',
  regionMismatch:
    'Your company and {provider} belong to different sales regions, and only companies of one region can work together. Please look for a partner of your own region.',
  accepted: {
    title: 'The invitation is accepted',
    paragraphs: [
      '{provider} is now a partner of your company.',
      'What happens next: {provider} is told by mail, and you receive a confirmation at {account}. You need do nothing more and can close this page.',
    ],
  },
};
