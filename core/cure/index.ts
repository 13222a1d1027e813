export { aliasAll, type Cure, curesOf } from './cures';
export { type PublicValue, publicValuesOf } from './publicValues';
