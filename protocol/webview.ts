/** What the extension and its two webviews say to each other. All text in it is data, never HTML. */
import type { DocumentAction } from '../core/plan/action';
import type { PostMortemView } from '../core/view/types';

/** What a webview keeps with `setState`, so that the panel finds its document again after a reload. */
export interface WebviewState {
  /** The document that the panel shows. */
  readonly uri: string;
  readonly [key: string]: unknown;
}

export type ToWebview =
  /** The first message after `ready`. `state` is what a panel of this kind last kept for the document. */
  | { readonly type: 'open'; readonly uri: string; readonly fileName: string; readonly state?: unknown }
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
  /** The line of the cursor in the editor; absent when no editor shows the document. */
  | { readonly type: 'cursor'; readonly line?: number }
  /** The answer to `act`, by its id. */
  | { readonly type: 'written'; readonly id: string }
  | { readonly type: 'refused'; readonly id: string; readonly reason: string };

export type FromWebview =
  | { readonly type: 'ready' }
  /** Show these lines in the editor (0-based, end not included); `focus` moves the keyboard there too. */
  | { readonly type: 'reveal'; readonly line: number; readonly endLine: number; readonly focus: boolean }
  /** Write into the document; answered by `written` or `refused` with the same id. */
  | { readonly type: 'act'; readonly id: string; readonly action: DocumentAction }
  /** What the next panel of this kind for the document is to find again, whatever becomes of this one. */
  | { readonly type: 'keep'; readonly state: WebviewState }
  | { readonly type: 'undo' }
  /** Put a text on the clipboard: the invitation, the list for the backlog. */
  | { readonly type: 'copy'; readonly text: string }
  /** An invitation to the meeting or the follow-up review is wanted; `date` (`YYYY-MM-DD`) where it is known. */
  | {
      readonly type: 'invite';
      readonly what: 'meeting' | 'follow-up';
      readonly title: string;
      readonly minutes: number;
      readonly text: string;
      readonly date?: string;
    }
  | { readonly type: 'save' }
  /** From facilitator mode: put the timeline preview or the document beside it. */
  | { readonly type: 'show'; readonly what: 'timeline' | 'document' }
  /** A link of the webview's own texts (the prime directive's source). The extension opens only links it knows. */
  | { readonly type: 'open-link'; readonly link: 'prime-directive' };
