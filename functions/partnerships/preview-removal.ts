import { type Counted, footprintOf } from '../../shared/data/reseller-footprint.ts';
import { removalAttestation, removalAttestationVersion } from '../../shared/domain/attestation.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { chooseLanguage } from '../../shared/http/language.ts';
import { previewRemoval } from './contract.ts';
import { loadOwnReseller } from './load-own-reseller.ts';

const idsShown = 10;

export const handler = endpoint(previewRemoval, async (call) => {
  const { partnership, provider, reseller } = await loadOwnReseller(call);
  const { providerId, resellerId, resellerName, status } = partnership;
  const found = await footprintOf(providerId, reseller, call.at);
  const asked = call.headers['accept-language'];
  const language = chooseLanguage(undefined, asked === undefined ? provider.language : undefined, asked);
  return {
    body: {
      resellerId,
      resellerName,
      status,
      stays: {
        customers: shown(found.customers),
        subscriptions: {
          partnerOfRecord: shown(found.partnerOfRecord),
          supportContact: shown(found.supportContact),
        },
        adminGrants: shown(found.adminGrants),
      },
      ends: { openDrafts: shown(found.openDrafts), pendingRequests: shown(found.pendingRequests) },
      attestation: { textVersion: removalAttestationVersion, language, text: removalAttestation[language] },
    },
    etag: partnership.version,
  };
});

function shown({ count, isComplete, ids }: Counted): Counted {
  return { count, isComplete, ids: ids.slice(0, idsShown) };
}
