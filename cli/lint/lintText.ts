import { readPostMortem } from '../../core/document/postMortem';
import { committedIn, isSecret, linterFor, SecretFindings } from '../../core/lint';
import type { Problem } from '../../core/rules';
import type { Settings } from '../../core/settings';

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

/** The document that a text is of. */
export interface LintedDocument {
  readonly path: string;
  /** Asked for by its own name, so checked whatever it is. */
  readonly named: boolean;
  readonly settings: Settings;
  /** The text that Git holds, asked for when a secret was found; absent where there is none to ask for. */
  readonly committedText?: () => string | undefined;
}

/** What is wrong with a text, secrets included; `undefined` for one that nobody asked for by name and that is no post-mortem. */
export async function lintText(
  text: string,
  { path, named, settings, committedText }: LintedDocument,
  { now, secrets }: LintContext,
): Promise<readonly Problem[] | undefined> {
  const postMortem = readPostMortem(text, path, settings);
  if (!named && postMortem.recognition === undefined) return undefined;
  if (settings.rules['sensitive-secret'] !== 'off') {
    for (const chunk of postMortem.store.chunks) await secrets.scan(chunk);
  }
  const linter = linterFor(settings);
  const problems = linter.lintAnyway(postMortem, { now, secrets });
  const committed = problems.some(isSecret) ? committedText?.() : undefined;
  return committed === undefined
    ? problems
    : linter.lintAnyway(postMortem, { now, secrets, isCommitted: committedIn(committed) });
}
