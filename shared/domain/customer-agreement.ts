import type { CustomerRelationship } from './customer.ts';
import { checkAgreement } from './customer-data/agreement.ts';
import type { AgreementAcceptance, AgreementInput, AgreementTemplate } from './customer-data/customer.ts';
import type { ForeignMail } from './customer-data/customer-email.ts';
import type { JournalEntry, Task } from './journal.ts';
import { languageFor } from './languages.ts';
import { refuseFindings } from './onboarding-findings.ts';
import { type Partner, replyAddressOf } from './partner.ts';
import type { Caller } from './tenants.ts';

/**
 * A partner confirms that somebody of its customer agreed to the customer agreement (domain rules, 6.2-6.5): the newest
 * version, and not the same person for the same version twice. The confirmation of the newest version is what the
 * relationship stands on; older ones stay in the history.
 * @throws Refusal `AGREEMENT_ALREADY_CONFIRMED`, `AGREEMENT_DATE_IN_FUTURE`, `TEMPLATE_UNKNOWN`, `TEMPLATE_SUPERSEDED`,
 *   `VALIDATION_FAILED`
 */
export function confirmAgreement(
  relationship: CustomerRelationship,
  input: AgreementInput,
  context: {
    id: string;
    now: Date;
    caller: Caller;
    provider: Partner;
    templates: readonly AgreementTemplate[];
    /** The customer's with this partner so far. */
    acceptances: readonly AgreementAcceptance[];
    foreignMail: ForeignMail;
  },
): { relationship: CustomerRelationship; acceptance: AgreementAcceptance; entry: JournalEntry } {
  const { id, now, caller, provider, templates } = context;
  const { errors, normalised } = checkAgreement(input, {
    ...context,
    providerId: provider.id,
    country: relationship.country,
    pointer: '',
  });
  refuseFindings(errors);
  const at = now.toISOString();
  const { customerId } = relationship;
  const acceptance: AgreementAcceptance = {
    id,
    providerId: provider.id,
    customerId,
    ...normalised,
    method: 'PARTNER_ATTESTATION',
    userId: caller.userId,
    createdAt: at,
  };
  const { templateId, type, dateAgreed } = normalised;
  return {
    acceptance,
    relationship: {
      ...relationship,
      agreement: { templateId, type, dateAgreed },
      version: relationship.version + 1,
      updatedAt: at,
    },
    entry: {
      operationType: 'create_agreement',
      tenantId: provider.id,
      resource: { type: 'agreement', id },
      alsoTouched: [{ type: 'customer', id: customerId }],
      customerId,
      newValue: { templateId, type, dateAgreed },
      tasks: [
        agreementConfirmedMail(acceptance, {
          provider,
          companyName: relationship.companyName,
          language: relationship.billingProfile?.language ?? 'en',
          template: templates.find((template) => template.templateId === templateId),
        }),
      ],
    },
  };
}

/** The notice to who signed: what was agreed to, and who says so (domain rules, 6.5). */
export function agreementConfirmedMail(
  { primaryContact, dateAgreed }: AgreementAcceptance,
  context: { provider: Partner; companyName: string; language: string; template: AgreementTemplate | undefined },
): Task {
  const { provider, companyName, language, template } = context;
  return {
    kind: 'mail',
    to: primaryContact.email,
    fromName: provider.legalName,
    replyTo: replyAddressOf(provider),
    language: languageFor(language),
    content: {
      template: 'agreement-confirmed',
      providerName: provider.legalName,
      providerEmail: replyAddressOf(provider),
      companyName,
      signerName: `${primaryContact.firstName} ${primaryContact.lastName}`,
      agreedOn: dateAgreed.slice(0, 10),
      agreementLink: template?.agreementLink ?? '',
    },
  };
}
