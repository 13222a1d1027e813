export { incidentDurations, toView } from './toView';
export type * from './types';
