import { allRules } from '../../../core/lint';
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
  return `## Allow or change it\n\nA comment at the end of a line allows what it holds: \`<!-- pm-allow ${id}: the reason -->\`. ${setting}`;
}

/** The text of core/rules/pages.ts, which holds all pages as data. */
export function pagesModule(): string {
  const rows = [...allPages()].map(([id, page]) => `  '${id}': \`${page.replace(/[\\`]|\$\{/g, '\\$&')}\`,`);
  return `// Written by \`npm run docs\` from test/fixtures/rules; change the fixtures and run it again.

/** The page that explains a rule, as Markdown; \`undefined\` for an id that is none. */
export function rulePage(id: string): string | undefined {
  return Object.hasOwn(pages, id) ? pages[id] : undefined;
}

const pages: { readonly [id: string]: string } = {
${rows.join('\n')}
};
`;
}
