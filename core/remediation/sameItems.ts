import { rememberTexts } from '../text';
import type { RemediationItem } from './remediationItems';

/** Words that do not tell two items apart. */
const small = new Set(
  'a an and are as at be been by for from have in into is it its of on or our so that the their them they this to us we will with'.split(
    ' ',
  ),
);

/** An item that says what an earlier one says, open or done. */
export interface Repeated {
  readonly item: RemediationItem;
  readonly earlier: RemediationItem;
}

/** Comparing all with all is for people's lists, not for machines'. */
const most = 200;

/**
 * Items whose words are those of an earlier one, in whatever order. Fewer than four words say too little; one word more
 * or another number is another item.
 */
export function repeatedItems(items: readonly RemediationItem[]): readonly Repeated[] {
  const byWords = new Map<string, RemediationItem>();
  const found: Repeated[] = [];
  for (const item of items.slice(0, most)) {
    const words = wordsOf(item.text);
    if (words.length < 4) continue;
    const key = words.join(' ');
    const earlier = byWords.get(key);
    if (earlier === undefined) byWords.set(key, item);
    else found.push({ item, earlier });
  }
  return found;
}

const wordsOf = rememberTexts(most, (text): readonly string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter(word => !small.has(word)).map(stem))].sort();
});

/** "alerts" and "alert", "adding" and "add" are one word. */
function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ies|es|s|ing|ed)$/, '');
}
