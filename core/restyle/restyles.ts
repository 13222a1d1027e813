import type { PostMortem } from '../document/postMortem';
import type { Plan } from '../plan/action';
import { listToTable } from './listToTable';
import { normaliseStyle } from './normaliseStyle';
import { tableToList } from './tableToList';

/** A way to write the whole timeline anew, as a code action of kind `refactor.rewrite`. */
export interface Restyle {
  readonly title: string;
  /** Computed when somebody asks; a refusal carries the reason for the person who chose it. */
  readonly plan: () => Plan;
}

/** The rewritings that come into question for the main timeline, where `line` of the document lies in it. */
export function restylesAt(postMortem: PostMortem, line: number): readonly Restyle[] {
  const placed = postMortem.timeline;
  if (placed === undefined || line < placed.section.line || line >= placed.section.end) return [];
  const forms = new Set(placed.timeline.entries.map(entry => entry.form));
  if (forms.size === 0) return [];
  return [
    ...(forms.has('item') ? [{ title: 'Convert the timeline to a table', plan: () => listToTable(postMortem) }] : []),
    ...(forms.has('row') ? [{ title: 'Convert the timeline to a list', plan: () => tableToList(postMortem) }] : []),
    { title: "Write all times in the timeline's usual style", plan: () => normaliseStyle(postMortem) },
  ];
}
