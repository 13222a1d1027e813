import type { PostMortem } from '../document/postMortem';
import { scanPassage } from '../sensitive';
import type { Settings } from '../settings/types';
import { type Line, remember, splitLines } from '../text';
import { isGuidance } from './guidance';

/** No guidance is longer than this. */
const longest = 1000;

/**
 * Whether words may speak of this one incident, its people or its systems. Unsure means yes: what tells of nothing is
 * made of sentences that begin like guidance, without names, numbers, addresses and code.
 */
export function speaksOfIncident(words: string, postMortem: PostMortem): boolean {
  if (isGuidance(words)) return false;
  if (words.length > longest || telling.test(words)) return true;
  const sentences = words.split(/(?<=[.?!:;]) +|\n+/).map(sentence => sentence.trim());
  if (sentences.some(sentence => sentence !== '' && !opener.test(sentence))) return true;
  if (namesAmid(words).length > 0) return true;
  const names = namesOf(postMortem);
  if (tokensOf(words).some(token => names.has(token))) return true;
  return isSensitive(words, postMortem.settings);
}

/** Whether the document names somebody or something of its own by one of the words, or they should not be public. */
export function namesSomebody(words: string, postMortem: PostMortem): boolean {
  const names = namesOf(postMortem);
  if (telling.test(words) || namesAmid(words).length > 0) return true;
  return tokensOf(words).some(token => names.has(token)) || isSensitive(words, postMortem.settings);
}

function isSensitive(words: string, settings: Settings): boolean {
  return scanPassage({ line: 0, lines: splitLines(words), inCode: false }, settings).length > 0;
}

/** Numbers, addresses, mentions, code. */
const telling =
  /\d{2}|\d[:.]\d|[\p{L}-]\d|https?:|www\.|[@#`\\$]|[\p{Ll}][\p{Lu}]|\p{L}_\p{L}|\p{L}\.\p{Ll}|\p{L}\/\p{L}{1,40}\/|\p{L}-\p{L}{1,40}-\p{L}{1,40}-|pm-allow|TODO|FIXME/u;

/** Words that sentences of guidance begin with. */
const opener =
  /^[^\p{L}]{0,5}(?:who|whom|what|when|where|which|why|how|have|has|had|is|are|was|were|do|does|did|should|can|could|would|describe|list|explain|write|add|include|use|give|name|note|put|ask|tell|keep|say|state|summari[sz]e|provide|fill|mention|document|outline|link|copy|remove|delete|replace|see|focus|think|consider|make|meet|read|record|look|prefer|collect|prepare|thank|be|avoid|check|one|two|three|each|every|everybody|everyone|anybody|nobody|all|any|a|an|the|this|these|that|those|if|in|for|at|as|from|to|on|with|without|it|its|there|no|not|only|optional|required|please|short|brief|briefly|example|examples|times?|we|you|your|our|they|people|things|actions|events|entries|several|more|small|few|plain|small enough|everything|put|conditions|come|luck)(?![\p{L}\p{N}])/iu;

/** Capitalised words that do not begin a sentence; abbreviations such as UTC are no names. */
function namesAmid(words: string): readonly string[] {
  const found = words.match(/(?<=[\p{Ll}\p{N},;)"”'’] )\p{Lu}[\p{L}'’-]{0,60}/gu) ?? [];
  return found.filter(word => word !== 'I' && !/^\p{Lu}{2,4}s?$/u.test(word));
}

function tokensOf(words: string): readonly string[] {
  return (words.match(/\p{L}{3,60}/gu) ?? []).map(token => token.toLowerCase());
}

/** What the fields, the settings and the sentences of the document name, in lower case. */
function namesOf({ store, metadata, settings }: PostMortem): ReadonlySet<string> {
  const people = ['facilitator', 'note-taker', 'participants', 'components', 'restricted-document'] as const;
  const stated = people.map(name => metadata.fields.get(name)?.value ?? '');
  const known = [...stated, ...settings.people.map(({ name }) => name), ...metadata.other.values()].flatMap(tokensOf);
  return new Set([...known, ...store.lines.flatMap(namesOn)]);
}

/** Names amid the sentences of a line, mentions, and owners of items. */
const namesOn = remember(({ text }: Line): readonly string[] => {
  if (text.length > 10_000) return [];
  const mentions = text.match(/(?<!\w)@[\w-]{2,60}/g) ?? [];
  const owner = /\bowner: ?([^;()\n]{1,80})/.exec(text)?.[1] ?? '';
  return [...namesAmid(text), ...mentions, owner].flatMap(tokensOf);
});
