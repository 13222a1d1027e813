export type * from './action';
export { allowFixes } from './allow';
export type { PlanOptions } from './options';
export { planAction } from './planAction';
