import { readPostMortem } from '../../core/document/postMortem';
import { linterFor, SecretFindings } from '../../core/lint';
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

/** What is wrong with a text, secrets included; `undefined` for one that nobody asked for by name and that is no post-mortem. */
export async function lintText(
  text: string,
  { path, named, settings }: { readonly path: string; readonly named: boolean; readonly settings: Settings },
  { now, secrets }: LintContext,
): Promise<readonly Problem[] | undefined> {
  const postMortem = readPostMortem(text, path, settings);
  if (!named && postMortem.recognition === undefined) return undefined;
  if (settings.rules['sensitive-secret'] !== 'off') {
    for (const chunk of postMortem.store.chunks) await secrets.scan(chunk);
  }
  return linterFor(settings).lintAnyway(postMortem, { now, secrets });
}
