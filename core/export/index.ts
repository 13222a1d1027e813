export * from './exportTimeline';
export { inZone } from './inZone';
export { terminalText } from './terminalText';
