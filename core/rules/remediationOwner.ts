import { isDraft } from '../document/running';
import { addField, isHabit, remediationItems } from '../remediation';
import type { DocumentRule } from './rule';

/** What belongs to nobody is done by nobody. Where nobody writes owners, they are kept elsewhere. */
export const remediationOwner: DocumentRule = {
  id: 'remediation-owner',
  summary: 'Each open action item has an owner: a person or a team.',
  severity: 'warning',
  missing: true,
  scope: 'document',
  *check(postMortem, { declared }) {
    const items = remediationItems(postMortem);
    if (!declared && !isHabit(items, 'owner')) return;
    for (const item of items) {
      if (item.done || item.owner !== undefined) continue;
      yield {
        range: item.range,
        message: 'Nobody owns this item. Name a person or a team, as in "(owner: @kim)".',
        ...(isDraft(postMortem) ? { severity: 'hint' as const } : {}),
        fixes: () => {
          const edit = addField(postMortem.store, item, 'owner', '@');
          return edit === undefined ? [] : [{ title: 'Add an owner', edits: [edit] }];
        },
      };
    }
  },
};
