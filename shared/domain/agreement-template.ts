import { newestTemplate } from './customer-data/agreement.ts';
import type { AgreementTemplate } from './customer-data/customer.ts';
import type { JournalEntry } from './journal.ts';
import { type FieldError, Refusal, refuseFields } from './refusal.ts';
import type { Caller } from './tenants.ts';
import { hasCome } from './time.ts';

/** A version of the customer agreement as the programme keeps it. Times ISO 8601 UTC. */
export interface KeptTemplate extends AgreementTemplate {
  version: number;
  createdAt: string;
  updatedAt: string;
  createdBy: string;
}

export type AgreementTemplateInput = Omit<AgreementTemplate, 'templateId'>;

/** All versions live in one item, of a few hundred bytes each: decades of a programme, far below an item's 400 KB. */
export const maximumTemplates = 100;

const fields = ['type', 'versionRank', 'agreementLink', 'effectiveFrom', 'enforcedFrom'] as const;
/** What acceptances rest on. Once people can have agreed to it, it stays. */
const fixedInEffect = ['type', 'versionRank', 'effectiveFrom'] as const;

/**
 * Adds a version of the customer agreement or changes one: when it takes effect, how new it is among those of its type,
 * and from when on acceptances of older ones no longer count. Source: domain rules, 2 and 6.7.
 * @returns undefined when nothing would change
 * @throws Refusal `VALIDATION_FAILED`; `STATE_CONFLICT` for what is fixed since the version is in effect, and when there
 *   are 100 versions; `VERSION_RANK_TAKEN`
 */
export function putAgreementTemplate(
  templates: readonly KeptTemplate[],
  templateId: string,
  input: AgreementTemplateInput,
  context: { now: Date; caller: Pick<Caller, 'userId' | 'tenantId'> },
): { template: KeptTemplate; templates: KeptTemplate[]; entry: JournalEntry } | undefined {
  const { now, caller } = context;
  const at = now.toISOString();
  const current = templates.find((template) => template.templateId === templateId);
  const changed = fields.filter((field) => current?.[field] !== input[field]);
  if (current !== undefined && changed.length === 0) return undefined;
  refuseFields(templateErrors(input));
  if (current !== undefined && hasCome(current.effectiveFrom, now)) refuseFixed(current, changed);
  const namesake = templates.find(
    (other) => other.templateId !== templateId && other.type === input.type && other.versionRank === input.versionRank,
  );
  if (namesake !== undefined) {
    throw new Refusal('VERSION_RANK_TAKEN', `Another version of ${input.type} has the rank ${input.versionRank}.`, {
      existingId: namesake.templateId,
      nextStep: 'Give each version of one type a rank of its own, the newest the highest.',
    });
  }
  if (current === undefined && templates.length >= maximumTemplates) {
    throw new Refusal('STATE_CONFLICT', `There are ${maximumTemplates} versions, the most that are kept.`, {
      currentState: 'FULL',
      allowedActions: [],
    });
  }
  const template: KeptTemplate = {
    createdAt: at,
    createdBy: caller.userId,
    ...current,
    ...input,
    enforcedFrom: input.enforcedFrom,
    templateId,
    version: (current?.version ?? 0) + 1,
    updatedAt: at,
  };
  const pick = (one: KeptTemplate) => Object.fromEntries(changed.map((field) => [field, one[field] ?? null]));
  return {
    template,
    templates: [...templates.filter((other) => other.templateId !== templateId), template],
    entry: {
      operationType: current === undefined ? 'create_agreement_template' : 'update_agreement_template',
      tenantId: caller.tenantId,
      resource: { type: 'agreement_template', id: templateId },
      ...(current !== undefined && { oldValue: pick(current) }),
      newValue: pick(template),
    },
  };
}

/** How a version stands among those of its type. ENFORCED tells that acceptances of older ones no longer count. */
export function templateStanding(
  template: AgreementTemplate,
  templates: readonly AgreementTemplate[],
  now: Date,
): { status: 'SCHEDULED' | 'CURRENT' | 'SUPERSEDED'; isEnforced: boolean } {
  const { effectiveFrom, enforcedFrom } = template;
  const isInEffect = hasCome(effectiveFrom, now);
  const isNewest = newestTemplate(templates, now, template.type)?.templateId === template.templateId;
  return {
    status: !isInEffect ? 'SCHEDULED' : isNewest ? 'CURRENT' : 'SUPERSEDED',
    isEnforced: isInEffect && enforcedFrom !== undefined && hasCome(enforcedFrom, now),
  };
}

function templateErrors({ effectiveFrom, enforcedFrom }: AgreementTemplateInput): FieldError[] {
  if (enforcedFrom === undefined || enforcedFrom >= effectiveFrom) return [];
  const message = `must not be before the version takes effect, ${effectiveFrom}`;
  return [{ pointer: '/enforcedFrom', rule: 'enforced-in-effect', message }];
}

function refuseFixed(current: KeptTemplate, changed: readonly string[]): void {
  const errors = fixedInEffect
    .filter((field) => changed.includes(field))
    .map((field) => ({
      pointer: `/${field}`,
      rule: 'fixed-in-effect',
      message: `must stay ${current[field]}: the version is in effect since ${current.effectiveFrom}`,
    }));
  if (errors.length === 0) return;
  throw new Refusal('STATE_CONFLICT', 'The version is in effect: people may have agreed to it as it is.', {
    currentState: 'IN_EFFECT',
    allowedActions: [],
    errors,
    nextStep: 'Change its link or its enforcement only, or put a new version under a templateId of its own.',
  });
}
