import { PostMortemDocument } from '../../core/document/postMortem';
import { type Summary, summarise } from '../../core/library';
import { recognise } from '../../core/model/recognise';
import type { Settings } from '../../core/settings';
import { blocksOf } from '../../core/text';
import { pause } from '../soon';

/** Milliseconds after which other messages get their turn. */
const longestStep = 15;

/** Reads a document that is not open, in steps that let other messages through; `undefined` for one that is no post-mortem. */
export async function readSummary(text: string, path: string, settings: Settings): Promise<Summary | undefined> {
  const document = new PostMortemDocument(text, path);
  if (recognise(document.store, path, settings.files) === undefined) return undefined;
  let since = performance.now();
  for (const chunk of document.store.chunks) {
    blocksOf(chunk);
    if (performance.now() - since < longestStep) continue;
    await pause();
    since = performance.now();
  }
  const postMortem = document.read(settings);
  await pause();
  return summarise(postMortem);
}
