export { makePublicVersion } from './publicVersion';
export { publishingCheck } from './publishingCheck';
export type * from './types';
