export { bounds as importBounds } from './bounds';
export { importers } from './importers';
export * from './importTimeline';
export { readEntries } from './readEntries';
export type * from './types';
