import type { PostMortem } from '../document/postMortem';
import { composeTemplate } from './compose';
import { outlineOf } from './outlineOf';

/** The document as a template: its sections, their guidance and its fields stay, all that it tells is left out. */
export function templateFromDocument(postMortem: PostMortem): string {
  return composeTemplate(outlineOf(postMortem));
}
