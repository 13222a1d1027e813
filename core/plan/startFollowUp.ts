import type { PostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import { sectionById } from '../model/sections';
import { type RemediationItem, remediationItems } from '../remediation';
import { ticketBeside } from '../remediation/ticketBeside';
import { asInlineText } from '../templates/inlineText';
import { formatDay, localOf } from '../timeline';
import type { Plan } from './action';
import { lastWritten, linesBelow } from './insertText';
import type { PlanOptions } from './options';

/** Puts the progress of each item, as the document says it now, below what the section says; today's is written once. */
export function startFollowUp(postMortem: PostMortem, { now }: PlanOptions): Plan {
  const { store, sections, context } = postMortem;
  const today = formatDay(localOf(now, context.zone));
  const head = `Progress on ${today}:`;
  const section = sectionById(sections, 'follow-up');
  const items = remediationItems(postMortem).map(item => progressOf(item, today));
  const list = items.length === 0 ? ['- No item was agreed on.'] : items;
  if (section === undefined || section.form !== 'heading')
    return { type: 'edits', edits: insertSections(store, sections, ['follow-up'], [head, '', ...list].join('\n')) };
  for (let line = section.body; line < section.end; line += 1) {
    if (store.lineAt(line).trim() === head) return { type: 'edits', edits: [], reveal: { line, character: 0 } };
  }
  const below = lastWritten(store, section.line, section.end);
  return { type: 'edits', edits: [linesBelow(store, below, ['', head, '', ...list])] };
}

/** "- Open: Alert on slow answers (@kim, due 2026-05-01, overdue)" */
function progressOf(item: RemediationItem, today: string): string {
  const { text, done, owner, due } = item;
  const ticket = ticketBeside(item);
  const isLate = !done && due !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(due) && due < today;
  const notes = done
    ? [ticket]
    : [owner, due === undefined ? undefined : `due ${due}`, isLate ? 'overdue' : undefined, ticket];
  const written = notes.flatMap(note =>
    note === undefined ? [] : [note.startsWith('http') ? note : asInlineText(note)],
  );
  const more = written.length === 0 ? '' : ` (${written.join(', ')})`;
  return `- ${done ? 'Done' : 'Open'}: ${asInlineText(text)}${more}`;
}
