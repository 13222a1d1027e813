import type { PostMortem } from '../document/postMortem';
import type { Position } from '../text';
import { actionFields } from './actionFields';
import { entryKinds } from './entryKinds';
import { factorTimes } from './factorTimes';
import { metadataFields } from './metadataFields';
import { nextEntry } from './nextEntry';
import { sectionHeadings } from './sectionHeadings';
import type { CompleteOptions, Completion, Place } from './types';

type Source = (postMortem: PostMortem, place: Place, options: CompleteOptions) => readonly Completion[];

const sources: readonly Source[] = [sectionHeadings, nextEntry, entryKinds, factorTimes, actionFields, metadataFields];

/** What may be written at a place; nothing inside code, and nothing where nothing of ours belongs. */
export function complete(postMortem: PostMortem, position: Position, options: CompleteOptions): readonly Completion[] {
  if (postMortem.recognition === undefined) return [];
  const text = postMortem.store.lineAt(position.line);
  const character = Math.min(position.character, text.length);
  const place: Place = {
    position: { line: position.line, character },
    before: text.slice(0, character),
    after: text.slice(character),
  };
  return sources.flatMap(source => source(postMortem, place, options));
}
