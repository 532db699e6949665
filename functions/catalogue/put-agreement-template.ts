import { loadTemplates, savedTemplates } from '../../shared/data/catalogue.ts';
import { putAgreementTemplate as decide } from '../../shared/domain/agreement-template.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { requireVersion } from '../../shared/http/input.ts';
import { putAgreementTemplate } from './contract.ts';
import { templateView } from './template-view.ts';

export const handler = endpoint(putAgreementTemplate, async (call) => {
  const { templateId } = call.parameters;
  const { at: now } = call;
  const { templates, itemVersion } = await loadTemplates();
  const current = templates.find((template) => template.templateId === templateId);
  requireVersion(call.ifMatch, current?.version ?? 0);
  const change = decide(templates, templateId, call.body, { now, caller: call.caller });
  if (change === undefined) {
    return { body: current && templateView(current, templates, now), etag: current?.version };
  }
  const { template, entry } = change;
  return call.commit([savedTemplates(change.templates, itemVersion)], entry, {
    body: templateView(template, change.templates, now),
    etag: template.version,
    ...(current === undefined && { location: `/v1/agreement-templates/${templateId}` }),
  });
});
