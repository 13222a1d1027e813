import { allRules } from '../../../core/lint';
import { isNeverAllowedByValue } from '../../../core/sensitive';
import { type Part, readFixture } from './fixture';

/** The Markdown page that explains a rule: its summary, why it matters, and the documents of its fixture. */
export function pageOf({ id, summary, severity }: (typeof allRules)[number]): string {
  const { why, parts } = readFixture(id);
  const language = id === 'process-settings' ? 'jsonc' : 'markdown';
  const examples = parts.map(part => {
    return `${headingOf(part)}\n\n${fenced(part.marked, part.type === 'settings' ? 'jsonc' : language)}`;
  });
  return `${[`# ${id}`, summary, why, `Severity: ${severity}, unless the settings say otherwise.`, ...examples, settingIt(id)].join('\n\n')}\n`;
}

/** All pages, by rule id. */
export function allPages(): ReadonlyMap<string, string> {
  return new Map(allRules.map(rule => [rule.id, pageOf(rule)]));
}

const headings: { readonly [type in Part['type']]: string } = {
  flagged: 'Flagged',
  after: 'After',
  clean: 'Not flagged',
  settings: 'With these settings',
};

function headingOf({ type, title }: Part): string {
  if (type === 'after') return `### After “${title.replaceAll('"', "'")}”`;
  return `## ${headings[type]}${title === '' ? '' : `: ${title}`}`;
}

function fenced(text: string, language: string): string {
  const fence = text.includes('```') ? '````' : '```';
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function settingIt(id: string): string {
  const setting = `\`.postmortem.json\` sets its severity for a team: \`"rules": { "${id}": "hint" }\`, or \`"off"\`.`;
  if (id.startsWith('process-')) return `## Change it\n\n${setting}`;
  if (isNeverAllowedByValue(id))
    return `## Change it\n\nA comment at the end of a line says that the finding is wrong, and only that: \`<!-- pm-allow ${id}: False positive: the reason -->\`. ${setting}`;
  return `## Allow or change it\n\nA comment at the end of a line allows what it holds: \`<!-- pm-allow ${id}: the reason -->\`. ${setting}`;
}

/** The README with its table of rules as it should be; the rest as it is. */
export function withRulesTable(readme: string): string {
  const rows = allRules.map(
    ({ id, summary, severity }) => `| [\`${id}\`](docs/rules/${id}.md) | ${severity} | ${summary} |`,
  );
  const table = ['| Rule | Severity | What it stands for |', '| --- | --- | --- |', ...rows].join('\n');
  return readme.replace(
    /<!-- rules -->[\s\S]*?<!-- \/rules -->/,
    () => `<!-- rules -->\n\n${table}\n\n<!-- /rules -->`,
  );
}
