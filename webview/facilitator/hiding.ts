import { visible } from '../../core/drawing';
import type { MeetingState } from './meetingState';

const hidden = 'Hidden while the screen is shared.';

/** Words of the document for the screen: without those that a shared screen must not show. They leave the page altogether, since what is only blurred can be read. */
export function shownWords(state: MeetingState, about: { readonly text: string; readonly sensitive?: true }): string {
  return isHidden(state, about) ? hidden : visible(about.text);
}

/** Whether it must not be seen at the moment. */
export function isHidden({ marks }: MeetingState, { sensitive }: { readonly sensitive?: true }): boolean {
  return marks.shared && sensitive === true;
}

/** The class of such words. */
export function wordsClass(state: MeetingState, about: { readonly sensitive?: true }): string {
  return isHidden(state, about) ? 'words hidden-words' : 'words';
}

/** How many places with sensitive content a shared screen hides, or shows; empty for none. */
export function sensitiveCountText({ marks, document }: MeetingState): string {
  const count = document?.view.findings.sensitive ?? 0;
  if (count === 0) return '';
  const places = count === 1 ? '1 sensitive place is' : `${count} sensitive places are`;
  return `${places} ${marks.shared ? 'hidden' : 'in sight'}`;
}
