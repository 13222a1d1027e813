import { aliasAll } from '../../core/cure';
import { insertSections } from '../../core/model/insertSection';
import type { Plan } from '../../core/plan';
import { restylesAt } from '../../core/restyle';
import { missingSections, sortFixes } from '../../core/rules';
import { type Edit, type Range, shiftRange } from '../../core/text';
import type { Client } from '../client';
import { toWorkspaceEdit } from '../convert';
import type { OpenDocument } from '../documents';
import type { Checked } from '../findings';
import type { Offer } from './offer';
import { zonePlansAt } from './zonePlans';

export interface RewritePorts {
  readonly client: Client;
  /** Shows the person why what they chose cannot be done. */
  readonly tell: (reason: string) => void;
}

/** What can be done to the whole document wherever the cursor stands. */
export function rewriteOffers(
  document: OpenDocument,
  { postMortem, problems }: Checked,
  range: Range,
  { client, tell }: RewritePorts,
): readonly Offer[] {
  if (postMortem.recognition === undefined) return [];
  const offer = (title: string, edits: readonly Edit[]): readonly Offer[] => {
    if (edits.length === 0) return [];
    const edit = () => toWorkspaceEdit(document, edits, client);
    return [{ title, kind: 'refactor.rewrite', problems: [], preferred: false, edit }];
  };
  // Rewriting a whole timeline reads it again and again: only the one that is chosen is worked out.
  const lazily = (title: string, plan: () => Plan): Offer => {
    const edit = () => {
      const planned = plan();
      if (planned.type === 'edits') return toWorkspaceEdit(document, planned.edits, client);
      // A client that wants every edit at once has chosen none yet.
      if (client.resolvesActionEdits) tell(planned.reason);
      return undefined;
    };
    return { title, kind: 'refactor.rewrite', problems: [], preferred: false, edit };
  };
  const { store, sections } = postMortem;
  const missing = missingSections(postMortem);
  const aliased = aliasAll(postMortem, problems);
  return [
    ...postMortem.timelines.flatMap(({ timeline, line }) =>
      sortFixes(timeline).flatMap(({ title, edits }) =>
        offer(
          title,
          edits.map(({ range, newText }) => ({ range: shiftRange(range, line), newText })),
        ),
      ),
    ),
    ...restylesAt(postMortem, range.start.line).map(({ title, plan }) => lazily(title, plan)),
    ...zonePlansAt(postMortem, range, client.readerZone).map(({ title, plan }) => lazily(title, plan)),
    ...(aliased === undefined
      ? []
      : [lazily('Replace all addresses and hosts by aliases', () => ({ type: 'edits', edits: aliased() }))]),
    ...(missing.length < 2 ? [] : offer('Add all missing sections', insertSections(store, sections, missing))),
  ];
}
