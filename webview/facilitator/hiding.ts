import { visible } from '../../core/drawing';
import type { MeetingState } from './state';

const hidden = 'Hidden while the screen is shared.';

/** Words of the document for the screen: without those that a shared screen must not show. They leave the page altogether, since what is only blurred can be read. */
export function shownWords(
  { marks }: MeetingState,
  { text, sensitive }: { readonly text: string; readonly sensitive?: true },
): string {
  return marks.shared && sensitive === true ? hidden : visible(text);
}

/** The class of such words. */
export function wordsClass({ marks }: MeetingState, { sensitive }: { readonly sensitive?: true }): string {
  return marks.shared && sensitive === true ? 'words hidden-words' : 'words';
}
