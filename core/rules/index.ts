export * from './list';
export * from './rule';
export { missingSections } from './sectionMissing';
export { sortFixes } from './timelineOrder';
