import { documentLink, missingLink } from '../restricted/documentLink';
import { type Block, blocksOf, type Chunk, type Range, rangeOnLine, rememberInBlocks, shiftRange } from '../text';
import type { DocumentRule, Fix } from './rule';

/** Markers of restricted texts whose link to the access-controlled document is still to be written. */
export const processRestrictedLink: DocumentRule = {
  id: 'process-restricted-link',
  summary: 'What was moved to the restricted document has a link to it.',
  severity: 'warning',
  scope: 'document',
  *check(postMortem) {
    const { store } = postMortem;
    for (const [rank, chunk] of store.chunks.entries()) {
      for (const place of missingLinks(chunk)) {
        const range = shiftRange(place, store.starts[rank] ?? 0);
        const message = `The link to the restricted document is missing. Write it in place of "${missingLink}".`;
        yield { range, message, fixes: () => fixes(documentLink(postMortem), range) };
      }
    }
  },
};

function fixes(link: string | undefined, range: Range): readonly Fix[] {
  return link === undefined
    ? []
    : [{ title: 'Write the link of the restricted document', edits: [{ range, newText: link }] }];
}

/** `[R7]: <add link>`, `(<add link> "restricted R7")` and `(<add link> "access-controlled")`. */
const shape =
  /(?:^\[R\d{1,6}\]: )<add link>[ \t]*$|(?:\(|\]: )<add link> "(?:restricted R\d{1,6}(?:\.\d{1,6})?|access-controlled)"/g;

/** Where links are missing in a chunk, in its lines. */
export const missingLinks = rememberInBlocks(readMissing, (old, { before, after }) =>
  before.text.includes(missingLink) || after.text.includes(missingLink) ? undefined : old,
);

function readMissing(chunk: Chunk): readonly Range[] {
  const found: Range[] = [];
  chunk.lines.forEach(({ text }, line) => {
    if (!text.includes(missingLink) || isCode(blocksOf(chunk), line)) return;
    for (const { index, 0: match } of text.matchAll(shape)) {
      const start = index + match.indexOf(missingLink);
      found.push(rangeOnLine(line, start, start + missingLink.length));
    }
  });
  return found;
}

function isCode(blocks: readonly Block[], line: number): boolean {
  const block = blocks.find(({ lines }) => lines.start <= line && line < lines.end);
  if (block?.type === 'list') return block.items.some(item => isCode(item.blocks, line));
  if (block?.type === 'quote') return isCode(block.blocks, line);
  return block?.type === 'code' || block?.type === 'html';
}
