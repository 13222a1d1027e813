export type * from './action';
export { allowFixes } from './allow';
export { convertZoneEdits, nameZoneEdit } from './convertZone';
export type { PlanOptions } from './options';
export { cannotSort, planAction } from './planAction';
