import { followUpOf } from '../document/followUp';
import { isDraft } from '../document/running';
import { sectionById } from '../model/sections';
import { remediationItems } from '../remediation';
import { rangeOnLine } from '../text';
import type { DocumentRule } from './rule';

const dayLength = 86_400_000;

/** The review that looks, two months later, at what became of the remediation. */
export const processFollowUp: DocumentRule = {
  id: 'process-follow-up',
  summary: 'The follow-up review has a date, and is held when it comes.',
  severity: 'information',
  missing: true,
  scope: 'document',
  *check(postMortem, { declared, now }) {
    if (!declared) return;
    const { stated, dateRange, due, line, held } = followUpOf(postMortem);
    const { store, sections } = postMortem;
    if (stated === undefined) {
      if (line === undefined || isDraft(postMortem)) return;
      const section = sectionById(sections, 'follow-up');
      yield {
        range: rangeOnLine(line, 0, store.lineAt(line).trimEnd().length),
        message: `The follow-up review has no date. ${due === undefined ? 'Write one, such as 2026-05-08.' : `Two months after the incident is ${due}.`}`,
        fixes: () => {
          if (due === undefined || section === undefined || section.form !== 'heading') return [];
          const at = rangeOnLine(
            section.body - 1,
            store.lineAt(section.body - 1).length,
            store.lineAt(section.body - 1).length,
          );
          const follows = store.lineAt(section.body).trim() === '' ? '' : store.eol;
          return [
            {
              title: `Set the follow-up review to ${due}`,
              edits: [{ range: at, newText: `${store.eol}${store.eol}${due}${follows}` }],
            },
          ];
        },
      };
      return;
    }
    const day = Date.parse(`${stated}T00:00:00Z`);
    const open = remediationItems(postMortem).filter(({ done }) => !done).length;
    if (Number.isNaN(day) || dateRange === undefined || open === 0 || now < day + dayLength) return;
    if (held !== undefined && held >= stated) return;
    yield {
      range: dateRange,
      message: `The follow-up review was due, and ${open === 1 ? 'one item is' : `${open} items are`} open. Hold it, or set a new date.`,
    };
  },
};
