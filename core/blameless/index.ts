export { BlameReader, findBlame } from './findBlame';
export { type BlamelessKind, blamelessKind, blamelessKinds } from './kinds';
export type { Blame } from './types';
