import type { Country, State } from './country-rules.ts';

/**
 * The state that a text stands for: its code in any case, an older code of it, or its name in the country's language or
 * in Latin letters ("Sao Paulo" for São Paulo). Undefined when it is none of the country's states.
 */
export function findState(country: Country, text: string): State | undefined {
  const code = text.toUpperCase();
  const byCode = country.states.find((state) => state.code === code || state.olderCode === code);
  if (byCode !== undefined) return byCode;
  const name = folded(text);
  if (name === '') return undefined;
  return country.states.find((state) => namesOf(state).some((one) => one === name));
}

/** The states whose postal codes begin like this one. */
export function statesOfPostalCode(country: Country, postalCode: string): State[] {
  return country.states.filter((state) => state.postal?.test(postalCode) === true);
}

/** The states whose names begin like this text, which names none. */
export function similarStates(country: Country, text: string): State[] {
  const start = folded(text);
  if (start.length < 3) return [];
  return country.states.filter((state) =>
    namesOf(state).some((name) => name.startsWith(start) || start.startsWith(name)),
  );
}

function namesOf(state: State): string[] {
  const names = [folded(state.name), folded(state.latinName ?? '')];
  // Prefecture, province, city; and the "Co." of Irish counties.
  const short = names.map((name) => name.replace(/(?<=..)[都府県省市]$/u, '').replace(/^co(?=...)/u, ''));
  return [...names, ...short].filter((name) => name !== '');
}

/** Comparable: without accents, case, spaces and signs. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
