import type { AgendaDocument, AgendaItem } from '../../core/agenda/types';
import type { IncidentRecord, Phase } from '../../core/catalogue/record';

/** A row of the view. Ids stay the same while documents change, so that the selection does. */
export type Node =
  | { readonly type: 'document'; readonly id: string; readonly document: AgendaDocument }
  | { readonly type: 'review'; readonly id: string; readonly document: AgendaDocument; readonly day: string }
  | { readonly type: 'item'; readonly id: string; readonly document: AgendaDocument; readonly item: AgendaItem }
  | { readonly type: 'all'; readonly id: string }
  | { readonly type: 'year'; readonly id: string; readonly year: string; readonly records: readonly IncidentRecord[] }
  | { readonly type: 'incident'; readonly id: string; readonly record: IncidentRecord }
  | { readonly type: 'fact'; readonly id: string; readonly record: IncidentRecord; readonly fact: Fact };

/** Something that a post-mortem tells. */
export type Fact =
  | { readonly type: 'component' | 'factor'; readonly text: string; readonly line: number }
  | { readonly type: Phase; readonly minutes: number }
  | { readonly type: 'items'; readonly open: number; readonly all: number };

/** Below it stand all post-mortems, read when somebody opens it. */
export const allNode: Node = { type: 'all', id: 'all' };

/** Post-mortems by year, in the order in which they are given; where all are of one year, without years. */
export function yearNodes(records: readonly IncidentRecord[]): Node[] {
  const years = new Map<string, IncidentRecord[]>();
  for (const record of records) {
    const year = record.date?.slice(0, 4) ?? '';
    years.set(year, [...(years.get(year) ?? []), record]);
  }
  if (years.size === 1) return records.map(incidentNode);
  return [...years].map(([year, ofYear]) => ({ type: 'year', id: `year ${year}`, year, records: ofYear }));
}

export function incidentNode(record: IncidentRecord): Node {
  return { type: 'incident', id: `incident ${record.key}`, record };
}

/** What a post-mortem tells: how long it took, what it concerned, and why. */
export function factNodes(record: IncidentRecord): Node[] {
  const { minutes, components, factors, items, key } = record;
  const facts: readonly Fact[] = [
    ...phases.flatMap(type => {
      const told = minutes[type];
      return told === undefined ? [] : [{ type, minutes: told }];
    }),
    ...components.map((told): Fact => ({ type: 'component', ...told })),
    ...factors.map((told): Fact => ({ type: 'factor', ...told })),
    ...(items.all === 0 ? [] : [{ type: 'items' as const, ...items }]),
  ];
  return facts.map((fact, rank) => ({ type: 'fact', id: `fact ${key} ${rank}`, record, fact }));
}

const phases: readonly Phase[] = ['detect', 'mitigate', 'resolve'];

export function documentNode(document: AgendaDocument): Node {
  return { type: 'document', id: document.key, document };
}

/** What stands under a document: the review that is due, then the items. */
export function rowsOf(document: AgendaDocument): Node[] {
  const { key, review, items } = document;
  const rows = items.map(
    (item, rank): Node => ({ type: 'item', id: `${key} ${item.text} ${rankAmong(document, rank)}`, document, item }),
  );
  return review === undefined ? rows : [{ type: 'review', id: `${key} review`, document, day: review }, ...rows];
}

/** Tells items with the same words apart. */
function rankAmong({ items }: AgendaDocument, rank: number): number {
  return items.slice(0, rank).filter(({ text }) => text === items[rank]?.text).length;
}
