import type { PostMortem } from '../document/postMortem';
import { isWholeName, sectionTitle } from '../model/sectionNames';
import { blocksIn, type Section } from '../model/sections';
import { type FieldName, fieldNames } from '../model/vocabulary';
import { plainText, type TableBlock, type TextStore } from '../text';
import { isStampHeading } from '../timeline';
import { type Outline, type OutlineField, type OutlineSection, plainTimeline, type TimelineStyle } from './outline';
import { namesSomebody, speaksOfIncident } from './ownWords';

/** How the document is built. Nothing that it tells of its incident gets into the outline; what is unsure is left out. */
export function outlineOf(postMortem: PostMortem): Outline {
  const seen = new Set<string>();
  const sections = candidates(postMortem)
    .flatMap(section => outlineSection(postMortem, section))
    .filter(({ id, heading }) => isNew(seen, `${id} ${heading}`));
  const form = postMortem.metadata.form ?? 'list';
  return { form, fields: fieldsOf(postMortem), sections, timeline: timelineStyle(postMortem) };
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** Sections of which a template can be made: not the title, not the entries of a timeline, not the record of a meeting. */
function candidates({ sections, titleLine }: PostMortem): readonly Section[] {
  const hidden = sections.filter(({ id }) => id === 'timeline' || id === 'meeting');
  const headings = sections.filter(({ form, line }) => form !== 'item' && line !== titleLine);
  // Labels in lists are sections where there are no others; elsewhere they are points of a list.
  const own = headings.length > 0 ? headings : sections.filter(({ form }) => form === 'item');
  return own.filter(
    section => section.id !== 'meeting' && !hidden.some(outer => outer.line < section.line && section.line < outer.end),
  );
}

function outlineSection(postMortem: PostMortem, section: Section): readonly OutlineSection[] {
  const { id, form, level } = section;
  if (form === 'list') return [];
  const guidance = guidanceOf(postMortem, section);
  const heading = headingOf(postMortem, section, guidance.length > 0);
  if (heading === undefined) return [];
  return [{ ...(id === undefined ? {} : { id }), form, level, heading, guidance }];
}

/** Sections that are no more than a habit of writing, and tell nothing. */
const plainHeadings = /^(?:backlog check|recurrence|purpose|open questions|questions|notes|glossary|severity|status)$/i;

/** The heading without what it tells beside its name; `undefined` where it may speak of the incident. */
function headingOf(postMortem: PostMortem, { id, text }: Section, hasGuidance: boolean): string | undefined {
  const plain = plainText(text)
    .replace(/[(（][^()（）]{0,200}[)）]\s*(?=[:?.]*$)/, '')
    .replace(/\{[^{}]{0,100}\}\s*$/, '')
    .trim();
  const name = plain.replace(/[:?.]+$/, '').trim();
  const { synonyms } = postMortem.settings.sections;
  if (id !== undefined) return isWholeName(name, synonyms) ? plain.replace(/:+$/, '') : sectionTitle(id);
  if (name.length > 60 || isStampHeading(text)) return undefined;
  if (plainHeadings.test(name)) return plain;
  const tells = hasGuidance ? namesSomebody(name, postMortem) : speaksOfIncident(name, postMortem);
  return tells ? undefined : plain;
}

const leastGuidance = 12;

function guidanceOf(postMortem: PostMortem, section: Section): readonly string[] {
  const { store } = postMortem;
  const comments: string[] = [];
  for (const { start, blocks } of blocksIn(store, section)) {
    for (const block of blocks) {
      if (block.type === 'heading') return comments;
      if (block.type !== 'html') continue;
      const text = linesOf(store, block.lines.start + start, block.lines.end + start).trim();
      const inner = /^<!--((?:(?!-->)[\s\S]){1,1000})-->$/.exec(text)?.[1]?.trim() ?? '';
      if (inner.length >= leastGuidance && !speaksOfIncident(inner, postMortem)) comments.push(text);
    }
  }
  return comments;
}

function linesOf(store: TextStore, start: number, end: number): string {
  return store.lines
    .slice(start, end)
    .map(line => line.text)
    .join('\n');
}

const labels: { readonly [name in FieldName]: string } = {
  title: 'Title',
  status: 'Status',
  severity: 'Severity',
  announced: 'Announced',
  'declared-over': 'Declared over',
  zone: 'Zone',
  facilitator: 'Facilitator',
  'note-taker': 'Note taker',
  participants: 'Participants',
  components: 'Components',
  'restricted-document': 'Restricted document',
  'follow-up': 'Follow-up',
};

/** Labels of metadata that many teams have and the product does not read. */
const teamLabels =
  /^(?:service|services|date|time|duration|authors?|owners?|team|teams|incident lead|incident commander|incident manager|comms lead|communications lead|scribe|reviewers|tags|tickets?|channel|priority|region|environment|product|status page|reported by|detected by|start time|end time|started|ended)$/i;

function fieldsOf({ metadata, store, sections, titleLine }: PostMortem): readonly OutlineField[] {
  const own = fieldNames.flatMap(name => {
    const field = metadata.fields.get(name);
    return field === undefined ? [] : [{ line: field.range.start.line, field: { name, label: labels[name] } }];
  });
  const end = sections.find(({ form, line }) => form === 'heading' && line > titleLine)?.line ?? store.lineCount;
  const others = store.lines.slice(titleLine + 1, end).flatMap(({ text }, at) => {
    const label = /^ {0,3}[-*+] +\*\*([\p{L} -]{2,30}):?\*\*/u.exec(text)?.[1] ?? '';
    return teamLabels.test(label) ? [{ line: titleLine + 1 + at, field: { label } }] : [];
  });
  return [...own, ...others].sort((a, b) => a.line - b.line).map(({ field }) => field);
}

const timeColumn = /^(?:time|times|when|date|date and time|date\/time|timestamp|heure|zeit|uhrzeit|時刻|日時)$/i;
const otherColumn =
  /^(?:events?|what|what happened|description|actions?|details?|entry|kind|type|who|notes?|comments?|status|événement|ereignis|beschreibung|内容)$/i;

function timelineStyle({ store, timeline }: PostMortem): TimelineStyle {
  if (timeline === undefined) return plainTimeline;
  const { entries } = timeline.timeline;
  const rows = entries.filter(({ form }) => form === 'row').length;
  if (rows * 2 > entries.length) {
    const table = blocksIn(store, timeline.section)
      .flatMap(({ start, blocks }) => blocks.map(block => ({ start, block })))
      .find((each): each is { start: number; block: TableBlock } => each.block.type === 'table');
    return { form: 'table', columns: table === undefined ? usualColumns : columnsOf(store, table) };
  }
  const below = entries.filter(({ stamp, day }) => stamp?.clock !== undefined && stamp.date === undefined && day);
  return below.length * 2 > entries.length ? { form: 'days', columns: [] } : plainTimeline;
}

const usualColumns = ['Time', 'Event'];

function columnsOf(
  store: TextStore,
  { start, block }: { readonly start: number; readonly block: TableBlock },
): readonly string[] {
  const text = store.lineAt(block.header.line + start);
  const names = block.header.cells.map(cell =>
    plainText(text.slice(cell.start, cell.end)).replace(/ ?\(.{0,40}\)$/, ''),
  );
  const [time = '', ...others] = names;
  const isUsual = timeColumn.test(time) && others.length > 0 && others.every(name => otherColumn.test(name));
  return isUsual ? names : usualColumns;
}
