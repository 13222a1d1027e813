export { bounds as importBounds } from './bounds';
export * from './exportDays';
export { importers } from './importers';
export * from './importTimeline';
export { lateSecretScanner } from './lateSecrets';
export { readEntries, sourceOfText } from './readEntries';
export type * from './types';
