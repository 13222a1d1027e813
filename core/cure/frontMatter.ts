import { isScalar, parseDocument, Scalar, visit } from 'yaml';
import { type Chunk, type Edit, type Position, type Range, remember } from '../text';
import type { StandIn } from './standIn';

/** The edits that put the stand-in into places of the front matter, so that it reads as the same YAML. */
export function frontMatterEdits(chunk: Chunk, places: readonly Range[], standIn: StandIn): readonly Edit[] {
  const source = sourceOf(chunk);
  const starts = startsOf(chunk);
  const offsetOf = ({ line, character }: Position) => (starts[line] ?? 0) + character;
  const rangeOf = (start: number, end: number): Range => ({
    start: positionOf(starts, start),
    end: positionOf(starts, end),
  });
  const scalars = scalarsIn(chunk);
  const byScalar = new Map<Written | undefined, Stretch[]>();
  for (const place of places) {
    const stretch = { start: offsetOf(place.start), end: offsetOf(place.end) };
    const scalar = scalars.find(each => each.start <= stretch.start && stretch.end <= each.end);
    byScalar.set(scalar, [...(byScalar.get(scalar) ?? []), stretch]);
  }
  return [...byScalar].flatMap(([scalar, stretches]) => {
    if (scalar?.type === Scalar.PLAIN && !staysPlain(source, scalar, stretches, standIn.text)) {
      const plain = replaced(source, scalar, stretches, standIn.text).replace(/[ \t]*\n[ \t]*/g, ' ');
      return [{ range: rangeOf(scalar.start, scalar.end), newText: JSON.stringify(plain) }];
    }
    const text = scalar?.type === Scalar.QUOTE_SINGLE ? standIn.text.replaceAll("'", "''") : standIn.text;
    return stretches.map(({ start, end }) => ({ range: rangeOf(start, end), newText: text }));
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A scalar as it stands in the text, its quotes too. */
interface Written extends Stretch {
  readonly type: string | undefined;
}

/** None where the YAML cannot be read: then nothing can be broken. Read once for all that is put in. */
const scalarsIn = remember((chunk: Chunk): readonly Written[] => {
  const source = sourceOf(chunk);
  const body = startsOf(chunk)[1] ?? 0;
  const last = chunk.lines.at(-1)?.text ?? '';
  const document = parseDocument(source.slice(body, source.length - last.length), {
    schema: 'core',
    logLevel: 'silent',
    uniqueKeys: false,
  });
  if (document.errors.length > 0) return [];
  const scalars: Written[] = [];
  visit(document, {
    Scalar(_, node) {
      if (!isScalar(node) || node.range == null) return;
      const [start, end] = node.range;
      scalars.push({ start: start + body, end: end + body, type: node.type });
    },
  });
  return scalars;
});

/** Words without signs change nothing in a plain scalar, unless it becomes a number or a truth value by them. */
function staysPlain(source: string, scalar: Written, stretches: readonly Stretch[], text: string): boolean {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u.test(text)) return false;
  return !/^(?:true|false|null|yes|no|on|off|~|[\d.]+)$/i.test(replaced(source, scalar, stretches, text));
}

function replaced(source: string, { start, end }: Stretch, stretches: readonly Stretch[], text: string): string {
  let result = '';
  let done = start;
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    result += source.slice(done, stretch.start) + text;
    done = stretch.end;
  }
  return result + source.slice(done, end);
}

function sourceOf(chunk: Chunk): string {
  return chunk.lines.map(line => line.text).join('\n');
}

function startsOf(chunk: Chunk): readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const { text } of chunk.lines) {
    starts.push(offset);
    offset += text.length + 1;
  }
  return starts;
}

function positionOf(starts: readonly number[], offset: number): Position {
  const line = Math.max(
    0,
    starts.findLastIndex(start => start <= offset),
  );
  return { line, character: offset - (starts[line] ?? 0) };
}
