import { requireActiveTie } from '../../shared/domain/customer.ts';
import { endAttestation, endAttestationVersion, previewEnd } from '../../shared/domain/end-relationship.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { chooseLanguage } from '../../shared/http/language.ts';
import { previewRelationshipEnd } from './contract.ts';
import { loadEndFacts } from './load-end-facts.ts';

export const handler = endpoint(previewRelationshipEnd, async (call) => {
  const facts = await loadEndFacts(call);
  requireActiveTie(facts.relationship);
  const language = chooseLanguage(call.query.language, undefined, call.headers['accept-language']);
  const attestation = { textVersion: endAttestationVersion, language, text: endAttestation[language] };
  return { body: { ...previewEnd(facts, call.at), attestation }, etag: facts.relationship.version };
});
