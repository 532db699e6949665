import type { Language } from './languages.ts';
import { Refusal } from './refusal.ts';

/** What somebody who ends a tie has declared, with the version of the text that was read. */
export interface Attestation {
  accepted: true;
  textVersion: string;
  reason?: string | undefined;
}

/** What the caller sent; the contract has checked its shapes. */
export interface AttestationInput {
  confirm?: boolean | undefined;
  attestation?:
    | { accepted?: boolean | undefined; textVersion?: string | undefined; reason?: string | undefined }
    | undefined;
}

/**
 * The version of the text that a provider attests when it removes a partnership. Whoever changes the meaning of the text
 * gives it a new version, since attestations are kept with the version that was read.
 */
export const removalAttestationVersion = 'removal-2026-11';

/** Source: domain rules, 9.1. */
export const removalAttestation: Record<Language, string> = {
  en: 'We end this partnership in good faith, for a legitimate business purpose, and in line with our contract with the reseller. Claims that third parties make because of it are ours to bear. It is our own duty to give the reseller and others whatever notice the law or the contract asks for; Twotier sends none unless we ask for it. Our customers, their subscriptions and delegated administration rights stay as they are.',
  es: 'Ponemos fin a esta relación de buena fe, con un propósito comercial legítimo y conforme a nuestro contrato con el revendedor. Asumimos las reclamaciones que terceros presenten por este motivo. Nos corresponde a nosotros dar al revendedor y a otros los avisos que exijan la ley o el contrato; Twotier no envía ninguno salvo que lo pidamos. Nuestros clientes, sus suscripciones y los derechos de administración delegada no cambian.',
  ru: 'Мы прекращаем это партнёрство добросовестно, с законной деловой целью и в соответствии с нашим договором с реселлером. Претензии третьих лиц, связанные с этим, относятся на наш счёт. Уведомить реселлера и других лиц, если этого требует закон или договор, — наша обязанность; Twotier отправляет уведомление, только если мы об этом попросим. Наши клиенты, их подписки и делегированные права администрирования остаются без изменений.',
  'zh-Hans':
    '我们本着诚信原则、出于正当的商业目的，并依照与经销商之间的合同终止本合作关系。由此引起的第三方索赔由我们承担。依照法律或合同应向经销商及其他方发出的通知，由我们自行负责；除非我们提出要求，Twotier 不会发送任何通知。我们的客户、其订阅以及委派的管理权限均保持不变。',
};

/**
 * What a person who ends something must have said: that it is meant, and the declaration in the words of today.
 * @param textVersion the version that is to be attested
 * @throws Refusal `CONFIRMATION_REQUIRED`, `ATTESTATION_REQUIRED`
 */
export function requireAttestation({ confirm, attestation }: AttestationInput, textVersion: string): Attestation {
  if (confirm !== true) {
    throw new Refusal('CONFIRMATION_REQUIRED', 'This cannot be undone; say that you mean it.', {
      nextStep: 'Look at the preview of what stays behind, and send confirm: true.',
    });
  }
  if (attestation?.accepted !== true) {
    throw new Refusal('ATTESTATION_REQUIRED', 'This needs your attestation.', {
      nextStep: `Read the text in the preview and send attestation: { accepted: true, textVersion: "${textVersion}" }.`,
    });
  }
  if (attestation.textVersion !== textVersion) {
    throw new Refusal('ATTESTATION_REQUIRED', 'The text to attest is not the one that you name.', {
      reason: 'ATTESTATION_TEXT_CHANGED',
      nextStep: `Read the text in the preview again and attest version ${textVersion}.`,
    });
  }
  const { reason } = attestation;
  return { accepted: true, textVersion, ...(reason !== undefined && { reason }) };
}
