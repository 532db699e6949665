import { loadPartner } from '../../shared/data/partners.ts';
import { linkPlaceholder } from '../../shared/domain/invitation.ts';
import { requirePlaceholder } from '../../shared/domain/invitation-decisions.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { after, dayMs } from '../../shared/domain/time.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { defaultInvitation, render } from '../../shared/mail/render.ts';
import { previewRequest } from './contract.ts';

export const handler = endpoint(previewRequest, async ({ body, caller, at: now }) => {
  const provider = await loadPartner(caller.tenantId);
  if (provider === undefined) throw new Refusal('PARTNER_NOT_FOUND', 'Your company is not enrolled.');
  const { recipientName, language, expiresInDays } = body;
  const named = recipientName === undefined ? {} : { recipientName };
  const proposed = defaultInvitation(language, { providerName: provider.legalName, expiresInDays, ...named });
  const subject = body.subject ?? proposed.subject;
  const bodyText = body.bodyText ?? proposed.bodyText;
  requirePlaceholder(bodyText);
  const { text, html } = render(
    {
      template: 'invitation',
      providerName: provider.legalName,
      subject,
      bodyText,
      // No request exists yet, so neither does a link: the place where it will stand is shown instead.
      link: linkPlaceholder,
      expiresAt: after(now, expiresInDays * dayMs),
      ...named,
    },
    language,
  );
  return { body: { subject, bodyText, text, html } };
});
