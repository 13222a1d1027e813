import { readActionItem } from '../model/actionItems';
import { itemsIn } from '../model/listItems';
import { sectionById } from '../model/sections';
import { aims } from '../model/vocabulary';
import { remediationItems } from '../remediation';
import { noneNeededIn } from '../remediation/noneNeeded';
import { rangeOnLine } from '../text';
import type { DocumentRule } from './rule';

/** Remediation serves four aims: likelihood, detection and response, handling and training, validation. */
export const remediationAims: DocumentRule = {
  id: 'remediation-aims',
  summary: 'Remediation looks at its four aims, and says where nothing is needed.',
  severity: 'information',
  missing: true,
  scope: 'document',
  *check(postMortem, { declared }) {
    const { store, sections } = postMortem;
    const section = sectionById(sections, 'remediation');
    if (section === undefined || !declared) return;
    const items = itemsIn(store, section);
    const served = new Set([...remediationItems(postMortem), ...noneNeededIn(postMortem)].map(({ aim }) => aim));
    for (const aim of aims) {
      if (served.has(aim)) continue;
      yield {
        range: rangeOnLine(section.line, 0, store.lineAt(section.line).trimEnd().length),
        message: `No item serves the aim "${aim}". Add one, or write "${aim}: none needed, because …".`,
        fixes: () => {
          // An item without words waits for them already.
          if (items.some(item => readActionItem(item).aim === aim)) return [];
          // A table wants a row, which only its own columns can shape.
          if (items.length === 0 && remediationItems(postMortem).length > 0) return [];
          const last = items[items.length - 1];
          const line = (last?.end ?? section.body) - 1;
          const at = store.lineAt(line).length;
          const newText = `${store.eol}${last === undefined ? store.eol : ''}- [ ]  (aim: ${aim}; owner: ; due: ; priority: )`;
          return [
            { title: `Add an item for the aim "${aim}"`, edits: [{ range: rangeOnLine(line, at, at), newText }] },
          ];
        },
      };
    }
  },
};
