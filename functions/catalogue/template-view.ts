import { type KeptTemplate, templateStanding } from '../../shared/domain/agreement-template.ts';

/** A version of the agreement with how it stands now. */
export function templateView(template: KeptTemplate, templates: readonly KeptTemplate[], now: Date) {
  return { ...template, ...templateStanding(template, templates, now) };
}
