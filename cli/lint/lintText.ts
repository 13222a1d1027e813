import { type PostMortem, readPostMortem } from '../../core/document/postMortem';
import {
  type Allowance,
  committedIn,
  isSecret,
  linterFor,
  oncePerValue,
  SecretFindings,
  type ToldProblem,
} from '../../core/lint';
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
  /** What comments in it allow. */
  readonly allowed: readonly Allowed[];
}

export interface Allowed {
  readonly problem: Problem;
  readonly allowance: Allowance;
}

/** A text as people are told of it: each value that should not be public once. */
export interface ToldText extends Linted {
  readonly problems: readonly ToldProblem[];
}

/** What is wrong with a text, secrets included; `undefined` for one that nobody asked for by name and that is no post-mortem. */
export async function lintText(
  text: string,
  place: Place,
  context: LintContext,
): Promise<readonly ToldProblem[] | undefined> {
  return (await readAndTell(text, place, context))?.problems;
}

/** The same, with the text as it was read and what comments in it allow. */
export async function readAndTell(text: string, place: Place, context: LintContext): Promise<ToldText | undefined> {
  const linted = await readAndLint(text, place, context);
  return linted && { ...linted, problems: oncePerValue(linted.problems, linted.postMortem.store) };
}

/** The same, each place of a value by itself. */
export async function readAndLint(text: string, place: Place, context: LintContext): Promise<Linted | undefined> {
  const { path, named, settings } = place;
  const { secrets } = context;
  const postMortem = readPostMortem(text, path, settings);
  if (!named && postMortem.recognition === undefined) return undefined;
  if (settings.rules['sensitive-secret'] !== 'off') {
    for (const chunk of postMortem.store.chunks) await secrets.scan(chunk);
  }
  const linted = lint(postMortem, place, context);
  const committed = linted.problems.some(isSecret) ? await place.committedText?.() : undefined;
  return committed === undefined ? linted : lint(postMortem, place, context, committedIn(committed));
}

function lint(
  postMortem: PostMortem,
  { settings }: Place,
  { now, secrets }: LintContext,
  isCommitted?: (value: string) => boolean,
): Linted {
  const allowed: Allowed[] = [];
  const problems = linterFor(settings).lintAnyway(postMortem, {
    now,
    secrets,
    ...(isCommitted === undefined ? {} : { isCommitted }),
    onAllowed: (problem, allowance) => allowed.push({ problem, allowance }),
  });
  return { postMortem, problems, allowed };
}
