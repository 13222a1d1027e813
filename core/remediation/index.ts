export { addField } from './addField';
export { type RemediationItem, remediationItems } from './remediationItems';
