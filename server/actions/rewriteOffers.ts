import { insertSections } from '../../core/model/insertSection';
import { missingSections, sortFixes } from '../../core/rules';
import { type Edit, shiftRange } from '../../core/text';
import type { Client } from '../client';
import { toWorkspaceEdit } from '../convert';
import type { OpenDocument } from '../documents';
import type { Checked } from '../findings';
import type { Offer } from './offer';

/** What can be done to the whole document wherever the cursor stands. */
export function rewriteOffers(document: OpenDocument, { postMortem }: Checked, client: Client): readonly Offer[] {
  if (postMortem.recognition === undefined) return [];
  const offer = (title: string, edits: readonly Edit[]): readonly Offer[] => {
    if (edits.length === 0) return [];
    const edit = () => toWorkspaceEdit(document, edits, client);
    return [{ title, kind: 'refactor.rewrite', problems: [], preferred: false, edit }];
  };
  const { store, sections } = postMortem;
  const missing = missingSections(postMortem);
  return [
    ...postMortem.timelines.flatMap(({ timeline, line }) =>
      sortFixes(timeline).flatMap(({ title, edits }) =>
        offer(
          title,
          edits.map(({ range, newText }) => ({ range: shiftRange(range, line), newText })),
        ),
      ),
    ),
    ...(missing.length < 2 ? [] : offer('Add all missing sections', insertSections(store, sections, missing))),
  ];
}
