export { toView } from './toView';
export type * from './types';
