export { addToIndex, type Indexed, misplacedMessage } from './addToIndex';
export { recordsAsCsv } from './csv';
export { editBetween } from './editBetween';
export { entryOf, type IndexEntry } from './entry';
export { indexPagesOf } from './indexPages';
export { recordsAsJson } from './json';
export { indexPage, pageMark } from './page';
export type { IndexPage } from './pageWriter';
export { type IncidentRecord, type Phase, phases, recordsOf } from './record';
