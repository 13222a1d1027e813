import type { Blame, BlameReader } from '../blameless';
import type { Linter, LintOptions } from '../lint';
import { hasAllowances } from '../lint';
import { valueKey } from '../lint/oncePerValue';
import type { Problem } from '../rules';
import { type Chunk, successionOf } from '../text';

/** What is wrong in one chunk, in its lines; kept as one object for as long as it stays. */
export interface Slot {
  readonly blames: readonly Blame[];
  readonly problems: readonly Problem[];
  /** For each problem, what tells its value from others. */
  readonly values: readonly (string | undefined)[];
  readonly allows: boolean;
}

/** Checks chunks under one set of circumstances, each once for what it says of people. */
export class Slots {
  readonly #linter: Linter;
  readonly #published: boolean;
  readonly #options: LintOptions;
  readonly #known = new WeakMap<Chunk, Slot>();

  constructor(linter: Linter, published: boolean, options: LintOptions) {
    this.#linter = linter;
    this.#published = published;
    this.#options = options;
  }

  of(chunk: Chunk, start: number, reader: BlameReader | undefined): Slot {
    const blames = reader?.of(chunk, start) ?? none;
    const known = this.#known.get(chunk);
    if (known?.blames === blames) return known;
    const before = this.#beforeOf(chunk, blames);
    if (before !== undefined) {
      this.#known.set(chunk, before);
      return before;
    }
    const problems = this.#linter.lintChunk(chunk, blames, this.#published, this.#options);
    const lineAt = (line: number) => chunk.lines[line]?.text ?? '';
    const values = problems.map(problem => valueKey(problem, { lineAt }));
    const slot: Slot = { blames, problems, values, allows: hasAllowances(chunk) };
    this.#known.set(chunk, slot);
    return slot;
  }

  /** The slot of the chunk that this one succeeds, where both say the same. */
  #beforeOf(chunk: Chunk, blames: readonly Blame[]): Slot | undefined {
    const old = successionOf(chunk)?.old;
    const before = old && this.#known.get(old);
    if (old === undefined || before?.blames !== blames || hasAllowances(chunk) || before.allows) return undefined;
    return this.#linter.findsSame(old, chunk, this.#options) ? before : undefined;
  }
}

const none: readonly Blame[] = [];
