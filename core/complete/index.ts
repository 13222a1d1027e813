export { complete } from './complete';
export type { CompleteOptions, Completion } from './types';
