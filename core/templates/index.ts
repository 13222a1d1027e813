export { fillTemplate, type TemplateValues } from './fillTemplate';
export { shippedTemplates } from './shipped';
export type { Template } from './template';
