import { type Blame, BlameReader, blamelessKind, blamelessKinds } from '../blameless';
import type { PostMortem } from '../document/postMortem';
import { isPublished, isRunning } from '../document/running';
import type { DocumentRule, Finding, LineRule, Problem, Rule, RuleContext, TimelineRule } from '../rules';
import { lintRules, rules } from '../rules';
import { type PlacedMatch, scanPassage, sensitiveKind, sensitiveKinds } from '../sensitive';
import type { Settings, Severity, SeveritySetting } from '../settings/types';
import {
  type Chunk,
  comparePositions,
  type Line,
  remember,
  rememberCarried,
  rememberInBlocks,
  shiftRange,
  type TextStore,
} from '../text';
import type { Timeline } from '../timeline';
import { type Allowance, readAllowances } from './allowances';
import { applyAllowances } from './applyAllowances';
import { committedOr } from './committed';
import { conflictLines } from './conflictLines';
import { passageAt, passagesIn } from './passages';
import type { SecretFindings } from './secrets';
import { shiftProblem } from './shiftProblem';

export interface LintOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly secrets?: SecretFindings;
  /** The IANA name of the reader's zone. Looked at when somebody asks for cures: to tell it takes milliseconds. */
  readonly readerZone?: string | undefined;
  /** Whether the last commit of the document holds a value already; absent where nobody knows. */
  readonly isCommitted?: (value: string) => boolean;
  /** Is told of each finding that a comment allows, with the first such comment. */
  readonly onAllowed?: (problem: Problem, allowance: Allowance) => void;
}

/** Checks documents under one set of settings, and keeps what it found for lines, chunks and timelines that stay. */
export class Linter {
  readonly #settings: Settings;
  readonly #lineRules: readonly LineRule[];
  readonly #timelineRules: readonly TimelineRule[];
  readonly #documentRules: readonly DocumentRule[];

  constructor(settings: Settings) {
    this.#settings = settings;
    const active = rules.filter(rule => severityOf(rule.id, rule.severity, settings) !== undefined);
    this.#lineRules = active.filter(rule => rule.scope === 'line');
    this.#timelineRules = active.filter(rule => rule.scope === 'timeline');
    this.#documentRules = active.filter(rule => rule.scope === 'document');
  }

  /** What is wrong with the document, in the order of the text; nothing where it is no post-mortem. */
  lint(postMortem: PostMortem, options: LintOptions): readonly Problem[] {
    if (postMortem.recognition === undefined) return [];
    return this.lintAnyway(postMortem, options);
  }

