import {
  createSecretScanner,
  mayHoldSecret,
  type PlacedMatch,
  type SecretScanner,
  type SensitiveMatch,
} from '../sensitive';
import { isCured } from '../sensitive/cured';
import { type Chunk, type Line, type Range, remember, rememberCarried, shiftRange } from '../text';

/**
 * The secrets of chunks, in lines of the chunk. Looking takes milliseconds and a large library, so it is done aside: `of` answers with what is
 * known, `scan` looks at a chunk once. What a line showed before its chunk changed is known until somebody looks again.
 */
export class SecretFindings {
  readonly #found = new WeakMap<Chunk, readonly PlacedMatch[]>();
  readonly #onLine = new WeakMap<Line, readonly PlacedMatch[]>();
  #hasFound = false;
  #scanner: Promise<SecretScanner> | undefined;

  /** What is known of the chunk. */
  of(chunk: Chunk): readonly PlacedMatch[] {
    const found = this.#found.get(chunk);
    if (found !== undefined) return found;
    return this.#hasFound && needsScan(chunk) ? chunk.lines.flatMap((line, at) => this.#shownBefore(line, at)) : none;
  }

  /** Whether looking at the chunk could tell anything new. */
  isScanned(chunk: Chunk): boolean {
    return this.#found.has(chunk) || !needsScan(chunk);
  }

  /** Looks at a chunk; `true` when that changed what is known. */
  async scan(chunk: Chunk): Promise<boolean> {
    if (this.isScanned(chunk)) return false;
    this.#scanner ??= createSecretScanner();
    const scanner = await this.#scanner;
    const text = chunk.lines.map(line => line.text + line.eol).join('');
    const matches = (await scanner(text)).filter(({ start, end }) => !isCured(text, start, end));
    const found = matches.map(match => locate(match, chunk));
    const before = this.of(chunk);
    this.#found.set(chunk, found);
    for (const line of chunk.lines) this.#onLine.delete(line);
    for (const each of found) this.#keep(each, chunk);
    return JSON.stringify(before) !== JSON.stringify(found);
  }

  #keep(secret: PlacedMatch, chunk: Chunk): void {
    const at = secret.range.start.line;
    const line = chunk.lines[at];
    if (line === undefined) return;
    this.#hasFound = true;
    const others = this.#onLine.get(line) ?? [];
    this.#onLine.set(line, [...others, { ...secret, range: shiftRange(secret.range, -at) }]);
  }

  #shownBefore(line: Line, at: number): readonly PlacedMatch[] {
    return (this.#onLine.get(line) ?? none).map(each => ({ ...each, range: shiftRange(each.range, at) }));
  }
}

const none: readonly PlacedMatch[] = [];

const needsScan = rememberCarried(
  ({ lines }): boolean => lines.some(mayHold),
  (old, { before, after }) => (mayHold(before) === mayHold(after) ? old : undefined),
);

const mayHold = remember(({ text }: Line) => mayHoldSecret(text));

function locate(match: SensitiveMatch, chunk: Chunk): PlacedMatch {
  const { start, end, ...found } = match;
  return { ...found, range: { start: positionIn(chunk, start), end: positionIn(chunk, end) } };
}

function positionIn(chunk: Chunk, offset: number): Range['start'] {
  let rest = offset;
  for (let line = 0; line < chunk.lines.length; line += 1) {
    const { text, eol } = chunk.lines[line] ?? { text: '', eol: '' };
    if (rest <= text.length || line === chunk.lines.length - 1) return { line, character: Math.min(rest, text.length) };
    rest -= text.length + eol.length;
  }
  return { line: 0, character: 0 };
}
