import type { PostMortem } from '../document/postMortem';
import { fieldOf } from '../model/metadata';
import { type FieldName, fieldNames, statuses } from '../model/vocabulary';
import { fieldTitle } from '../plan/fields';
import { rangeOnLine } from '../text';
import { formatLocal, localOf } from '../timeline';
import type { CompleteOptions, Completion, Place } from './types';
import { valueCompletions } from './values';

/** Above the second heading: the fields that are not there yet, and the values of those that are. */
export function metadataFields(
  postMortem: PostMortem,
  { position, before, after }: Place,
  { now }: CompleteOptions,
): readonly Completion[] {
  const { sections, store, metadata } = postMortem;
  const second = sections.filter(section => section.form === 'heading')[1]?.line ?? store.lineCount;
  if (position.line >= second || after.trim() !== '') return [];
  const inFrontMatter = store.chunks[0]?.type === 'front-matter' && position.line < store.chunks[0].lines.length - 1;
  const named = inFrontMatter
    ? /^([A-Za-z-]+):([ \t]*)(.*)$/.exec(before)
    : /^\s*[-*+] +(?:\*\*|__)([A-Za-z -]+?)(?::(?:\*\*|__)|(?:\*\*|__):)([ \t]*)(.*)$/.exec(before);
  const field = named === null ? undefined : fieldOf(named[1] ?? '');
  if (named !== null && field !== undefined) {
    const typed = named[3] ?? '';
    return valueCompletions(
      position.line,
      before.length - typed.length,
      before.length,
      valuesOf(field, postMortem, now),
      'value',
      named[2] === '' ? ' ' : '',
    );
  }
  const start = inFrontMatter ? /^([A-Za-z-]{0,20})$/.exec(before) : /^\s*[-*+] +([*_A-Za-z -]{0,24})$/.exec(before);
  if (start === null || (!inFrontMatter && position.line <= postMortem.titleLine)) return [];
  const typed = start[1] ?? '';
  return fieldNames
    .filter(name => !metadata.fields.has(name))
    .map((name, rank) => ({
      label: inFrontMatter ? name : fieldTitle(name),
      detail: 'post-mortem field',
      range: rangeOnLine(position.line, before.length - typed.length, before.length),
      newText: inFrontMatter ? `${name}: ` : `**${fieldTitle(name)}:** `,
      filterText: typed.replace(/[A-Za-z -]+$/, '') + (inFrontMatter ? name : fieldTitle(name)),
      sortText: String(rank).padStart(2, '0'),
      kind: 'field' as const,
    }));
}

function valuesOf(field: FieldName, { context, settings }: PostMortem, now: number): readonly string[] {
  switch (field) {
    case 'status':
      return statuses;
    case 'severity':
      return ['SEV1', 'SEV2', 'SEV3', 'SEV4'];
    case 'zone':
      return [
        ...new Set([
          ...(settings.zone === undefined ? [] : [settings.zone]),
          'UTC',
          'Europe/London',
          'Europe/Berlin',
          'America/New_York',
          'America/Chicago',
          'America/Denver',
          'America/Los_Angeles',
          'Asia/Kolkata',
          'Asia/Tokyo',
          'Australia/Sydney',
        ]),
      ];
    case 'announced':
    case 'declared-over':
      return [formatLocal(localOf(Math.floor(now / 60_000) * 60_000, context.zone))];
    case 'facilitator':
    case 'note-taker':
    case 'participants':
      return settings.people.map(person => person.name);
    default:
      return [];
  }
}
