import { sensitiveKind } from './kinds';
import type { SensitiveCategory, SensitiveMatch } from './types';

/** What names a value. A sentence that tells of a weakness may hold one, and both are said. */
const ranks: { readonly [category in SensitiveCategory]?: number } = { secret: 0, pii: 1, infrastructure: 2 };

/** What tells of a whole sentence or list, though its category is one of values. */
const sentenceRules: ReadonlySet<string> = new Set(['sensitive-group-members']);

const severities: { readonly [severity: string]: number } = { error: 0, warning: 1, information: 2, hint: 3 };

/**
 * One finding for each value, in the order of the text: of those that overlap the graver category stays, of one category
 * the longer. Sentences (vulnerabilities, markings, lists of members) are apart from values, and compete among
 * themselves: there the graver severity stays.
 */
export function withoutOverlaps(matches: readonly SensitiveMatch[]): readonly SensitiveMatch[] {
  if (matches.length < 2) return matches;
  const values = matches.filter(match => rankOf(match) !== undefined);
  const sentences = matches.filter(match => rankOf(match) === undefined);
  return [...settle(values), ...settle(sentences)].sort(byPlace);
}

function rankOf({ rule }: SensitiveMatch): number | undefined {
  if (sentenceRules.has(rule)) return undefined;
  const category = sensitiveKind(rule)?.category;
  return category === undefined ? undefined : ranks[category];
}

/** A sweep over matches sorted by place: what comes is compared with the last one kept alone. */
function settle(matches: readonly SensitiveMatch[]): readonly SensitiveMatch[] {
  const kept: SensitiveMatch[] = [];
  for (const match of [...matches].sort(byPlace)) {
    while (overlaps(kept.at(-1), match) && isBetter(match, kept.at(-1))) kept.pop();
    if (!overlaps(kept.at(-1), match)) kept.push(match);
  }
  return kept;
}

function overlaps(a: SensitiveMatch | undefined, b: SensitiveMatch): boolean {
  return a !== undefined && a.end > b.start;
}

function isBetter(a: SensitiveMatch, b: SensitiveMatch | undefined): boolean {
  if (b === undefined) return true;
  const difference = (rankOf(a) ?? severityOf(a)) - (rankOf(b) ?? severityOf(b));
  return difference === 0 ? a.end - a.start > b.end - b.start : difference < 0;
}

function severityOf({ rule, severity }: SensitiveMatch): number {
  return severities[severity ?? sensitiveKind(rule)?.severity ?? ''] ?? Object.keys(severities).length;
}

function byPlace(a: SensitiveMatch, b: SensitiveMatch): number {
  return a.start - b.start || b.end - a.end;
}
