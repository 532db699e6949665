import * as z from 'zod/mini';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import {
  country,
  directoryId,
  httpsAddress,
  instant,
  line,
  offerId,
  paragraphs,
  time,
} from '../../shared/http/fields.ts';

const count = (minimum: number) => z.int().check(z.minimum(minimum), z.maximum(1_000_000_000));
const yesOr = (fallback: boolean) => z._default(z.boolean(), fallback);
const few = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(20, 'must hold at most 20'));
const billingCycle = z.enum(['MONTHLY', 'ANNUAL', 'TRIENNIAL', 'ONE_TIME', 'NONE']);
const termDuration = z.enum(['P1M', 'P1Y', 'P3Y']);
const billingType = z.enum(['LICENSE', 'USAGE', 'NONE']);
const limitUnitOfMeasure = z.enum(['NONE', 'CONCURRENT', 'LIFETIME']);

const locale = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'must be a locale such as de-DE'));

const listedOffer = z.object({
  offerId: z.string(),
  name: z.string(),
  category: z.string(),
  country: z.string(),
  locale: z.string(),
  minimumQuantity: z.int(),
  maximumQuantity: z.int(),
  billingType,
  supportedBillingCycles: z.array(billingCycle),
  termDurations: z.array(termDuration),
  isAddOn: z.boolean(),
  prerequisiteOffers: z.array(z.string()),
  isTrial: z.boolean(),
  isAutoRenewable: z.boolean(),
  isAvailableForPurchase: z.boolean(),
  limitUnitOfMeasure,
  limit: z.int(),
  maxSeatCountPerCustomer: z.optional(z.int()),
  enforceAttestation: z.boolean(),
  salesGroupId: z.string(),
  unitType: z.string(),
  resellerQualifications: z.array(z.string()),
  reselleeQualifications: z.array(z.string()),
  availableFrom: instant(),
  availableUntil: z.optional(instant()),
  version: z.int(),
  createdAt: instant(),
  updatedAt: instant(),
});

const offerView = z.extend(listedOffer, { description: z.string(), attestationText: z.optional(z.string()) });

const offerPath = z.strictObject({ offerId: offerId() });

export const putOffer = route('PUT', '/v1/offers/{offerId}', {
  summary:
    'Write an offer: new, or as the next version of the one that is there; orders keep the version they were made from',
  access: 'write programme',
  parameters: offerPath,
  body: z.strictObject({
    name: line(1, 255),
    description: z._default(paragraphs(0, 4000), ''),
    category: line(1, 100),
    country: country(),
    locale,
    minimumQuantity: z._default(count(1), 1),
    maximumQuantity: count(1),
    billingType,
    supportedBillingCycles: few(billingCycle).check(z.minLength(1, 'must name at least one')),
    termDurations: few(termDuration),
    isAddOn: yesOr(false),
    prerequisiteOffers: z._default(few(offerId()), []),
    isTrial: yesOr(false),
    isAutoRenewable: yesOr(true),
    isAvailableForPurchase: yesOr(true),
    limitUnitOfMeasure: z._default(limitUnitOfMeasure, 'NONE'),
    limit: z._default(count(0), 0),
    maxSeatCountPerCustomer: z.optional(count(1)),
    enforceAttestation: yesOr(false),
    attestationText: z.optional(paragraphs(1, 4000)),
    salesGroupId: line(1, 100),
    unitType: line(1, 50),
    resellerQualifications: z._default(few(line(1, 100)), []),
    reselleeQualifications: z._default(few(line(1, 100)), []),
    availableFrom: z.optional(time()),
    availableUntil: z.optional(time()),
  }),
  answer: offerView,
  grants: { table: 'write' },
});

export const listOffers = route('GET', '/v1/offers', {
  summary:
    'List offers: of a country by name, with its category or the beginning of the name; or of all countries by id',
  access: 'read catalogue',
  query: listQuery({
    country: z.optional(country()),
    category: z.optional(line(1, 100)),
    name: z.optional(line(1, 255)),
    offerId: z.optional(offerId()),
    termDuration: z.optional(termDuration),
    available: z.optional(z.literal('now')),
  }),
  answer: listAnswer(listedOffer),
  grants: { table: 'read' },
});

export const readOffer = route('GET', '/v1/offers/{offerId}', {
  summary: 'Read an offer as it is, as it was at a version, or with its newest 100 versions',
  access: 'read catalogue',
  parameters: offerPath,
  query: z.strictObject({
    version: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/, 'must be a version, from 1'))),
    history: z.optional(z.literal('true')),
  }),
  answer: z.extend(offerView, { history: z.optional(z.array(offerView)) }),
  grants: { table: 'read' },
});

const templateView = z.object({
  templateId: z.string(),
  type: z.string(),
  versionRank: z.int(),
  agreementLink: z.string(),
  effectiveFrom: instant(),
  enforcedFrom: z.optional(instant()),
  status: z.enum(['SCHEDULED', 'CURRENT', 'SUPERSEDED']),
  isEnforced: z.boolean(),
  version: z.int(),
  createdAt: instant(),
  updatedAt: instant(),
});

export const putAgreementTemplate = route('PUT', '/v1/agreement-templates/{templateId}', {
  summary: 'Add a version of the customer agreement, or change when it is enforced',
  access: 'write programme',
  parameters: z.strictObject({ templateId: directoryId() }),
  body: z.strictObject({
    type: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{0,99}$/, 'must be a name such as MicrosoftCustomerAgreement')),
    versionRank: z.int().check(z.minimum(0), z.maximum(999_999)),
    agreementLink: httpsAddress().check(z.maxLength(1000)),
    effectiveFrom: time(),
    enforcedFrom: z.optional(time()),
  }),
  answer: templateView,
  grants: { table: 'write' },
});

export const listAgreementTemplates = route('GET', '/v1/agreement-templates', {
  summary: 'List the versions of the customer agreement, the newest of each type first',
  access: 'read catalogue',
  query: listQuery({}),
  answer: listAnswer(templateView),
  grants: { table: 'read' },
});
