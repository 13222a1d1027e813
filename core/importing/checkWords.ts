import { markerFor } from '../cure/standIn';
import { type SecretScanner, scanText, sensitiveKind } from '../sensitive';
import type { Settings } from '../settings/types';

/** Words after the check for what should not be public. */
export interface CheckedWords {
  /** Secrets in it gave way to stand-ins. */
  readonly words: string;
  /** What was found, secrets too, as noun phrases: "a phone number". */
  readonly findings: readonly string[];
}

const secret = 'sensitive-secret';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

/** Looks through words that come in. A secret never comes in: it is not shown, not inserted and not undone to. */
export async function checkWords(words: string, settings: Settings, scan: SecretScanner): Promise<CheckedWords> {
  const matches = [...scanText(words, settings), ...(await scan(words))];
  const others = matches.filter(({ rule }) => rule !== secret && !isOff(rule, settings));
  // Whatever the settings say of secrets in documents, none is carried from one place to another.
  const secrets = matches.filter(({ rule }) => rule === secret);
  const found = [...others, ...secrets].map(({ what }) => what);
  return { words: withoutSpans(words, secrets), findings: [...new Set(found)] };
}

function isOff(rule: string, { rules, sensitive }: Settings): boolean {
  const kind = sensitiveKind(rule);
  return (rules[rule] ?? (kind && (sensitive[kind.category] ?? kind.severity))) === 'off';
}

/** Each secret with a stand-in in its place; spans that overlap give way together. */
function withoutSpans(words: string, spans: readonly Span[]): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let done = 0;
  for (const { start, end, what } of sorted) {
    if (end <= done) continue;
    if (start >= done) result += words.slice(done, start) + markerFor(what).text;
    done = end;
  }
  return result + words.slice(done);
}
