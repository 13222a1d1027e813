export { type LinkedEntry, linkableEntries, timeOfEntry, wordsOfEntry } from './entryTimes';
export type { Factor } from './factor';
export { type FactorLink, factorLinks, factorLinksAt } from './factorLinks';
export { factorAt, factorSections, factorsOf } from './factorsOf';
export { entriesLike, factorsLike } from './kinship';
export { factorFromEntry, linkEdit } from './linkEdits';
export { type LostTime, lostTimes } from './lostTimes';
