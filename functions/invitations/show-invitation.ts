import { templatesOf } from '../../shared/data/catalogue.ts';
import { keys } from '../../shared/data/keys.ts';
import { loadPartner } from '../../shared/data/partners.ts';
import { resellerConsentTextVersion } from '../../shared/domain/consent.ts';
import { newestTemplate } from '../../shared/domain/customer-data/agreement.ts';
import type { AgreementTemplate } from '../../shared/domain/customer-data/customer.ts';
import { maskedEmail } from '../../shared/domain/email-address.ts';
import {
  type AnyInvitation,
  type InvitationKind,
  type LinkState,
  linkState,
  requireOpen,
} from '../../shared/domain/invitation.ts';
import type { PartnershipRequest } from '../../shared/domain/partnership-request.ts';
import { countriesOf } from '../../shared/domain/regions.ts';
import { consentVersionOf } from '../../shared/domain/relationship-request.ts';
import type { Document, Reply } from '../../shared/http/endpoint.ts';
import { chooseLanguage } from '../../shared/http/language.ts';
import { pageAnswer } from '../../shared/http/page-answer.ts';
import { renderEnrolmentPage } from '../../shared/page/enrolment-page.ts';
import { consentText, renderInvitationPage } from '../../shared/page/invitation-page.ts';
import type { EnrolmentView, InvitationFacts, InvitationView } from '../../shared/page/invitation-view.ts';
import { count } from '../../shared/runtime/counts.ts';
import { required, signInEndpoint } from '../../shared/runtime/environment.ts';
import { findInvitation, invitationNotFound } from './load-invitation.ts';

interface PageCall {
  parameters: { token: string };
  query: { language?: string | undefined; enrol?: string | undefined };
  headers: Record<string, string | undefined>;
  at: Date;
}

/** The page, or the same as data; it reads and changes nothing, whoever follows the link however often. */
export async function showInvitation(call: PageCall, kind: InvitationKind): Promise<Reply | Document> {
  const { token } = call.parameters;
  const found = await findInvitation(token, kind, () => (kind === 'c' ? [keys.agreementTemplates()] : []));
  count('InvitationViewed');
  const language = chooseLanguage(call.query.language, found?.request.language, call.headers['accept-language']);
  const isData = call.headers['accept']?.includes('application/json');
  if (found === undefined) {
    if (isData) throw invitationNotFound();
    return invitationPage({ state: 'NOT_FOUND', language });
  }
  const { request } = found;
  const state = linkState(request, found.token.tokenVersion, call.at);
  const newest = kind === 'c' ? newestTemplate(templatesOf(found.also[0]), call.at) : undefined;
  const facts = factsOf(request, { token, language, newest });
  if (isData) {
    requireOpen(state);
    return { body: { ...facts, ...inclusionsOf(request, newest), state, consentText: consentText(facts) } };
  }
  if (
    request.kind === 'r' &&
    call.query.enrol !== undefined &&
    state === 'PENDING' &&
    request.enrolment === undefined
  ) {
    const form = await enrolmentForm(request, token, language);
    if (form !== undefined) return pageAnswer(renderEnrolmentPage(form), language);
  }
  return invitationPage(viewOf(facts, request, state));
}

function factsOf(
  request: AnyInvitation,
  context: Pick<InvitationFacts, 'token' | 'language'> & { newest: AgreementTemplate | undefined },
): InvitationFacts {
  const { token, language, newest } = context;
  const { providerName, recipientName, recipientEmail, expiresAt } = request;
  const shared = {
    language,
    token,
    providerName,
    ...(recipientName !== undefined && { recipientName }),
    recipientMasked: maskedEmail(recipientEmail),
    expiresAt,
  };
  if (request.kind === 'r') return { ...shared, consentTextVersion: resellerConsentTextVersion };
  const { agreement, includeDelegatedAdmin, resellerName } = inclusionsOf(request, newest);
  return {
    ...shared,
    consentTextVersion: consentVersionOf(request, newest),
    asksCustomer: {
      administration: includeDelegatedAdmin === true,
      ...(resellerName !== undefined && { reseller: resellerName }),
      ...(agreement && { agreement: { link: agreement.agreementLink, version: String(agreement.versionRank) } }),
    },
  };
}

/** What a customer is asked for beside the relationship itself. */
function inclusionsOf(request: AnyInvitation, newest: AgreementTemplate | undefined) {
  if (request.kind === 'r') return {};
  const { includeAgreement, includeDelegatedAdmin, resellerName } = request;
  return { includeDelegatedAdmin, resellerName, agreement: includeAgreement ? newest : undefined };
}

function viewOf(facts: InvitationFacts, request: AnyInvitation, state: LinkState): InvitationView {
  if (state === 'PENDING') {
    const enrolledAt = request.kind === 'r' ? request.enrolment?.at : undefined;
    return {
      ...facts,
      state,
      signIn: { endpoint: signInEndpoint(), clientId: required('USER_POOL_CLIENT_ID') },
      ...(enrolledAt !== undefined && { enrolledAt }),
    };
  }
  return {
    ...facts,
    state,
    ...(request.closedAt !== undefined && { closedAt: request.closedAt }),
    ...(state === 'SUPERSEDED' && request.lastSentAt !== undefined && { replacedAt: request.lastSentAt }),
  };
}

/** What a company without an account fills in; the provider's region says which countries it can be in. */
async function enrolmentForm(
  request: PartnershipRequest,
  token: string,
  language: InvitationView['language'],
): Promise<EnrolmentView | undefined> {
  const provider = await loadPartner(request.providerId);
  if (provider === undefined) return undefined;
  return {
    language,
    token,
    providerName: request.providerName,
    recipientMasked: maskedEmail(request.recipientEmail),
    expiresAt: request.expiresAt,
    isByTenant: request.acceptableBy === 'TENANT_ADMINISTRATOR',
    countries: countriesOf(provider.region),
  };
}

function invitationPage(view: InvitationView): Document {
  return pageAnswer(renderInvitationPage(view), view.language);
}
