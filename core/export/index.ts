export * from './exportTimeline';
export { terminalText } from './terminalText';
