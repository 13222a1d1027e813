import {
  entriesLike,
  factorAt,
  factorFromEntry,
  factorsLike,
  type LinkedEntry,
  linkableEntries,
  linkEdit,
  timeOfEntry,
  wordsOfEntry,
} from '../../core/factors';
import { readsTheSame } from '../../core/restyle';
import type { Edit, Range } from '../../core/text';
import type { Client } from '../client';
import { toWorkspaceEdit } from '../convert';
import type { OpenDocument } from '../documents';
import type { Checked } from '../findings';
import type { Offer } from './offer';

/** Ways to say which entries of the timeline show a contributing factor: from the factor at the cursor, or from the entry there. */
export function factorOffers(
  document: OpenDocument,
  { postMortem }: Checked,
  { start }: Range,
  client: Client,
): readonly Offer[] {
  if (postMortem.recognition === undefined) return [];
  const offer = (title: string, edits: () => readonly Edit[]): Offer => {
    const edit = () => {
      const planned = edits();
      return planned.length === 0 || !readsTheSame(postMortem, planned)
        ? undefined
        : toWorkspaceEdit(document, planned, client);
    };
    return { title, kind: 'refactor.rewrite', problems: [], preferred: false, edit };
  };
  const link = (title: string, factor: Parameters<typeof linkEdit>[1], entry: LinkedEntry) =>
    offer(title, () => [linkEdit(postMortem, factor, entry)].filter(edit => edit !== undefined));
  const factor = factorAt(postMortem, start.line);
  if (factor !== undefined) {
    if (factor.form === 'prose') return [];
    return entriesLike(postMortem, factor).map(entry =>
      link(`Link to the entry at ${timeOfEntry(postMortem, entry)}: ${shortened(wordsOfEntry(entry))}`, factor, entry),
    );
  }
  const entry = linkableEntries(postMortem).find(
    each => each.line <= start.line && start.line < each.line + each.entry.lines.end - each.entry.lines.start,
  );
  if (entry === undefined || timeOfEntry(postMortem, entry) === undefined) return [];
  return [
    offer('Add a contributing factor from this entry', () => factorFromEntry(postMortem, entry)),
    ...factorsLike(postMortem, entry).map(each =>
      link(`Link this entry to the factor “${shortened(each.text)}”`, each, entry),
    ),
  ];
}

function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}
