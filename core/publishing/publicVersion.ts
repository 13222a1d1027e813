import { type PostMortem, readPostMortem } from '../document/postMortem';
import { linterFor, readAllowances, type SecretFindings } from '../lint';
import type { Problem } from '../rules';
import { sensitiveKind } from '../sensitive';
import { compose } from './compose';
import { applyCuts, cutsOf } from './cuts';
import { inBrackets, neutralPhrase } from './neutralPhrases';
import { nameOfPerson } from './people';
import type { PublicVersion, Withheld } from './types';
import { withhold } from './withhold';

export interface PublicVersionOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly secrets: SecretFindings;
}

/**
 * A public text from an internal document: nothing in it is sensitive by the document's own settings, and no word in it
 * is ours but headings, times and `[neutral phrases]`. What a comment allows inside is withheld too, since the comment,
 * with its reason, stays inside.
 */
export async function makePublicVersion(postMortem: PostMortem, options: PublicVersionOptions): Promise<PublicVersion> {
  const { path, settings, store } = postMortem;
  const marks = readAllowances(store).flatMap(({ range }) => cutsOf(range, ' '.repeat(width(range)), store));
  const bare = readPostMortem(applyCuts(store, marks), path, settings);
  const masked = withhold(bare, await sensitiveIn(bare, options));
  const { lines, leftOut, shortened } = compose(readPostMortem(masked.text, path, settings), masked.touched);
  const text = await withoutRest(lines.join(store.eol), postMortem, options);
  const isSaidBy = (own: Withheld, parts: readonly Withheld[]) => parts.some(each => isWithin(own.lines, each.lines));
  const inside = masked.withheld.filter(
    each => !isSaidBy(each, leftOut) && !(each.what === nameOfPerson && isSaidBy(each, shortened)),
  );
  return { text, withheld: [...inside, ...leftOut, ...shortened].sort((a, b) => a.lines.start - b.lines.start) };
}

/** An allowance is a comment on one line. */
function width({ start, end }: Problem['range']): number {
  return start.line === end.line ? end.character - start.character : 0;
}

/** Every finding about sensitive content, secrets included. */
async function sensitiveIn(
  postMortem: PostMortem,
  { now, secrets }: PublicVersionOptions,
): Promise<readonly Problem[]> {
  if (postMortem.settings.rules['sensitive-secret'] !== 'off') {
    for (const chunk of postMortem.store.chunks) await secrets.scan(chunk);
  }
  const problems = linterFor(postMortem.settings).lintAnyway(postMortem, { now, secrets });
  return problems.filter(({ ruleId }) => sensitiveKind(ruleId) !== undefined);
}

/** So often at most; then lines that still hold something go as a whole. */
const mostRounds = 3;

/** What was apart in the document can say something together: the result is looked at like any other document. */
async function withoutRest(
  text: string,
  { path, settings }: PostMortem,
  options: PublicVersionOptions,
): Promise<string> {
  let current = text;
  for (let round = 0; round <= mostRounds + 1; round += 1) {
    const read = readPostMortem(current, path, settings);
    const left = await sensitiveIn(read, options);
    if (left.length === 0) break;
    const cuts = left.flatMap(({ ruleId, range }) => {
      const whole = {
        start: { line: range.start.line, character: 0 },
        end: { line: range.end.line, character: read.store.lineAt(range.end.line).length },
      };
      return round < mostRounds
        ? cutsOf(range, inBrackets(neutralPhrase(ruleId)), read.store)
        : cutsOf(whole, '', read.store);
    });
    current = applyCuts(read.store, cuts);
  }
  return current;
}

function isWithin(a: Withheld['lines'], b: Withheld['lines']): boolean {
  return b.start <= a.start && a.end <= b.end;
}
