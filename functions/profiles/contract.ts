import * as z from 'zod/mini';
import { specialityOf } from '../../shared/domain/business-profile.ts';
import { listAnswer, listQuery, route } from '../../shared/http/contract.ts';
import { contact, country, httpsAddress, instant, line, paragraphs, phoneNumber } from '../../shared/http/fields.ts';

const tags = z._default(z.array(line(1, 50)).check(z.maxLength(20)), []);

const profileFields = {
  description: z.string(),
  websiteUrl: z.optional(z.string()),
  logoUrl: z.optional(z.string()),
  industryTags: z.array(z.string()),
  serviceTags: z.array(z.string()),
  solutionTags: z.array(z.string()),
  locations: z.array(
    z.object({
      addressLine1: z.string(),
      addressLine2: z.optional(z.string()),
      city: z.string(),
      state: z.optional(z.string()),
      postalCode: z.optional(z.string()),
      country: z.string(),
      phoneNumber: z.optional(z.string()),
    }),
  ),
  /** Absent only in a repeated answer about a profile that was changed since. */
  contact: z.optional(
    z.object({
      firstName: z.string(),
      lastName: z.string(),
      email: z.string(),
      phoneNumber: z.optional(z.string()),
    }),
  ),
  partnerId: z.string(),
  displayName: z.string(),
  country: z.string(),
  region: z.string(),
};

const profileView = z.object({
  ...profileFields,
  published: z.boolean(),
  /** Whether the public directory shows it: that takes an active, authorised provider besides. */
  isListed: z.boolean(),
  createdAt: instant(),
  updatedAt: instant(),
});

export const readProfile = route('GET', '/v1/profile', {
  summary: "Read one's own company's business profile",
  access: 'business profile',
  answer: profileView,
  grants: { table: 'read' },
});

export const putProfile = route('PUT', '/v1/profile', {
  summary: "Write one's own company's business profile; the name in it is the legal one",
  access: 'business profile',
  body: z.strictObject({
    description: paragraphs(1, 2500),
    websiteUrl: z.optional(httpsAddress()),
    logoUrl: z.optional(httpsAddress()),
    industryTags: tags,
    serviceTags: tags,
    solutionTags: tags,
    locations: z._default(
      z
        .array(
          z.strictObject({
            addressLine1: line(1, 200),
            addressLine2: z.optional(line(0, 200)),
            city: line(1, 100),
            state: z.optional(line(1, 3)),
            postalCode: z.optional(line(1, 20)),
            country: country(),
            phoneNumber: z.optional(phoneNumber()),
          }),
        )
        .check(z.maxLength(50)),
      [],
    ),
    contact: contact(),
    published: z._default(z.boolean(), false),
  }),
  answer: profileView,
  grants: { table: 'write' },
});

export const listProviderDirectory = route('GET', '/v1/provider-directory', {
  summary:
    'The published profiles of the providers in a country, by name; with a speciality, those who have it as a tag',
  access: 'public',
  query: listQuery({
    country: country(),
    speciality: z.optional(z.pipe(line(1, 50), z.transform(specialityOf))),
  }),
  answer: listAnswer(z.object(profileFields)),
  grants: { table: 'read' },
});
