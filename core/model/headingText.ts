import { plainText } from '../text/plain';

/** No heading is longer than this for us; hostile ones are cut. */
const longest = 200;

/**
 * A heading's text as it is compared: no marks, links, emoji or numbering, no closing `?`, `:` or `(…)`, plain letters,
 * lower case. Empty where nothing is left.
 */
export function normaliseHeading(text: string): string {
  return plainText(text.slice(0, longest).replace(attributes, ''))
    .normalize('NFKC')
    .replace(/[*_`#]/g, '')
    .replace(/[’‘´]/g, "'")
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3/gu, '')
    .replace(/:[a-z][a-z0-9_+-]{1,30}:/g, '')
    .trim()
    .replace(/^[^\p{L}\p{N}(]{1,5}/u, '')
    .replace(numbering, '')
    .replace(/[\s(][^()]*\)\s*[:?.]*$/, '')
    .replace(/[\s:?.!…–—-]+$/, '')
    .replace(/^(?:[-–—:.]\s*)+/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** `{#impact}`, `{: #impact .wide}`: an anchor or a class for the page. */
const attributes = /\{[#.:][^{}]{0,100}\}\s*$/;

/** `2. `, `2.1 `, `IV. `, `1、`, `Step 3: `, `Section 4 - ` at the start. */
const numbering =
  /^(?:(?:section|step|part|teil|schritt|partie|étape) \d{1,3}[:.)]?\s|\(?\d{1,3}(?:\.\d{1,3}){0,4}(?:[.)、]|(?=\s))|\(?[ivx]{1,5}[.)]\s|\(?[a-h][.)]\s)\s*/i;

const thing =
  '(?:incident|outage|issue|problem|event|events|disruption|failure|downtime|bug|breach|vorfalls|störung|ausfalls|incidents)';
const ahead =
  /^(?:(?:the|our|incident|outage|issue|event|detailed|brief|short|quick|initial|preliminary|high-level|post-incident|post-mortem|postmortem) ){1,3}/;
const behind = new RegExp(
  ` (?:(?:of|for|to|from|during|behind|in|des|der|de l'|du) ?(?:the |this |our |these )?${thing}|(?:the|this) ${thing}|section|details)$`,
);

/** The name without words that say only that this is about an incident: "the root cause of this outage". */
export function coreOfHeading(name: string): string {
  return name.replace(behind, '').replace(ahead, '').trim();
}
