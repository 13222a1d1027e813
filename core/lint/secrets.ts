import { createSecretScanner, mayHoldSecret, type SecretScanner, type SensitiveMatch } from '../sensitive';
import { type Chunk, type Range, remember } from '../text';

/** A secret in a chunk, in lines of the chunk. */
export interface FoundSecret {
  readonly range: Range;
  /** A noun phrase; never the value. */
  readonly what: string;
  /** An account number opens nothing: it is infrastructure. */
  readonly opens: boolean;
}

/**
 * The secrets of chunks. Looking takes milliseconds and a large library, so it is done aside: `of` answers with what is
 * known, `scan` looks at a chunk once.
 */
export class SecretFindings {
  readonly #found = new WeakMap<Chunk, readonly FoundSecret[]>();
  #scanner: Promise<SecretScanner> | undefined;

  /** What is known of the chunk; `undefined` where nobody has looked yet. */
  of(chunk: Chunk): readonly FoundSecret[] | undefined {
    return this.#found.get(chunk) ?? (needsScan(chunk) ? undefined : []);
  }

  /** Looks at a chunk; `true` when that brought findings to light. */
  async scan(chunk: Chunk): Promise<boolean> {
    if (this.of(chunk) !== undefined) return false;
    this.#scanner ??= createSecretScanner();
    const scanner = await this.#scanner;
    const text = chunk.lines.map(line => line.text + line.eol).join('');
    const found = (await scanner(text)).map(match => locate(match, chunk));
    this.#found.set(chunk, found);
    return found.length > 0;
  }
}

const needsScan = remember((chunk: Chunk): boolean => chunk.lines.some(line => mayHoldSecret(line.text)));

function locate(match: SensitiveMatch, chunk: Chunk): FoundSecret {
  return {
    range: { start: positionIn(chunk, match.start), end: positionIn(chunk, match.end) },
    what: match.what,
    opens: match.category === 'secret',
  };
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
