import type { PostMortem } from './postMortem';

/** Whether the incident may still be going on: the document calls itself a draft and names no end. */
export function isRunning({ metadata }: Pick<PostMortem, 'metadata'>): boolean {
  return isDraft({ metadata }) && (metadata.fields.get('declared-over')?.value ?? '') === '';
}

/** Whether the document calls itself a draft. */
export function isDraft({ metadata }: Pick<PostMortem, 'metadata'>): boolean {
  return metadata.fields.get('status')?.value.toLowerCase() === 'draft';
}

/** Whether the document calls itself published. */
export function isPublished({ metadata }: Pick<PostMortem, 'metadata'>): boolean {
  return metadata.fields.get('status')?.value.toLowerCase() === 'published';
}
