export { addField } from './addField';
export { isHabit } from './isHabit';
export { type RemediationItem, remediationItems } from './remediationItems';
