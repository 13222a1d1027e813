import { fieldNames } from '../model/vocabulary';
import type { Outline, OutlineField, OutlineSection, TimelineStyle } from './outline';
import { aimItems } from './parts';

/** Writes the outline as a template, with placeholders in the places of values. It declares itself and is a draft. */
export function composeTemplate({ form, fields, sections, timeline }: Outline): string {
  const written = withNeeded(fields);
  const front = form === 'front-matter' ? `${frontMatter(written)}\n\n` : '';
  const head = form === 'front-matter' ? [] : ['<!-- post-mortem -->', metadata[form](written)];
  const first = { timeline: firstOf(sections, 'timeline'), remediation: firstOf(sections, 'remediation') };
  const parts = sections.map(section => {
    const body =
      section === first.timeline ? entries(timeline, section) : section === first.remediation ? aimItems : '';
    return writeSection(section, body);
  });
  // Items of one list stand close together.
  const rest = parts.map(
    (part, rank) => `${isItem(sections[rank]) && isItem(sections[rank - 1]) ? '\n' : '\n\n'}${part}`,
  );
  return `${front}${['# {{title}}', ...head].join('\n\n')}${rest.join('')}\n`;
}

function isItem(section: OutlineSection | undefined): boolean {
  return section?.form === 'item';
}

/** Fields without which the product knows neither when nor where. */
const needed: readonly OutlineField[] = [
  { name: 'status', label: 'Status' },
  { name: 'announced', label: 'Announced' },
  { name: 'declared-over', label: 'Declared over' },
  { name: 'zone', label: 'Zone' },
];

function withNeeded(fields: readonly OutlineField[]): readonly OutlineField[] {
  const titled = fields.filter(({ name }) => name !== 'title');
  return [...titled, ...needed.filter(({ name }) => !titled.some(field => field.name === name))];
}

const values: { readonly [name: string]: string } = {
  status: 'draft',
  announced: '{{announced}}',
  'declared-over': '{{declaredOver}}',
  zone: '{{zone}}',
  severity: '{{severity}}',
  'follow-up': '{{followUp}}',
  date: '{{date}}',
};

function placeholderOf({ name, label }: OutlineField): string {
  return values[name ?? label.toLowerCase()] ?? '';
}

const metadata: {
  readonly [form in Exclude<Outline['form'], 'front-matter'>]: (fields: readonly OutlineField[]) => string;
} = {
  list: fields => fields.map(field => `- **${field.label}:** ${placeholderOf(field)}`.trimEnd()).join('\n'),
  bold: fields => fields.map(field => `**${field.label}:** ${placeholderOf(field)}`.trimEnd()).join('\\\n'),
  table: fields =>
    ['| Field | Value |', '| --- | --- |', ...fields.map(field => `| ${field.label} | ${placeholderOf(field)} |`)].join(
      '\n',
    ),
  comment: fields =>
    fields.map(field => `<!-- ${(field.name ?? field.label).toLowerCase()}: ${placeholderOf(field)} -->`).join('\n'),
};

function frontMatter(fields: readonly OutlineField[]): string {
  const known = fields.filter(({ name }) => fieldNames.some(each => each === name));
  return [
    '---',
    'type: post-mortem',
    ...known.map(field => `${field.name}: ${placeholderOf(field)}`.trimEnd()),
    '---',
  ].join('\n');
}

/** The section that the product takes for the one of its kind: the highest, the first of equals. */
function firstOf(sections: readonly OutlineSection[], id: OutlineSection['id']): OutlineSection | undefined {
  const own = sections.filter(section => section.id === id);
  return own.find(section => own.every(({ level }) => section.level <= level));
}

function writeSection({ form, level, heading, guidance }: OutlineSection, body: string): string {
  const parts = [...guidance, ...(body === '' ? [] : [body])];
  if (form === 'item') return [`- **${heading}**`, ...parts.map(indented)].join('\n');
  return [form === 'label' ? `**${heading}**` : `${'#'.repeat(level)} ${heading}`, ...parts].join('\n\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function entries({ form, columns }: TimelineStyle, section: OutlineSection): string {
  const began = 'Incident announced.';
  const over = 'Incident declared over.';
  if (form === 'table' && section.form !== 'item') {
    const rest = columns.slice(2).map(() => ' |');
    const row = (time: string, text: string) => `| ${time} | ${text} |${rest.join('')}`;
    const rule = `|${columns.map(() => ' --- |').join('')}`;
    return [`| ${columns.join(' | ')} |`, rule, row('{{announced}}', began), row('{{declaredOver}}', over)].join('\n');
  }
  if (form === 'days' && section.form === 'heading') {
    const day = `${'#'.repeat(Math.min(6, section.level + 1))} {{announcedDate}}`;
    return [day, '', `- {{announcedTime}} - ${began}`, `- {{declaredOver}} - ${over}`].join('\n');
  }
  return `- {{announced}} - ${began}\n- {{declaredOver}} - ${over}`;
}
