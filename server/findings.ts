import type { PostMortem } from '../core/document/postMortem';
import { committedIn, type LintOptions, linterFor, type SecretFindings } from '../core/lint';
import type { Problem } from '../core/rules';
import { blocksOf } from '../core/text';
import type { Client } from './client';
import type { Configuration } from './configuration';
import type { OpenDocument } from './documents';
import { pause } from './soon';
import { warmUp } from './warmUp';

/** From here on, the first reading of a document is worth a pause. */
const manyLines = 400;

/** Milliseconds after which other messages get their turn. */
const longestStep = 15;

/** What is wrong with one version of a document. */
export interface Checked {
  readonly postMortem: PostMortem;
  readonly problems: readonly Problem[];
  /** Stays the same for as long as the findings do. */
  readonly resultId: string;
}

/** Checks documents, each version once; every feature reads the same result. */
export class Findings {
  readonly #client: Client;
  readonly #configuration: Configuration;
  readonly #secrets: SecretFindings;
  readonly #checked = new WeakMap<OpenDocument, Checked>();
  readonly #stale = new WeakSet<OpenDocument>();
  readonly #committed = new WeakMap<OpenDocument, (value: string) => boolean>();
  /** Ids of another run of the server mean nothing here. */
  readonly #run = Date.now().toString(36);
  #count = 0;

  constructor(client: Client, configuration: Configuration, secrets: SecretFindings) {
    this.#client = client;
    this.#configuration = configuration;
    this.#secrets = secrets;
  }

  read(document: OpenDocument): PostMortem {
    return document.content.read(this.#configuration.of(document.uri).settings);
  }

  of(document: OpenDocument): Checked {
    const postMortem = this.read(document);
    const last = this.#checked.get(document);
    if (last?.postMortem === postMortem && !this.#stale.has(document)) return last;
    const options = this.#optionsFor(document);
    const problems = linterFor(postMortem.settings).lint(postMortem, options);
    const resultId =
      last !== undefined && sameProblems(last.problems, problems) ? last.resultId : `${this.#run}-${++this.#count}`;
    const checked = { postMortem, problems, resultId };
    this.#checked.set(document, checked);
    this.#stale.delete(document);
    return checked;
  }

  /** What is wrong with the document now, also where it is no post-mortem; what became known of secrets is in it. */
  ofAnything(document: OpenDocument): Pick<Checked, 'postMortem' | 'problems'> {
    this.renew(document);
    const checked = this.of(document);
    const { postMortem } = checked;
    if (postMortem.recognition !== undefined) return checked;
    return { postMortem, problems: linterFor(postMortem.settings).lintAnyway(postMortem, this.#optionsFor(document)) };
  }

  /** Reads and checks a large document in steps that let other messages through; what asks later finds it done. */
  async prepare(document: OpenDocument): Promise<void> {
    if (document.content.store.lineCount < manyLines || this.#checked.has(document)) return;
    await warmUp();
    let since = performance.now();
    for (const chunk of [...document.content.store.chunks]) {
      blocksOf(chunk);
      if (performance.now() - since < longestStep) continue;
      await pause();
      since = performance.now();
    }
    await pause();
    this.read(document);
    await pause();
  }

  /** The same version must be checked again: something beside its text became known. */
  renew(document: OpenDocument): void {
    this.#stale.add(document);
  }

  /** What Git holds of the document; `true` when that may change what is said of it. */
  setCommitted(document: OpenDocument, text: string | undefined): boolean {
    const before = this.#committed.has(document);
    if (text === undefined) this.#committed.delete(document);
    else this.#committed.set(document, committedIn(text));
    return before || text !== undefined;
  }

  /** Looks for secrets at once, for those who cannot wait for idle time. */
  async lookForSecrets(document: OpenDocument): Promise<void> {
    for (const chunk of [...document.content.store.chunks]) {
      if (await this.#secrets.scan(chunk)) this.renew(document);
    }
  }

  #optionsFor(document: OpenDocument): LintOptions {
    const { readerZone } = this.#client;
    const isCommitted = this.#committed.get(document);
    return {
      now: Date.now(),
      secrets: this.#secrets,
      ...(readerZone === undefined ? {} : { readerZone }),
      ...(isCommitted === undefined ? {} : { isCommitted }),
    };
  }
}

function sameProblems(a: readonly Problem[], b: readonly Problem[]): boolean {
  return a.length === b.length && a.every((problem, rank) => sameProblem(problem, b[rank]));
}

function sameProblem(a: Problem, b: Problem | undefined): boolean {
  return (
    b !== undefined &&
    a.ruleId === b.ruleId &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.range.start.line === b.range.start.line &&
    a.range.start.character === b.range.start.character &&
    a.range.end.line === b.range.end.line &&
    a.range.end.character === b.range.end.character
  );
}
