import type { PostMortem } from '../document/postMortem';
import { rangeOnLine } from '../text';
import type { PublishingRow } from './types';

/** What the process still asks for: words at all, a status that says otherwise, and what waits for its fix. */
export function unfinishedIn(postMortem: PostMortem): readonly PublishingRow[] {
  return [...emptyRow(postMortem), ...statusRow(postMortem), ...waitingForFix(postMortem)];
}

/** An empty file is green for nobody: something went wrong where it was made. */
function emptyRow({ store }: PostMortem): readonly PublishingRow[] {
  if (store.lines.some(({ text }) => text.trim() !== '')) return [];
  const message = 'The document is empty. Write it before you publish it.';
  return [{ rule: 'publishing-empty', severity: 'warning', message, range: rangeOnLine(0, 0, 0), blocks: true }];
}

/** The check is run before the status changes, so the status alone does not stand in the way. */
function statusRow({ metadata }: PostMortem): readonly PublishingRow[] {
  const field = metadata.fields.get('status');
  const status = unpublished.find(each => each === field?.value.toLowerCase());
  if (field === undefined || status === undefined) return [];
  const message = `The status is still "${status}". Set it to "published" when you publish.`;
  return [{ rule: 'publishing-status', severity: 'information', message, range: field.range, blocks: false }];
}

const unpublished = ['draft', 'review'] as const;

const afterFix = /<!--(?:(?!-->).){0,200}?\bpublish[ -]after[ -](?:the[ -])?fix\b/i;

function waitingForFix({ store }: PostMortem): readonly PublishingRow[] {
  return store.lines.flatMap(({ text }, line): PublishingRow[] => {
    if (!text.includes('<!--') || text.length > 20_000 || !afterFix.test(text)) return [];
    const message = 'This waits for its fix. Publish after that, and take the mark out.';
    const range = rangeOnLine(line, 0, text.trimEnd().length);
    return [{ rule: 'publishing-after-fix', severity: 'warning', message, range, blocks: true }];
  });
}
