import { valueIn } from '../../core/cure/values';
import type { ToldProblem } from '../../core/lint';
import type { Problem } from '../../core/rules';
import { sensitiveKind } from '../../core/sensitive';
import type { TextStore } from '../../core/text';
import type { AllowedProblem, FileProblem, ReportedFix } from '../report/problem';
import type { Allowed, ToldText } from './lintText';

/** What is told of a document's findings. */
export interface ReportedText {
  readonly problems: readonly FileProblem[];
  /** What comments allow; only in detail. */
  readonly allowed: readonly AllowedProblem[];
}

/** What is wrong and where, for people and their terminals. */
export function inShort({ problems }: ToldText, file: string): ReportedText {
  return { problems: problems.map(problem => named(problem, file)), allowed: [] };
}

/** The same with cures, further places and what comments allow, for programs; no text in it repeats a sensitive value. */
export function inDetail({ problems, allowed, postMortem: { store } }: ToldText, file: string): ReportedText {
  const values = sensitiveValues([...problems, ...allowed.map(({ problem }) => problem)], store);
  const isHarmless = (text: string) => !values.some(value => text.toLowerCase().includes(value));
  return {
    problems: problems.map(problem => {
      const { others } = problem;
      const fixes = fixesOf(problem, isHarmless);
      return { ...named(problem, file), fixes, ...(others === undefined ? {} : { others }) };
    }),
    allowed: allowed.map(each => allowedIn(each, file, isHarmless)),
  };
}

function named({ range, severity, message, ruleId }: ToldProblem, file: string): FileProblem {
  return { file, range, severity, message, ruleId };
}

function allowedIn(
  { problem, allowance }: Allowed,
  file: string,
  isHarmless: (text: string) => boolean,
): AllowedProblem {
  const { reason, range } = allowance;
  return { ...named(problem, file), reason: isHarmless(reason) ? reason : '', allowance: range };
}

/** A cure that writes much anew, as sorting does, helps nobody in a log. */
const longestCure = 2000;

function fixesOf({ fixes }: Problem, isHarmless: (text: string) => boolean): readonly ReportedFix[] {
  return (fixes?.() ?? []).flatMap(({ title, edits }) => {
    const written = edits.map(({ newText }) => newText).join('\n');
    if (edits.length === 0 || written.length > longestCure || !isHarmless(written)) return [];
    return [{ title, edits: edits.map(({ range, newText }) => ({ range, newText })) }];
  });
}

/** Shorter values stand in other text by chance. */
const shortest = 4;

/** The values that are not to be repeated, in small letters. */
function sensitiveValues(problems: readonly Problem[], store: TextStore): readonly string[] {
  const ranges = problems.filter(({ ruleId }) => sensitiveKind(ruleId) !== undefined).map(({ range }) => range);
  return [...new Set(ranges.map(range => valueIn(store, range).toLowerCase()))].filter(
    ({ length }) => length >= shortest,
  );
}
