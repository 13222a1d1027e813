export { timelineConflicts } from './conflicts';
export { continuation } from './continuation';
export * from './entriesFromText';
export { listToTable } from './listToTable';
export { mergeConflict } from './mergeConflict';
export * from './nextTimes';
export { normaliseStyle } from './normaliseStyle';
export * from './restyles';
export { tableToList } from './tableToList';
