import { type SensitiveCategory, sensitiveKind } from '../sensitive';

/** What stands in the public text in place of a finding's value, as a noun phrase without brackets. */
export function neutralPhrase(ruleId: string): string {
  const own = phrases[ruleId];
  if (own !== undefined) return own;
  const category = sensitiveKind(ruleId)?.category;
  return category === undefined ? 'details' : phrasesOfCategories[category];
}

/** The phrase as it is written into the text. */
export function inBrackets(phrase: string): string {
  return `[${phrase}]`;
}

const phrases: { readonly [ruleId: string]: string } = {
  'sensitive-ip-address': 'an internal address',
  'sensitive-resource-id': 'an internal resource',
  'sensitive-email': 'a mail address',
};

const phrasesOfCategories: { readonly [category in SensitiveCategory]: string } = {
  secret: 'a credential',
  infrastructure: 'an internal name',
  pii: 'personal details',
  vulnerability: 'details of a weakness',
  controlled: 'details',
};
