import type { Line } from './lines';

/**
 * A stretch of a document that is read by itself: front matter, or what an ATX heading begins. It starts outside every
 * fence and HTML block, so its reading depends on its own lines alone and lives as long as the chunk does.
 */
export interface Chunk {
  readonly type: 'front-matter' | 'markdown';
  readonly lines: readonly Line[];
}
