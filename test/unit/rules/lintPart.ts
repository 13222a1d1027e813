import { lintContext, lintText } from '../../../cli/lint/lintText';
import type { Problem } from '../../../core/rules';
import { ruleIds } from '../../../core/rules';
import { defaults, mergeSettings, parseSettings, type Settings } from '../../../core/settings';

const context = lintContext(Date.UTC(2026, 2, 8, 18, 0));

/** What the rule finds in the text: in a settings file for the rule about those, in a document for every other. */
export async function lintPart(ruleId: string, text: string, settings: Settings): Promise<readonly Problem[]> {
  if (ruleId === 'process-settings') {
    return parseSettings(text, ruleIds).problems.map(problem => ({ ruleId, ...problem }));
  }
  const problems = (await lintText(text, { path: 'incident.md', named: true, settings }, context)) ?? [];
  return problems.filter(problem => problem.ruleId === ruleId);
}

/** The settings that a part of a fixture gives; none give the defaults. */
export function settingsOf(text: string | undefined): Settings {
  return text === undefined ? defaults : mergeSettings(defaults, parseSettings(text).value);
}

/** The text with a mark below each place that was found. */
export function withMarks(text: string, problems: readonly Problem[]): string {
  return text
    .split(/(?<=\n)/)
    .flatMap((line, at) => {
      const marks = problems
        .filter(({ range }) => range.start.line === at)
        .map(problem => `${markOf(problem, line)}\n`);
      return [line, ...marks];
    })
    .join('');
}

function markOf({ range: { start, end }, severity, message }: Problem, line: string): string {
  const last = end.line === start.line ? end.character : line.trimEnd().length;
  return `${' '.repeat(start.character)}${'^'.repeat(Math.max(1, last - start.character))} ${severity}: ${message}`;
}
