export { controlsAt } from './controls';
export { elapsedHints, hoverAt } from './entryTimes';
