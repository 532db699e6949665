import type { Step } from '../shared/runtime/step.ts';
import * as api from './api/contract.ts';
import * as audit from './audit/contract.ts';
import * as catalogue from './catalogue/contract.ts';
import * as customers from './customers/contract.ts';
import * as data from './data/contract.ts';
import * as invitations from './invitations/contract.ts';
import * as onboarding from './onboarding/contract.ts';
import * as outbox from './outbox/contract.ts';
import * as partnersOfRecord from './partners-of-record/contract.ts';
import * as partnerships from './partnerships/contract.ts';
import * as profiles from './profiles/contract.ts';
import * as programme from './programme/contract.ts';
import * as relationships from './relationships/contract.ts';
import * as subscriptions from './subscriptions/contract.ts';
import * as users from './users/contract.ts';
import * as webhooks from './webhooks/contract.ts';

/** Every step of the product: workflow folder -> step, whose handler is `functions/<workflow>/<step-name>.ts`. */
export const workflows: Record<string, Record<string, Step>> = {
  api,
  audit,
  catalogue,
  customers,
  data,
  invitations,
  onboarding,
  outbox,
  'partners-of-record': partnersOfRecord,
  partnerships,
  profiles,
  programme,
  relationships,
  subscriptions,
  users,
  webhooks,
};
