import type { PostMortem } from '../document/postMortem';
import type { Fix, Problem } from '../rules';
import { allowReasons, falsePositive, isNeverAllowedByValue, sensitiveKind } from '../sensitive';
import { type Block, blocksOf, type Edit, rangeOnLine } from '../text';

/** What a writer is asked for; a comment with this in it is complete in form and says plainly what is still to be said. */
const reason = 'why this is fine';

/** "Allow here" and "Allow in this file", as comments with a reason to fill in. */
export function allowFixes(postMortem: PostMortem, problem: Problem): readonly Fix[] {
  const { ruleId, what } = problem;
  if (ruleId.startsWith('process-')) return [];
  const inFile = allowInFile(postMortem, problem);
  if (sensitiveKind(ruleId) === undefined)
    return [allowHere(postMortem, problem, `Allow ${ruleId} here, with a reason`, reason), inFile];
  const never = isNeverAllowedByValue(ruleId, what);
  const here = (never ? [falsePositive] : allowReasons).map(({ name, begins, hint }) =>
    allowHere(postMortem, problem, `Allow ${ruleId} here: ${name}`, `${begins}: ${hint}`),
  );
  return never ? here : [...here, inFile];
}

function allowHere({ store }: PostMortem, { ruleId, range }: Problem, title: string, reason: string): Fix {
  const { line } = range.start;
  const rank = store.chunkAt(line);
  const chunk = store.chunks[rank];
  const start = store.starts[rank] ?? 0;
  const holder =
    chunk === undefined || chunk.type === 'front-matter'
      ? undefined
      : blocksOf(chunk).find(block => block.lines.start + start <= line && line < block.lines.end + start);
  const above = holder === undefined ? undefined : lineAbove(holder, line - start);
  if (above !== undefined) {
    const first = above + start;
    return {
      title,
      edits: [
        {
          range: rangeOnLine(first, 0, 0),
          ...withReason(`<!-- pm-allow-block ${ruleId}: `, reason, ` -->${store.eol}${store.eol}`),
        },
      ],
    };
  }
  const text = store.lineAt(line);
  const end = text.trimEnd().length;
  // In YAML, the comment of Markdown stands in one of YAML.
  const opening = chunk?.type === 'front-matter' ? ' # ' : ' ';
  const written = withReason(`${opening}<!-- pm-allow ${ruleId}: `, reason, ' -->');
  return { title, edits: [{ range: rangeOnLine(line, end, end), ...written }] };
}

/** The text with what is still to be said selected: all of the reason, or what stands behind its first words. */
function withReason(before: string, reason: string, after: string): Pick<Edit, 'newText' | 'select'> {
  const known = reason.lastIndexOf(': ');
  const start = before.length + (known === -1 ? 0 : known + 2);
  return { newText: before + reason + after, select: { start, end: before.length + reason.length } };
}

/** In tables, code and HTML a comment at the line's end would be part of them: the line above the block takes it. */
function lineAbove(block: Block, line: number): number | undefined {
  switch (block.type) {
    case 'table':
    case 'code':
    case 'html':
      return block.lines.start;
    case 'list':
      return innerCode(
        block.items.flatMap(item => item.blocks),
        line,
      )
        ? block.lines.start
        : undefined;
    default:
      return undefined;
  }
}

function innerCode(blocks: readonly Block[], line: number): boolean {
  return blocks.some(
    block =>
      block.lines.start <= line &&
      line < block.lines.end &&
      (block.type === 'code' ||
        block.type === 'table' ||
        (block.type === 'list' &&
          innerCode(
            block.items.flatMap(item => item.blocks),
            line,
          ))),
  );
}

function allowInFile({ store, sections }: PostMortem, { ruleId }: Problem): Fix {
  const comment = `<!-- pm-allow-file ${ruleId}: ${reason} -->`;
  const title = `Allow ${ruleId} in this file, with a reason`;
  const heading = sections.find(section => section.form === 'heading');
  if (heading === undefined) {
    const front = store.chunks[0]?.type === 'front-matter' ? store.chunks[0].lines.length : 0;
    return { title, edits: [{ range: rangeOnLine(front, 0, 0), newText: `${comment}${store.eol}${store.eol}` }] };
  }
  const line = heading.body - 1;
  const end = store.lineAt(line).length;
  const blank = store.lineAt(heading.body).trim() === '' ? '' : store.eol;
  return {
    title,
    edits: [{ range: rangeOnLine(line, end, end), newText: `${store.eol}${store.eol}${comment}${blank}` }],
  };
}
