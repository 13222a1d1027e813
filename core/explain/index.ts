export { elapsedHints, hoverAt } from './entryTimes';
