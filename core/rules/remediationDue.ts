import { followUpOf } from '../document/followUp';
import { isDraft } from '../document/running';
import { addField, isHabit, remediationItems } from '../remediation';
import type { DocumentRule } from './rule';

/** Without a day, what is less urgent than everything else never comes. A ticket has its own. */
export const remediationDue: DocumentRule = {
  id: 'remediation-due',
  summary: 'Each open action item has a due date, or a ticket that has one.',
  severity: 'information',
  missing: true,
  scope: 'document',
  *check(postMortem, { declared }) {
    const items = remediationItems(postMortem);
    if (!declared && !isHabit(items, 'due')) return;
    for (const item of items) {
      if (item.done || item.due !== undefined || item.ticket !== undefined) continue;
      yield {
        range: item.range,
        message: 'This item has no due date. Add a day, as in "(due: 2026-05-08)", or the ticket that has one.',
        ...(isDraft(postMortem) ? { severity: 'hint' as const } : {}),
        fixes: () => {
          const { due } = followUpOf(postMortem);
          const edit = addField(postMortem.store, item, 'due', due ?? 'YYYY-MM-DD');
          const title =
            due === undefined ? 'Add a due date' : `Add a due date: ${due}, when the follow-up review is due`;
          return edit === undefined ? [] : [{ title, edits: [edit] }];
        },
      };
    }
  },
};
