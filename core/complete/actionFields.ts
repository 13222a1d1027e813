import { namesListedIn } from '../blameless/roster';
import type { PostMortem } from '../document/postMortem';
import { sectionById } from '../model/sections';
import { aims } from '../model/vocabulary';
import { remediationItems } from '../remediation';
import { rangeOnLine } from '../text';
import type { Completion, Place } from './types';
import { valueCompletions } from './values';

/** In remediation: the fields of an action item behind `(` or `;`, the aims, owners and priorities behind their names. */
export function actionFields(postMortem: PostMortem, { position, before }: Place): readonly Completion[] {
  const { sections } = postMortem;
  const section = sectionById(sections, 'remediation');
  if (section === undefined || position.line < section.body || position.line >= section.end) return [];
  const cell = cellValues(postMortem, position.line, before.length);
  if (cell !== undefined) return cell;
  const value = /[(;][ \t]*(aim|owner|priority):([ \t]*)([^;():]{0,40})$/i.exec(before);
  if (value !== null) {
    const [, name = '', space = '', typed = ''] = value;
    const lead = space === '' ? ' ' : '';
    return valueCompletions(
      position.line,
      before.length - typed.length,
      before.length,
      knownValues(postMortem, name.toLowerCase()),
      name === 'aim' ? 'aim' : 'value',
      lead,
    );
  }
  const bracket = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+.*?(?:\(|; ?)([a-z]{0,10})$/.exec(before.length > 2000 ? '' : before);
  const open = bracket !== null && before.lastIndexOf('(') > before.lastIndexOf(')');
  if (!open) return [];
  const inside = before.slice(before.lastIndexOf('('));
  const typed = bracket[1] ?? '';
  return ['aim', 'owner', 'due', 'priority', 'ticket']
    .filter(name => !new RegExp(`[(;] ?${name}:`).test(inside))
    .map((name, rank) => ({
      label: `${name}:`,
      detail: 'action item',
      range: rangeOnLine(position.line, before.length - typed.length, before.length),
      newText: `${name}: `,
      sortText: `0${rank}`,
      kind: 'field' as const,
    }));
}

/** In a table of actions: what belongs into the column of owners, aims or priorities; `undefined` elsewhere. */
function cellValues(postMortem: PostMortem, line: number, at: number): readonly Completion[] | undefined {
  const source = remediationItems(postMortem).find(item => item.line === line)?.source;
  if (source?.type !== 'row') return undefined;
  for (const name of ['owner', 'aim', 'priority'] as const) {
    const cell = source.row.cells[name];
    if (cell === undefined) continue;
    // An empty cell begins behind its first space.
    const start =
      cell.start === cell.end ? postMortem.store.lineAt(line).slice(0, cell.start).trimEnd().length : cell.start;
    const end = cell.start === cell.end ? postMortem.store.lineAt(line).indexOf('|', cell.start) : cell.end;
    if (at < start || (end !== -1 && at > end)) continue;
    const from = cell.start === cell.end ? at : cell.start;
    const lead = postMortem.store.lineAt(line)[from - 1] === '|' ? ' ' : '';
    return valueCompletions(line, from, at, knownValues(postMortem, name), name === 'aim' ? 'aim' : 'value', lead);
  }
  return undefined;
}

/** The values of a field that the product, the settings and the document know, those of people in use first. */
function knownValues(postMortem: PostMortem, name: string): readonly string[] {
  if (name === 'aim') return aims;
  if (name === 'priority') return ['P1', 'P2', 'P3'];
  const handles = [
    ...postMortem.settings.people.map(person => `@${person.name.replace(/\s+/g, '-')}`),
    ...remediationItems(postMortem).flatMap(({ owner }) => owner ?? []),
  ];
  const known = new Set(handles.map(bareName));
  const listed = namesListedIn(postMortem).filter(each => !known.has(bareName(each)));
  return [...new Set([...handles, ...listed])];
}

/** "@ada-brown" and "Ada Brown" are one person. */
function bareName(name: string): string {
  return name
    .replace(/^@/, '')
    .replace(/[\s_-]+/g, '-')
    .toLowerCase();
}