  /** The same for a document that somebody asked about by name. */
  lintAnyway(postMortem: PostMortem, options: LintOptions): readonly Problem[] {
    const { store } = postMortem;
    const found: Problem[] = [];
    const blames = new BlameReader(postMortem, this.#settings);
    const published = isPublished(postMortem);
    store.chunks.forEach((chunk, rank) => {
      const start = store.starts[rank] ?? 0;
      const own = this.lintChunk(chunk, blames.of(chunk, start), published, options);
      for (const problem of own) found.push(shiftProblem(problem, start));
    });
    found.push(...this.lintWhole(postMortem, options));
    return this.applyAllowances(found, store, options.onAllowed).sort(inOrder);
  }

  /** What stands in one chunk, in its lines; `blames` is what it says of people. */
  lintChunk(
    chunk: Chunk,
    blames: readonly Blame[],
    published: boolean,
    { secrets, isCommitted }: LintOptions,
  ): readonly Problem[] {
    const found: Problem[] = [...this.#linesOf(chunk)];
    const lines = { lineAt: (line: number) => chunk.lines[line]?.text ?? '' };
    for (const match of this.#sensitiveOf(chunk, secrets)) {
      const problem = this.#sensitiveProblem(match, published);
      if (problem !== undefined) found.push(committedOr(problem, lines, isCommitted));
    }
    for (const blame of blames) {
      const problem = this.#blameProblem(blame);
      if (problem !== undefined) found.push(problem);
    }
    return found.sort(inOrder);
  }

  /** Whether `lintChunk` finds in both chunks the same at the same places, as far as one can tell without looking twice. */
  findsSame(one: Chunk, other: Chunk, { secrets }: LintOptions): boolean {
    return (
      this.#linesOf(one) === this.#linesOf(other) &&
      this.#passagesOf(one) === this.#passagesOf(other) &&
      [one, other].every(chunk => secrets === undefined || secrets.of(chunk).length === 0)
    );
  }

  /** What the document lacks or tells as a whole, and what its timelines tell; in no order. */
  lintWhole(postMortem: PostMortem, options: LintOptions): readonly Problem[] {
    const declared = postMortem.recognition?.declared ?? false;
    const context: RuleContext = {
      settings: this.#settings,
      now: options.now,
      declared,
      running: isRunning(postMortem),
      get readerZone() {
        return options.readerZone;
      },
    };
    const found: Problem[] = [];
    for (const { timeline, line } of postMortem.timelines) {
      for (const finding of this.#checkTimeline(timeline, context)) found.push(shiftProblem(finding, line));
    }
    for (const rule of this.#documentRules) {
      for (const finding of rule.check(postMortem, context))
        found.push(toProblem(rule, finding, this.#settings, declared));
    }
    return found;
  }

  /** The problems without those that are allowed, and what is wrong with the comments that allow them. */
  applyAllowances(problems: readonly Problem[], store: TextStore, onAllowed?: LintOptions['onAllowed']): Problem[] {
    const severity = severityOf('process-allowance', 'warning', this.#settings);
    return applyAllowances(problems, readAllowances(store), store, severity, onAllowed);
  }

  /** What a chunk holds that should not be public; a secret that secretlint knows by name goes before the same without. */
  #sensitiveOf(chunk: Chunk, secrets: SecretFindings | undefined): readonly PlacedMatch[] {
    const named = secrets?.of(chunk) ?? [];
    const own = this.#passagesOf(chunk);
    if (named.length === 0) return own;
    return [...named, ...own.filter(match => !named.some(secret => isPartOf(match, secret)))];
  }

  readonly #passagesOf = rememberInBlocks(
    (chunk): readonly PlacedMatch[] =>
      passagesIn(chunk).flatMap(passage => {
        const found = scanPassage(passage, this.#settings);
        if (passage.line === 0 || found.length === 0) return found;
        return found.map(each => ({ ...each, range: shiftRange(each.range, passage.line) }));
      }),
    (known, { old, line }, now) => {
      const both = [passagesIn(old), passagesIn(now)].map(passages => passages[passageAt(passages, line)]);
      const isSilent = both.every(passage => passage && scanPassage(passage, this.#settings).length === 0);
      return isSilent ? known : undefined;
    },
  );

  /** A weakness that is told while it is open is an error in a document that calls itself published. */
  #sensitiveProblem({ rule, what, severity: own, range }: PlacedMatch, published: boolean): Problem | undefined {
    const kind = sensitiveKind(rule);
    if (kind === undefined) return undefined;
    const usual = published && kind.category === 'vulnerability' ? 'error' : (own ?? kind.severity);
    const severity = severityOf(rule, this.#settings.sensitive[kind.category] ?? usual, this.#settings);
    return severity && { ruleId: rule, severity, message: `This looks like ${what}. ${kind.cure}`, range, what };
  }

  #blameProblem({ rule, message, range, edit }: Blame): Problem | undefined {
    const own = blamelessKind(rule)?.severity;
    const severity = own && severityOf(rule, own, this.#settings);
    const problem = severity && { ruleId: rule, severity, message, range };
    if (problem === undefined || edit === undefined) return problem;
    return {
      ...problem,
      fixes: () => [{ title: 'Write the role instead of the name', edits: [edit], preferred: true }],
    };
  }

  /** What line rules find in a chunk, in lines of the chunk. */
  readonly #linesOf = rememberCarried(
    (chunk): readonly Problem[] => {
      const found: Problem[] = [];
      chunk.lines.forEach((line, at) => {
        for (const problem of this.#lineOf(line)) found.push(at === 0 ? problem : shiftProblem(problem, at));
      });
      return found;
    },
    (known, { before, after }) => (this.#lineOf(before).length + this.#lineOf(after).length === 0 ? known : undefined),
  );

  readonly #lineOf = remember((line: Line): readonly Problem[] => {
    const context: RuleContext = { settings: this.#settings, now: 0, declared: true, running: false };
    return this.#lineRules.flatMap(rule =>
      [...rule.check(line.text, context)].map(finding => toProblem(rule, finding, this.#settings, true)),
    );
  });

  #last: { readonly timeline: Timeline; readonly key: string; readonly found: readonly Problem[] }[] = [];

  #checkTimeline(timeline: Timeline, context: RuleContext): readonly Problem[] {
    const key = `${context.declared} ${context.running}`;
    const known = this.#last.find(each => each.timeline === timeline && each.key === key);
    if (known !== undefined) return known.found;
    const inConflict = conflictLines(timeline);
    const found = this.#timelineRules.flatMap(rule =>
      [...rule.check(timeline, context)]
        .filter(finding => !inConflict(finding.range.start.line))
        .map(finding => toProblem(rule, finding, this.#settings, context.declared)),
    );
    this.#last = [{ timeline, key, found }, ...this.#last].slice(0, 8);
    return found;
  }
}

/** By place; what stands at one place keeps its order. */
export function inOrder(a: Problem, b: Problem): number {
  return comparePositions(a.range.start, b.range.start);
}

/** Whether a match names a value that overlaps with the secret; a sentence about a weakness is apart. */
function isPartOf({ rule, range }: PlacedMatch, { range: secret }: PlacedMatch): boolean {
  const category = sensitiveKind(rule)?.category;
  if (category === 'vulnerability' || category === 'controlled') return false;
  return comparePositions(range.start, secret.end) < 0 && comparePositions(secret.start, range.end) < 0;
}

/** A linter for each settings object, so that all documents under the same settings share one. */
export const linterFor = remember((settings: Settings) => new Linter(settings));

function toProblem(rule: Rule, finding: Finding, settings: Settings, declared: boolean): Problem {
  const severity = severityOf(rule.id, finding.severity ?? rule.severity, settings) ?? 'hint';
  const capped = rule.missing && !declared ? 'hint' : severity;
  return { ...finding, ruleId: rule.id, severity: capped };
}

/** The severity that the settings give; `undefined` for a rule that is off. */
function severityOf(ruleId: string, own: SeveritySetting, settings: Settings): Severity | undefined {
  const setting: SeveritySetting = settings.rules[ruleId] ?? own;
  return setting === 'off' ? undefined : setting;
}

/** The summaries of all rules, for tables and pages. */
export const allRules: readonly {
  readonly id: string;
  readonly summary: string;
  readonly severity: SeveritySetting;
}[] = [...rules, ...sensitiveKinds, ...blamelessKinds, ...lintRules];
