import type { PostMortem } from '../document/postMortem';
import { normaliseHeading } from '../model/headingText';
import { composeTemplate } from './compose';
import { type Outline, type OutlineField, type OutlineSection, plainTimeline } from './outline';
import { outlineOf } from './outlineOf';

/** How a team usually builds its documents, and in how many of them that was seen. */
export interface Habit {
  /** A template, as `fillTemplate` takes it. */
  readonly text: string;
  readonly documents: number;
}

/** So many documents make a habit. */
const fewest = 3;
/** So many are looked at. */
const most = 30;
/** What so large a part of them has is usual. */
const usual = 0.6;

/** What the documents have in common, newest first; `undefined` where fewer than three of them agree. */
export function habitOf(documents: readonly PostMortem[]): Habit | undefined {
  const outlines = documents
    .filter(({ recognition }) => recognition !== undefined)
    .slice(0, most)
    .map(outlineOf)
    .filter(({ sections }) => sections.length > 1);
  const enough = Math.max(fewest, Math.ceil(outlines.length * usual));
  const sections = usualSections(outlines, enough);
  if (sections.length < 2) return undefined;
  const told = outlines.filter(({ sections }) => sections.some(({ id }) => id === 'timeline'));
  const stated = outlines.filter(({ fields }) => fields.length > 0);
  const style = commonest(told.map(({ timeline }) => JSON.stringify(timeline)));
  const timeline = told.find(each => JSON.stringify(each.timeline) === style)?.timeline ?? plainTimeline;
  const form = commonest(stated.map(({ form }) => form)) ?? 'list';
  const text = composeTemplate({ form, fields: usualFields(stated, enough), sections, timeline });
  return { text, documents: outlines.length };
}

interface Seen {
  readonly section: OutlineSection;
  /** From 0 at the start of its document to 1 at the end. */
  readonly place: number;
}

function usualSections(outlines: readonly Outline[], enough: number): readonly OutlineSection[] {
  const seen = new Map<string, Seen[]>();
  for (const { sections } of outlines) {
    const keys = new Set<string>();
    sections.forEach((section, rank) => {
      const first = section.id ?? '';
      const key = first !== '' && !keys.has(first) ? first : `${first} ${normaliseHeading(section.heading)}`;
      if (keys.has(key)) return;
      keys.add(key);
      seen.set(key, [...(seen.get(key) ?? []), { section, place: rank / sections.length }]);
    });
  }
  return [...seen.values()]
    .filter(each => each.length >= enough)
    .map(each => ({ section: typical(each), place: middle(each.map(({ place }) => place)) }))
    .sort((a, b) => a.place - b.place)
    .map(({ section }) => section);
}

/** The section as most documents write it, with the guidance that at least three of them have. */
function typical(seen: readonly Seen[]): OutlineSection {
  const shape = ({ form, level, heading }: OutlineSection) => `${form} ${level} ${heading}`;
  const commonShape = commonest(seen.map(({ section }) => shape(section)));
  const found = seen.find(({ section }) => shape(section) === commonShape) ?? seen[0];
  const comments = seen.flatMap(({ section }) => section.guidance);
  const guidance = [...new Set(comments)].filter(
    comment => comments.filter(other => other === comment).length >= fewest,
  );
  return { ...(found?.section ?? { form: 'heading', level: 2, heading: '' }), guidance };
}

function usualFields(outlines: readonly Outline[], enough: number): readonly OutlineField[] {
  const all = outlines.flatMap(({ fields }) => fields);
  const counted = new Map<string, number>();
  for (const { label } of all) counted.set(label, (counted.get(label) ?? 0) + 1);
  const labels = [...counted].filter(([, count]) => count >= Math.min(enough, outlines.length)).map(([label]) => label);
  const longest = outlines.reduce<readonly OutlineField[]>(
    (best, { fields }) => (fields.length > best.length ? fields : best),
    [],
  );
  const order = [...new Set([...longest.map(({ label }) => label), ...labels])].filter(label => labels.includes(label));
  return order.flatMap(label => all.find(field => field.label === label) ?? []);
}

/** The value that comes up most often, the first of equals. */
function commonest<Value extends string>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
