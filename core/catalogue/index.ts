export { addToIndex, editBetween, type Indexed, type IndexPage } from './addToIndex';
export { recordsAsCsv } from './csv';
export { entryOf, type IndexEntry } from './entry';
export { indexPagesOf } from './indexPages';
export { recordsAsJson } from './json';
export { indexPage, pageMark } from './page';
export { type IncidentRecord, type Phase, phases, recordsOf } from './record';
