import { aliasAll } from '../../core/cure';
import { insertSections } from '../../core/model/insertSection';
import { cannotSort, type Plan } from '../../core/plan';
import { restylesAt } from '../../core/restyle';
import { type Fix, missingSections, sortFixes } from '../../core/rules';
import { type Range, shiftRange } from '../../core/text';
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
  // Rewriting a whole document reads it again and again: only the one that is chosen is worked out.
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
      sortFixes(timeline).map(fix => lazily(fix.title, () => sorted(fix, line))),
    ),
    ...restylesAt(postMortem, range.start.line).map(({ title, plan }) => lazily(title, plan)),
    ...zonePlansAt(postMortem, range, client.readerZone).map(({ title, plan }) => lazily(title, plan)),
    ...(aliased === undefined
      ? []
      : [lazily('Replace all addresses and hosts by aliases', () => ({ type: 'edits', edits: aliased() }))]),
    ...(missing.length < 2
      ? []
      : [
          lazily('Add all missing sections', () => ({
            type: 'edits',
            edits: insertSections(store, sections, missing),
          })),
        ]),
  ];
}

/** The edits of a timeline that begins at a line. */
function sorted({ edits }: Fix, line: number): Plan {
  if (edits.length === 0) return { type: 'refused', reason: cannotSort };
  return { type: 'edits', edits: edits.map(({ range, newText }) => ({ range: shiftRange(range, line), newText })) };
}
