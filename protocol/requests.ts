/**
 * What client and server say to each other beyond the Language Server Protocol: method names and types.
 * Each side builds its own `RequestType`, because the two libraries bring different copies of the protocol.
 */
import type { DocumentAction, Plan } from '../core/plan/action';
import type { EffectiveSetting } from '../core/settings/origins';
import type { Edit, Position } from '../core/text';
import type { DurationView, PostMortemView } from '../core/view/types';

export const method = {
  /** {@link DocumentParams} → {@link ViewResult} */
  view: 'postmortem/view',
  /** {@link DocumentParams} → {@link DurationsResult} */
  durations: 'postmortem/durations',
  /** {@link PasteParams} → {@link PasteResult} */
  paste: 'postmortem/paste',
  /** {@link PlanParams} → {@link PlanResult} */
  plan: 'postmortem/plan',
  /** {@link DocumentParams} → {@link TemplateResult} */
  template: 'postmortem/template',
  /** {@link HabitParams} → {@link HabitResult} */
  habit: 'postmortem/habit',
  /** {@link DocumentParams} → {@link SettingsResult} */
  settings: 'postmortem/settings',
  /** Notification to the client: {@link ChangedParams}. */
  changed: 'postmortem/changed',
  /** Request to the client, which alone reaches virtual file systems: {@link DocumentParams} → {@link ReadFileResult} */
  readFile: 'postmortem/readFile',
} as const;

export interface DocumentParams {
  readonly uri: string;
}

/** `null`: the server does not know the document, or it is no post-mortem. */
export type ViewResult = { readonly version: number; readonly view: PostMortemView } | null;

/** The phases of the incident that the document tells both ends of; `null` as for the view. */
export type DurationsResult = readonly DurationView[] | null;

/** The document as a template, without anything that it tells; `null` for one that the server does not know. */
export type TemplateResult = { readonly text: string } | null;

/** The Markdown files of the folder `uri`, newest first. */
export interface HabitParams extends DocumentParams {
  readonly documents: readonly { readonly path: string; readonly text: string }[];
}

/** A template after what most of them have in common, and how many they are; `null` where they have too little. */
export type HabitResult = { readonly text: string; readonly documents: number } | null;

/** Every setting that holds for a document; `source` is the URI of a settings file, or {@link editorSource}. */
export type SettingsResult = readonly EffectiveSetting[];

/** Names the editor as the source of a setting. */
export const editorSource = 'editor';

/** Text that somebody pastes at a place. */
export interface PasteParams extends DocumentParams {
  readonly text: string;
  readonly position: Position;
}

/** The text as entries of the timeline, for that version of the document; `null` where it is not surely that. */
export type PasteResult = { readonly version: number; readonly edits: readonly Edit[] } | null;

export interface PlanParams extends DocumentParams {
  readonly action: DocumentAction;
}

/** `version` is the document version that the edits are for; apply them to no other. */
export interface PlanResult {
  readonly version: number;
  readonly plan: Plan;
}

/** The document began or ceased to be a post-mortem, or findings came in late (secrets are looked for in idle time). */
export interface ChangedParams extends DocumentParams {
  readonly recognised: boolean;
  readonly declared: boolean;
}

/** `null`: no such file, not JSON by its name, or larger than 1 MB. */
export type ReadFileResult = { readonly text: string } | null;

/** What a client can say of itself in `initializationOptions`; a client that says nothing is served all the same. */
export interface InitializationOptions {
  /** It answers `postmortem/readFile`. */
  readonly readFile?: boolean;
  /** Stands before a rule's id and `.md`, instead of the page on the network. */
  readonly rulePageBase?: string;
  /** The IANA name of the zone in which the reader sits. */
  readonly readerZone?: string;
}
