import { type PostMortem, readPostMortem } from '../../core/document/postMortem';
import { committedIn, isSecret, linterFor, oncePerValue, SecretFindings } from '../../core/lint';
import type { Problem } from '../../core/rules';
import type { Place } from '../files/readDocument';

/** What all texts of a call share. */
export interface LintContext {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly secrets: SecretFindings;
}

/** What checks one text after another, `now` in epoch milliseconds. */
export function lintContext(now: number): LintContext {
  return { now, secrets: new SecretFindings() };
}

/** A text as it was read, and what is wrong with it. */
export interface Linted {
  readonly postMortem: PostMortem;
  readonly problems: readonly Problem[];
}

/** What is wrong with a text, secrets included; `undefined` for one that nobody asked for by name and that is no post-mortem. */
export async function lintText(
  text: string,
  place: Place,
  context: LintContext,
): Promise<Linted['problems'] | undefined> {
  const linted = await readAndLint(text, place, context);
  return linted && oncePerValue(linted.problems, linted.postMortem.store);
}

/** The same, with the text as it was read. */
export async function readAndLint(text: string, place: Place, context: LintContext): Promise<Linted | undefined> {
  const { path, named, settings } = place;
  const { now, secrets } = context;
  const postMortem = readPostMortem(text, path, settings);
  if (!named && postMortem.recognition === undefined) return undefined;
  if (settings.rules['sensitive-secret'] !== 'off') {
    for (const chunk of postMortem.store.chunks) await secrets.scan(chunk);
  }
  const linter = linterFor(settings);
  const problems = linter.lintAnyway(postMortem, { now, secrets });
  const committed = problems.some(isSecret) ? place.committedText?.() : undefined;
  if (committed === undefined) return { postMortem, problems };
  const isCommitted = committedIn(committed);
  return { postMortem, problems: linter.lintAnyway(postMortem, { now, secrets, isCommitted }) };
}
