import type { PostMortem } from '../core/document/postMortem';
import { committedIn, type LintOptions, linterFor, type SecretFindings } from '../core/lint';
import { type Live, LiveFindings } from '../core/live';
import type { Problem } from '../core/rules';
import type { Settings } from '../core/settings';
import type { Client } from './client';
import type { Configuration } from './configuration';
import type { OpenDocument } from './documents';
import { pause } from './soon';
import { warmUp } from './warmUp';

/** From here on, the first reading of a document is worth a pause. */
const manyLines = 400;

/** Milliseconds after which other messages get their turn. */
const longestStep = 15;

/** Milliseconds that the first answer about a large document takes. */
const longestFirst = 15;

/** What is wrong with one version of a document. */
export interface Checked {
  readonly postMortem: PostMortem;
  readonly problems: readonly Problem[];
}

/** What is wrong with a document now, as people are told. */
export interface Seen extends Live {
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
  readonly #live = new WeakMap<OpenDocument, LiveFindings>();
  readonly #seen = new WeakMap<OpenDocument, Seen>();
  readonly #ready = new WeakMap<OpenDocument, Promise<void>>();
  readonly #isReady = new WeakSet<OpenDocument>();
  readonly #committed = new WeakMap<OpenDocument, (value: string) => boolean>();
  /** Ids of another run of the server mean nothing here. */
  readonly #run = Date.now().toString(36);
  #count = 0;

  readonly #isOpen: (document: OpenDocument) => boolean;

  constructor(
    client: Client,
    configuration: Configuration,
    secrets: SecretFindings,
    isOpen: (document: OpenDocument) => boolean,
  ) {
    this.#isOpen = isOpen;
    this.#client = client;
    this.#configuration = configuration;
    this.#secrets = secrets;
  }

  read(document: OpenDocument): PostMortem {
    return document.content.read(this.#configuration.of(document.uri).settings);
  }

  /** What people are told of the document: without cures, and so quickly that it can be asked at each keystroke. */
  seen(document: OpenDocument): Seen {
    const live = this.#liveOf(document).look(this.settingsOf(document), this.#optionsFor(document));
    return this.#keep(document, live);
  }

  /** What can be told of a large document at once; `prepare` finds the rest. */
  first(document: OpenDocument): Seen {
    const until = performance.now() + longestFirst;
    const settings = this.settingsOf(document);
    const isDue = () => performance.now() > until;
    return this.#keep(document, this.#liveOf(document).lookFirst(settings, this.#optionsFor(document), isDue));
  }

  /** Whether all of the document can be told at once. */
  isReady(document: OpenDocument): boolean {
    return document.content.store.lineCount < manyLines || this.#isReady.has(document);
  }

  #keep(document: OpenDocument, live: Live): Seen {
    const last = this.#seen.get(document);
    if (last?.problems === live.problems && last.recognition === live.recognition) return last;
    const resultId = last?.problems === live.problems ? last.resultId : `${this.#run}-${++this.#count}`;
    const seen = { ...live, resultId };
    this.#seen.set(document, seen);
    return seen;
  }

  #liveOf(document: OpenDocument): LiveFindings {
    const known = this.#live.get(document) ?? new LiveFindings(document.content);
    this.#live.set(document, known);
    return known;
  }

  settingsOf({ uri }: OpenDocument): Settings {
    return this.#configuration.of(uri).settings;
  }

  /** The same with all cures, for those who offer them. */
  of(document: OpenDocument): Checked {
    const postMortem = this.read(document);
    const last = this.#checked.get(document);
    if (last?.postMortem === postMortem && !this.#stale.has(document)) return last;
    const options = this.#optionsFor(document);
    const problems = linterFor(postMortem.settings).lint(postMortem, options);
    const checked = { postMortem, problems };
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
  prepare(document: OpenDocument): Promise<void> {
    if (this.isReady(document)) return Promise.resolve();
    const known = this.#ready.get(document) ?? this.#prepare(document);
    this.#ready.set(document, known);
    return known;
  }

  async #prepare(document: OpenDocument): Promise<void> {
    await warmUp();
    const live = this.#liveOf(document);
    const { store } = document.content;
    let since = performance.now();
    for (let rank = 0; rank < store.chunks.length && this.#isOpen(document); rank += 1) {
      live.prepare(rank, this.settingsOf(document), this.#optionsFor(document));
      if (performance.now() - since < longestStep) continue;
      await pause();
      since = performance.now();
    }
    await pause();
    if (this.#isOpen(document)) this.read(document);
    await pause();
    this.#isReady.add(document);
  }

  /** The same version must be checked again: something beside its text became known. */
  renew(document: OpenDocument): void {
    this.#stale.add(document);
    this.#live.get(document)?.renew();
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
    const client = this.#client;
    const isCommitted = this.#committed.get(document);
    return {
      now: Date.now(),
      secrets: this.#secrets,
      get readerZone() {
        return client.readerZone;
      },
      ...(isCommitted === undefined ? {} : { isCommitted }),
    };
  }
}
