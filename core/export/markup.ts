import { clean } from './clean';

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A document's words as text or attribute value of HTML and XML; nothing in it is markup any more. */
export function escapeMarkup(text: string): string {
  return clean(text).replace(/[&<>"']/g, character => entities[character] ?? '');
}
