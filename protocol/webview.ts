/** What the extension and its two webviews say to each other. All text in it is data, never HTML. */
import type { InvitationKind } from '../core/calendar/types';
import type { DocumentAction } from '../core/plan/action';
import type { PostMortemView } from '../core/view/types';
import type { SeenBeforeResult } from './requests';

/** What a webview keeps with `setState`, so that the panel finds its document again after a reload. */
export interface WebviewState {
  /** The document that the panel shows. */
  readonly uri: string;
  readonly [key: string]: unknown;
}

/** What a timeline can be written as. */
export const exportFormats = ['svg', 'png', 'html', 'mermaid', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ToWebview =
  /**
   * The first message after `ready`. `state` is what a panel of this kind last kept for the document; `locked`: the
   * panel stays with it, whatever document becomes active; `followUp` opens facilitator mode for the follow-up review.
   */
  | {
      readonly type: 'open';
      readonly uri: string;
      readonly fileName: string;
      readonly state?: unknown;
      readonly locked?: boolean;
      readonly followUp?: true;
      /** The document's address until now, where it was renamed or moved: it goes on with what it shows. */
      readonly before?: string;
    }
  /** The document as it is now. `dirty`: it has unsaved changes; `writable`: edits are possible. */
  | {
      readonly type: 'view';
      readonly version: number;
      readonly view: PostMortemView;
      readonly dirty: boolean;
      readonly writable: boolean;
    }
  /** Nothing to show: closed, deleted, or no post-mortem any more. The panel keeps what was typed. */
  | { readonly type: 'unavailable'; readonly reason: string }
  /** The lines of the selection in the editor, `endLine` the last of them; absent when no editor shows the document. */
  | { readonly type: 'cursor'; readonly line?: number; readonly endLine?: number }
  /** The answer to `ask-seen`. */
  | { readonly type: 'seen'; readonly result: SeenBeforeResult }
  /** The answer to `act`, by its id. */
  | { readonly type: 'written'; readonly id: string }
  | { readonly type: 'refused'; readonly id: string; readonly reason: string }
  /** The answer to `ask-written` where the document does not have it. */
  | { readonly type: 'unwritten'; readonly id: string }
  /** The answer to `undo`; with a reason, nothing was taken back. */
  | { readonly type: 'undone'; readonly reason?: string };

export type FromWebview =
  | { readonly type: 'ready' }
  /**
   * Show these lines in the editor (0-based, end not included) and select them, `more` lines with them; `focus` moves
   * the keyboard there too.
   */
  | {
      readonly type: 'reveal';
      readonly line: number;
      readonly endLine: number;
      readonly focus: boolean;
      readonly more?: readonly { readonly line: number; readonly endLine: number }[];
    }
  /** From the timeline preview: stay with this document, or follow the active one. */
  | { readonly type: 'lock'; readonly locked: boolean }
  /** From the timeline preview: make a file of the timeline. `zone` is an IANA name; the document's own where absent. */
  | { readonly type: 'export'; readonly format: ExportFormat; readonly zone?: string }
  /** Write into the document; answered by `written` or `refused` with the same id. */
  | { readonly type: 'act'; readonly id: string; readonly action: DocumentAction }
  /** Whether an `act` that was never answered, as the window closed, was carried out; answered by `written` or `unwritten`. */
  | { readonly type: 'ask-written'; readonly id: string }
  /** What the next panel of this kind for the document is to find again, whatever becomes of this one. */
  | { readonly type: 'keep'; readonly state: WebviewState }
  /** Take back what this panel wrote last, unless the document has changed since; answered by `undone`. */
  | { readonly type: 'undo' }
  /** Put a text on the clipboard: the invitation, the list for the backlog. */
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'save' }
  /** From facilitator mode: put the timeline preview or the document beside it. */
  | { readonly type: 'show'; readonly what: 'timeline' | 'document' }
  /** Make a calendar file for the meeting, by its agenda's name, or for the follow-up review; asks and saves in dialogs of VS Code. */
  | { readonly type: 'invite'; readonly what: InvitationKind; readonly preset?: string }
  /** From facilitator mode: the open items as GitHub issues, or as a file; asks and shows what is sent before. */
  | { readonly type: 'backlog'; readonly what: 'issues' | 'export' }
  /** From facilitator mode: what earlier post-mortems of the workspace have in common with the document. */
  | { readonly type: 'ask-seen' }
  /** Open a place in an earlier post-mortem; only one of the last answer. */
  | { readonly type: 'show-seen'; readonly uri: string; readonly line: number }
  /** A link of the webview's own texts (the prime directive's source). The extension opens only links it knows. */
  | { readonly type: 'open-link'; readonly link: 'prime-directive' };
