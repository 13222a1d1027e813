// What `npm run bench -- --work` counts: a document that follows keys, as the server holds it.
export { PostMortemDocument } from '../../core/document/postMortem';
export { LiveFindings } from '../../core/live';
export { defaults } from '../../core/settings';
