import { type PostMortem, readPostMortem } from '../core/document/postMortem';
import { exportTimeline, inZone } from '../core/export';
import { planAction } from '../core/plan';
import { planRestore } from '../core/restricted';
import { entriesFromText } from '../core/restyle';
import type { Settings } from '../core/settings';
import { templateFromDocument } from '../core/templates/fromDocument';
import { habitOf } from '../core/templates/habit';
import { incidentDurations, toView } from '../core/view';
import type {
  DocumentParams,
  DurationsResult,
  ExportParams,
  ExportResult,
  HabitParams,
  HabitResult,
  MoveParams,
  MoveResult,
  PasteParams,
  PasteResult,
  PlanParams,
  PlanResult,
  RestoreParams,
  TemplateResult,
  ViewResult,
} from '../protocol';
import type { Documents } from './documents';
import type { Findings } from './findings';
import { moveOf, unmoved } from './moves';

/** What the client asks beyond the Language Server Protocol. */
export class OwnRequests {
  readonly #documents: Documents;
  readonly #findings: Findings;

  constructor(documents: Documents, findings: Findings) {
    this.#documents = documents;
    this.#findings = findings;
  }

  view({ uri }: DocumentParams): ViewResult {
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    const { postMortem, problems } = this.#findings.of(document);
    if (postMortem.recognition === undefined) return null;
    return { version: document.version, view: toView(postMortem, problems) };
  }

  durations({ uri }: DocumentParams): DurationsResult {
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    const postMortem = this.#findings.read(document);
    return postMortem.recognition === undefined ? null : incidentDurations(postMortem);
  }

  export({ uri, format, zone }: ExportParams): ExportResult {
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    const postMortem = this.#findings.read(document);
    if (postMortem.recognition === undefined) return null;
    const text = exportTimeline(inZone(toView(postMortem, []), zone), format);
    return text === undefined ? {} : { text };
  }

  async paste({ uri, text, position }: PasteParams): Promise<PasteResult> {
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    const postMortem = this.#findings.read(document);
    if (postMortem.recognition === undefined) return null;
    const edits = entriesFromText(text, postMortem, { now: Date.now() })?.edits(position) ?? [];
    const source = isInTimeline(postMortem, position.line) ? await sourceOf(text) : undefined;
    if (edits.length === 0 && source === undefined) return null;
    return { version: document.version, edits, ...(source === undefined ? {} : { source }) };
  }

  template({ uri }: DocumentParams): TemplateResult {
    const document = this.#documents.get(uri);
    return document === undefined ? null : { text: templateFromDocument(this.#findings.read(document)) };
  }

  /** What the documents of a folder have in common, under the settings of that folder. */
  habit({ documents }: HabitParams, settings: Settings): HabitResult {
    return habitOf(documents.map(({ path, text }) => readPostMortem(text, path, settings))) ?? null;
  }

  plan({ uri, action }: PlanParams): PlanResult {
    const document = this.#documents.get(uri);
    if (document === undefined) return unplanned('This document is not open here. Open it and try again.');
    const plan = planAction(this.#findings.read(document), action, { now: Date.now() });
    return { version: document.version, plan };
  }

  async move(params: MoveParams): Promise<MoveResult> {
    const document = this.#documents.get(params.uri);
    if (document === undefined) return unmoved('This document is not open here. Open it and try again.');
    // A secret that nobody has found yet must not be stored with the line it is on.
    await this.#findings.lookForSecrets(document);
    return { version: document.version, ...moveOf(this.#findings.of(document), params) };
  }

  restore({ uri, entry }: RestoreParams): PlanResult {
    const document = this.#documents.get(uri);
    if (document === undefined) return unplanned('This document is not open here. Open it and try again.');
    return { version: document.version, plan: planRestore(document.content.store, entry) };
  }
}

/** Longer texts are imported from a file. */
const longestPaste = 1_000_000;

/** The importers are loaded when something is pasted that they could know. */
async function sourceOf(text: string): Promise<string | undefined> {
  if (text.length > longestPaste || !/\d:\d\d|"ts"|\/archives\//.test(text)) return undefined;
  return (await import('../core/importing')).sourceOfText(text);
}

function isInTimeline({ timelines }: PostMortem, line: number): boolean {
  return timelines.some(({ section }) => line > section.line && line <= section.end);
}

/** The answer where nothing can be done. */
export function unplanned(reason: string): PlanResult {
  return { version: -1, plan: { type: 'refused', reason } };
}
