export { type Live, LiveFindings } from './liveFindings';
export type { PlacedProblem } from './placed';
