import { loadPartner } from '../../shared/data/partners.ts';
import { resellerConsentTextVersion } from '../../shared/domain/consent.ts';
import { maskedEmail } from '../../shared/domain/email-address.ts';
import { type LinkState, linkState, requireOpen } from '../../shared/domain/partnership.ts';
import type { PartnershipRequest } from '../../shared/domain/partnership-request.ts';
import { countriesOf } from '../../shared/domain/regions.ts';
import type { Document, Reply } from '../../shared/http/endpoint.ts';
import { chooseLanguage } from '../../shared/http/language.ts';
import { renderEnrolmentPage } from '../../shared/page/enrolment-page.ts';
import { consentText, renderInvitationPage } from '../../shared/page/invitation-page.ts';
import type { EnrolmentView, InvitationView, Page } from '../../shared/page/invitation-view.ts';
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
export async function showInvitation(call: PageCall): Promise<Reply | Document> {
  const { token } = call.parameters;
  const found = await findInvitation(token);
  count('InvitationViewed');
  const language = chooseLanguage(call.query.language, found?.request.language, call.headers['accept-language']);
  const state = found && linkState(found.request, found.token.tokenVersion, call.at);
  if (call.headers['accept']?.includes('application/json')) {
    if (found === undefined || state === undefined) throw invitationNotFound();
    requireOpen(state);
    const { providerName, recipientName, recipientEmail, expiresAt } = found.request;
    return {
      body: {
        state,
        providerName,
        recipientName,
        recipientMasked: maskedEmail(recipientEmail),
        language,
        expiresAt,
        consentText: consentText(language, providerName),
        consentTextVersion: resellerConsentTextVersion,
      },
    };
  }
  if (call.query.enrol !== undefined && state === 'PENDING' && found?.request.enrolment === undefined) {
    const form = found && (await enrolmentForm(found.request, token, language));
    if (form !== undefined) return documentOf(renderEnrolmentPage(form), language);
  }
  return invitationPage(
    found === undefined || state === undefined
      ? { state: 'NOT_FOUND', language }
      : viewOf(found.request, state, token, language),
  );
}

function viewOf(
  request: PartnershipRequest,
  state: LinkState,
  token: string,
  language: InvitationView['language'],
): InvitationView {
  const facts = {
    language,
    token,
    providerName: request.providerName,
    ...(request.recipientName !== undefined && { recipientName: request.recipientName }),
    recipientMasked: maskedEmail(request.recipientEmail),
    expiresAt: request.expiresAt,
    ...(request.closedAt !== undefined && { closedAt: request.closedAt }),
    ...(state === 'SUPERSEDED' && request.lastSentAt !== undefined && { replacedAt: request.lastSentAt }),
  };
  if (state !== 'PENDING') return { ...facts, state };
  return {
    ...facts,
    state,
    signIn: { endpoint: signInEndpoint(), clientId: required('USER_POOL_CLIENT_ID') },
    ...(request.enrolment !== undefined && { enrolledAt: request.enrolment.at }),
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
  return documentOf(renderInvitationPage(view), view.language);
}

function documentOf(page: Page, language: InvitationView['language']): Document {
  return {
    statusCode: page.statusCode,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': page.contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      vary: 'accept, accept-language',
    },
    text: page.html,
  };
}
