import type { PostMortem } from '../document/postMortem';
import { readActionItem } from '../model/actionItems';
import { itemsIn } from '../model/listItems';
import { sectionById } from '../model/sections';
import { aims } from '../model/vocabulary';
import { rangeOnLine } from '../text';
import type { Completion, Place } from './types';
import { valueCompletions } from './values';

/** In remediation: the fields of an action item behind `(` or `;`, the aims, owners and priorities behind their names. */
export function actionFields(postMortem: PostMortem, { position, before }: Place): readonly Completion[] {
  const { sections, store, settings } = postMortem;
  const section = sectionById(sections, 'remediation');
  if (section === undefined || position.line < section.body || position.line >= section.end) return [];
  const value = /[(;][ \t]*(aim|owner|priority):([ \t]*)([^;():]{0,40})$/i.exec(before);
  if (value !== null) {
    const [, name = '', space = '', typed = ''] = value;
    const known: { readonly [name: string]: readonly string[] } = {
      aim: aims,
      priority: ['P1', 'P2', 'P3'],
      owner: [
        ...new Set([
          ...settings.people.map(person => `@${person.name.replace(/\s+/g, '-')}`),
          ...itemsIn(store, section).flatMap(item => readActionItem(item).owner ?? []),
        ]),
      ],
    };
    const lead = space === '' ? ' ' : '';
    return valueCompletions(
      position.line,
      before.length - typed.length,
      before.length,
      known[name.toLowerCase()] ?? [],
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
