import type { PostMortem } from '../document/postMortem';
import type { Plan } from './action';
import { linesAbove, linesBelow } from './insertText';

/** Writes the marker below the title, or first where there is none; a document that says so already stays as it is. */
export function declare({ recognition, store, sections }: PostMortem): Plan {
  if (recognition?.declared) return { type: 'edits', edits: [] };
  const marker = '<!-- post-mortem -->';
  const title = sections.find(section => section.form === 'heading');
  const front = store.chunks[0]?.type === 'front-matter' ? store.chunks[0].lines.length : 0;
  if (title === undefined) {
    const empty = store.lineCount === 1 && store.lineAt(0) === '';
    return { type: 'edits', edits: [linesAbove(store, front, empty ? [marker] : [marker, ''])] };
  }
  const last = title.body - 1;
  const follows = store.lineAt(last + 1).trim() === '';
  return { type: 'edits', edits: [linesBelow(store, last, follows ? ['', marker] : ['', marker, ''])] };
}
