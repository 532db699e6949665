import { isDeepStrictEqual } from 'node:util';
import { freeMailErrors } from './enrolment.ts';
import type { JournalEntry } from './journal.ts';
import type { Contact, Partner } from './partner.ts';
import { type FieldError, refuseFields } from './refusal.ts';
import { type Region, regionOf } from './regions.ts';
import type { Caller } from './tenants.ts';

export interface Location {
  addressLine1: string;
  addressLine2?: string | undefined;
  city: string;
  state?: string | undefined;
  postalCode?: string | undefined;
  country: string;
  phoneNumber?: string | undefined;
}

export interface ProfileInput {
  description: string;
  websiteUrl?: string | undefined;
  logoUrl?: string | undefined;
  industryTags: string[];
  serviceTags: string[];
  solutionTags: string[];
  locations: Location[];
  contact: Contact;
  published: boolean;
}

/**
 * How a partner presents itself in its region; one for each partner, since a partner belongs to one region, that of its
 * country. The name comes from the legal profile, not from here (domain rules, section 2, BusinessProfile).
 */
export interface BusinessProfile extends ProfileInput {
  partnerId: string;
  region: Region;
  displayName: string;
  country: string;
  /** Whether the public directory shows it: published, of a provider that is active and authorised. */
  isListed: boolean;
  /** Where the partner is: its own country and those of its locations. */
  countries: string[];
  /** All tags in lower case, to be found by. */
  specialities: string[];
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

const locationsPerCountry = 5;

/** Makes or replaces a partner's profile. Undefined when nothing would change. */
export function putProfile(
  current: BusinessProfile | undefined,
  input: ProfileInput,
  context: { partner: Partner; now: Date; caller: Caller },
): { profile: BusinessProfile; entry: JournalEntry } | undefined {
  const { partner } = context;
  refuseFields([
    ...freeMailErrors('/contact/email', input.contact.email),
    ...logoErrors(input.logoUrl),
    ...locationErrors(input.locations),
  ]);
  const at = context.now.toISOString();
  const profile: BusinessProfile = {
    ...input,
    ...standingOf(partner, input.published),
    partnerId: partner.id,
    region: partner.region,
    countries: [...new Set([partner.country, ...input.locations.map(({ country }) => country)])],
    specialities: [...new Set([...input.industryTags, ...input.serviceTags, ...input.solutionTags].map(specialityOf))],
    version: (current?.version ?? 0) + 1,
    createdAt: current?.createdAt ?? at,
    updatedAt: at,
    createdBy: current?.createdBy ?? context.caller.userId,
  };
  if (current !== undefined && isSame(current, profile)) return undefined;
  return {
    profile,
    entry: {
      operationType: 'update_business_profile',
      tenantId: partner.id,
      resource: { type: 'business_profile', id: partner.id },
      ...(current && { oldValue: auditedOf(current) }),
      newValue: auditedOf(profile),
    },
  };
}

/** The profile of a partner whose standing in the programme has changed; undefined when the directory shows it as before. */
export function followStanding(current: BusinessProfile, partner: Partner, now: Date): BusinessProfile | undefined {
  const standing = standingOf(partner, current.published);
  if (standing.isListed === current.isListed) return undefined;
  return { ...current, ...standing, version: current.version + 1, updatedAt: now.toISOString() };
}

/** A tag as it is found by. */
export function specialityOf(tag: string): string {
  return tag.toLowerCase();
}

function standingOf(partner: Partner, published: boolean) {
  const { kind, legalName, country, programStatus, vettingStatus } = partner;
  return {
    displayName: legalName,
    country,
    isListed: published && kind === 'PROVIDER' && programStatus === 'ACTIVE' && vettingStatus === 'AUTHORIZED',
  };
}

// Only the address can be judged here: whether the picture is at most 300 pixels wide is its owner's care.
function logoErrors(logoUrl: string | undefined): FieldError[] {
  if (logoUrl === undefined || /\.(?:gif|jpe?g|png)$/iu.test(new URL(logoUrl).pathname)) return [];
  return [{ pointer: '/logoUrl', rule: 'picture', message: 'must be a GIF, JPG or PNG' }];
}

function locationErrors(locations: readonly Location[]): FieldError[] {
  const counts = new Map<string, number>();
  return locations.flatMap(({ country }, index): FieldError[] => {
    const count = (counts.get(country) ?? 0) + 1;
    counts.set(country, count);
    const pointer = `/locations/${index}/country`;
    if (regionOf(country) === undefined) {
      return [{ pointer, rule: 'sales-region', message: 'must be a country that the programme sells in' }];
    }
    if (count <= locationsPerCountry) return [];
    return [
      { pointer, rule: 'locations-per-country', message: `must not be named more than ${locationsPerCountry} times` },
    ];
  });
}

function isSame(one: BusinessProfile, other: BusinessProfile): boolean {
  return isDeepStrictEqual(one, { ...other, version: one.version, updatedAt: one.updatedAt });
}

/** Nothing that names a person. */
function auditedOf({
  published,
  isListed,
  websiteUrl,
  countries,
  specialities,
}: BusinessProfile): Record<string, unknown> {
  return { published, isListed, websiteUrl, countries, specialities };
}
