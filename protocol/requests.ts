/**
 * What client and server say to each other beyond the Language Server Protocol: method names and types.
 * Each side builds its own `RequestType`, because the two libraries bring different copies of the protocol.
 */
import type { AgendaDocument } from '../core/agenda/types';
import type { Backlog } from '../core/backlog/backlog';
import type { Invitation } from '../core/calendar/invitation';
import type { InvitationKind } from '../core/calendar/types';
import type { IndexPage } from '../core/catalogue/pageWriter';
import type { IncidentRecord } from '../core/catalogue/record';
import type { TextFormat } from '../core/export';
import type { ImportOptions, TimelineImport } from '../core/importing/importTimeline';
import type { ImportFile } from '../core/importing/types';
import type { DocumentAction, Plan } from '../core/plan/action';
import type { PublicVersion, PublishingCheck } from '../core/publishing/types';
import type { MovePlan, Restorable, RestorablePart } from '../core/restricted';
import type { EffectiveSetting } from '../core/settings/origins';
import type { SiteKind } from '../core/site/site';
import type { Edit, Position, Range } from '../core/text';
import type { DurationView, PostMortemView } from '../core/view/types';

export const method = {
  /** {@link DocumentParams} → {@link ViewResult} */
  view: 'postmortem/view',
  /** {@link DocumentParams} → {@link DurationsResult} */
  durations: 'postmortem/durations',
  /** {@link ExportParams} → {@link ExportResult} */
  export: 'postmortem/export',
  /** {@link PasteParams} → {@link PasteResult} */
  paste: 'postmortem/paste',
  /** {@link ImportParams} → {@link ImportResult}; answers when all that comes in was looked at. Nothing is written. */
  import: 'postmortem/import',
  /** {@link PlanParams} → {@link PlanResult} */
  plan: 'postmortem/plan',
  /** {@link DocumentParams} → {@link TemplateResult} */
  template: 'postmortem/template',
  /** {@link HabitParams} → {@link HabitResult} */
  habit: 'postmortem/habit',
  /** {@link DocumentParams} → {@link SettingsResult} */
  settings: 'postmortem/settings',
  /** {@link MoveParams} → {@link MoveResult} */
  planMove: 'postmortem/planMove',
  /** {@link RestoreParams} → {@link PlanResult} */
  planRestore: 'postmortem/planRestore',
  /** {@link DocumentParams} → {@link PublishingResult}; answers when all of the document was looked at for secrets. */
  publishing: 'postmortem/publishing',
  /** {@link DocumentParams} → {@link PublicVersionResult} */
  publicVersion: 'postmortem/publicVersion',
  /** {@link InvitationParams} → {@link InvitationResult} */
  invitation: 'postmortem/invitation',
  /** {@link DocumentParams} → {@link BacklogResult} */
  backlog: 'postmortem/backlog',
  /** {@link AgendaParams} → {@link AgendaResult}; reads the workspace's post-mortems, so ask only while somebody looks. */
  agenda: 'postmortem/agenda',
  /** Notification to the client: {@link ChangedParams}. */
  changed: 'postmortem/changed',
  /** Request to the client, which alone reaches virtual file systems: {@link DocumentParams} → {@link ReadFileResult} */
  readFile: 'postmortem/readFile',
  /** Request to the client, which alone asks Git: {@link DocumentParams} → {@link CommittedTextResult} */
  committedText: 'postmortem/committedText',
  /** Notification to the server, without parameters: what `committedText` answered may be another text now. */
  committedChanged: 'postmortem/committedChanged',
  /** {@link SeenBeforeParams} → {@link SeenBeforeResult} */
  seenBefore: 'postmortem/seenBefore',
  /** Request to the client, only after somebody asked what was seen before: {@link DocumentParams} → {@link NeighboursResult} */
  neighbours: 'postmortem/neighbours',
  /** {@link AgendaParams} → {@link CatalogueResult}; reads the workspace's post-mortems, as `agenda` does. */
  catalogue: 'postmortem/catalogue',
  /** {@link AddToIndexParams} → {@link AddToIndexResult}; reads the workspace's post-mortems. */
  addToIndex: 'postmortem/addToIndex',
  /** Request to the client, which alone sees what lies beside the documents: {@link DocumentParams} → {@link SiteResult} */
  site: 'postmortem/site',
  /** Request to the client for one of those files: {@link DocumentParams} → {@link ReadFileResult} */
  neighbourText: 'postmortem/neighbourText',
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

/** Asks for an invitation; without `start`, the document says when it is or the answer asks. */
export interface InvitationParams extends DocumentParams {
  readonly kind: InvitationKind;
  /** `2026-05-08 15:00` in the zone of the answer that asked. */
  readonly start?: string;
  /** The name of the meeting's agenda. */
  readonly preset?: string;
}

/** `null`: the server does not know the document. */
export type InvitationResult = Invitation | null;

/** What goes into a backlog; answers when all of the document was looked at for secrets. `null`: the server does not know the document. */
export type BacklogResult = { readonly version: number; readonly backlog: Backlog } | null;

/** What is left to do in the post-mortems of the workspace folder that holds `uri`; `isFresh` lists its files anew. */
export interface AgendaParams extends DocumentParams {
  readonly isFresh: boolean;
}

export type AgendaResult = readonly AgendaDocument[];

/** All post-mortems of the workspace folder, newest first. */
export type CatalogueResult = readonly IncidentRecord[];

/** The top folder of the site that a document belongs to, without `/` at the end, and what reads its pages. */
export type SiteResult = { readonly top: string; readonly kind: SiteKind } | null;

/** Asks to list the document `uri` in an index. */
export interface AddToIndexParams extends DocumentParams {
  /** The URI of the site's top folder. */
  readonly top: string;
  readonly kind: SiteKind;
  /** The pages that may be the index, as far as they exist; paths from the top. */
  readonly pages: readonly IndexPage[];
}

/** `null`: the document lies elsewhere, or is no post-mortem. */
export type AddToIndexResult = {
  /** What is to be written into each page that lists the document; without edits where it does so already. */
  readonly pages: readonly {
    readonly path: string;
    readonly edits: readonly Edit[];
    readonly exists: boolean;
    /** Whatever is written there would not be read as a list. */
    readonly refused?: true;
  }[];
  /** What keeps a wiki from showing the page, and the wrong year under which an index lists it, as sentences. */
  readonly problems: readonly string[];
} | null;

/** Names the editor as the source of a setting. */
export const editorSource = 'editor';

export interface ExportParams extends DocumentParams {
  readonly format: TextFormat;
  /** An IANA name; the document's own zone where absent. */
  readonly zone?: string;
}

/** The timeline in that format, without findings; `text` is absent where there is nothing that the format could show. */
export type ExportResult = { readonly text?: string } | null;

/** Text that somebody pastes at a place. */
export interface PasteParams extends DocumentParams {
  readonly text: string;
  readonly position: Position;
}

/**
 * The text as entries of the timeline, for that version of the document; without edits where that is not sure. `source`
 * names what the text was copied from where it can be imported. `null` where neither is so.
 */
export type PasteResult = {
  readonly version: number;
  readonly edits: readonly Edit[];
  readonly source?: string;
} | null;

/** Files, the clipboard or the history of a repository, and what a person answered about them. */
export interface ImportParams extends DocumentParams, Omit<ImportOptions, 'now'> {
  readonly files: readonly ImportFile[];
}

/** `null`: the server does not know the document. */
export type ImportResult = TimelineImport | null;

export interface PlanParams extends DocumentParams {
  readonly action: DocumentAction;
}

/** `version` is the document version that the edits are for; apply them to no other. */
export interface PlanResult {
  readonly version: number;
  readonly plan: Plan;
}

/** A finding that somebody wants moved to the restricted document. */
export interface MoveParams extends DocumentParams {
  /** A place in the finding. */
  readonly range: Range;
  /** Which of several findings at the place; any without it. */
  readonly rule?: string;
  /** Ids that are stored for the document already. */
  readonly taken: readonly string[];
  /** The entry under which it is stored already, where it was not cut when it was stored. */
  readonly id?: string;
  /** The texts of that entry: of all findings of the rule, the one is meant whose move stores exactly these. */
  readonly parts?: readonly RestorablePart[];
}

/** What is to be stored and then cut, for that version of the document; store it before anything is cut. */
export interface MoveResult {
  readonly version: number;
  readonly rule: string;
  readonly plan: MovePlan;
}

/** A stored entry whose texts are to stand where its markers are. */
export interface RestoreParams extends DocumentParams {
  readonly entry: Restorable;
}

/** The argument of the command that the code action of a finding runs. */
export interface MoveArgument extends DocumentParams {
  readonly range: Range;
  readonly rule: string;
}

/** The command of a client that can store what is moved. */
export const moveCommand = 'postmortem.moveToRestricted';
/** Whether that version may be published; `null`: the server does not know the document. One that is no post-mortem is checked too. */
export type PublishingResult = { readonly version: number; readonly check: PublishingCheck } | null;

/** The public text made from that version; `null`: the server does not know the document. */
export type PublicVersionResult = { readonly version: number; readonly made: PublicVersion } | null;

/** The document began or ceased to be a post-mortem, or findings came in late (secrets are looked for in idle time). */
export interface ChangedParams extends DocumentParams {
  readonly recognised: boolean;
  readonly declared: boolean;
}

/** `null`: no such file, not JSON by its name, or larger than 1 MB. */
export type ReadFileResult = { readonly text: string } | null;

/** The document as the last commit (`HEAD`) holds it; `null` where there is none, or no Git. */
export type CommittedTextResult = { readonly text: string } | null;

/** Opens the page on what to do about a secret that was written down; only for clients that say that they have it. */
export const rotationChecklistCommand = 'postmortem.openRotationChecklist';
/** The Markdown files of the document's workspace folder, the nearest first, at most 400 and none larger than 1 MB. */
export type NeighboursResult = readonly Neighbour[];

export interface Neighbour {
  readonly uri: string;
  /** Another one means that the file may have changed: its time of modification, with its size. */
  readonly stamp: string;
}

/** Asks about the factor or component at `position`; without one, or where none stands there, about all of the document. */
export interface SeenBeforeParams extends DocumentParams {
  readonly position?: Position;
}

/** `null`: the server does not know the document, or it is no post-mortem. */
export type SeenBeforeResult = {
  /** How many other post-mortems were compared. */
  readonly compared: number;
  readonly subjects: readonly SeenSubject[];
} | null;

/** A factor or component of the document that earlier post-mortems have too. All text is hostile. */
export interface SeenSubject {
  readonly type: 'factor' | 'component';
  readonly text: string;
  readonly line: number;
  /** Something sensitive stands in it. */
  readonly sensitive?: true;
  readonly matches: readonly SeenMatch[];
}

/** A place in an earlier post-mortem. */
export interface SeenMatch {
  readonly uri: string;
  readonly line: number;
  readonly title: string;
  /** Of the incident, `YYYY-MM-DD`. */
  readonly date?: string;
  /** The factor or the component as it stands there. */
  readonly text: string;
  /** Something sensitive stands in its title or text: not for a shared screen. */
  readonly sensitive?: true;
}

/** What a client can say of itself in `initializationOptions`; a client that says nothing is served all the same. */
export interface InitializationOptions {
  /** It answers `postmortem/readFile`. */
  readonly readFile?: boolean;
  /** It answers `postmortem/committedText`. */
  readonly committedText?: boolean;
  /** It has the command `postmortem.openRotationChecklist`. */
  readonly rotationChecklist?: boolean;
  /** It answers `postmortem/neighbours` and `postmortem/neighbourText`. */
  readonly neighbours?: boolean;
  /** It answers `postmortem/site`. */
  readonly site?: boolean;
  /** It follows links between Markdown files by itself, those without `.md` too. */
  readonly followsMarkdownLinks?: boolean;
  /** Stands before a rule's id and `.md`, instead of the page on the network. */
  readonly rulePageBase?: string;
  /** The IANA name of the zone in which the reader sits. */
  readonly readerZone?: string;
  /** It has the command {@link moveCommand}: a place on this machine for what is taken out of documents. */
  readonly movesRestricted?: boolean;
}
