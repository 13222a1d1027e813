export { controlsAt } from './controls';
export { elapsedHints, hoverAt } from './entryTimes';
export { linkedEntryAt } from './linkedEntry';
export { type Told, tellSeen } from './seenBefore';
