export { mayHoldSecret } from './mayHoldSecret';
export { scanLine } from './scanLine';
export { createSecretScanner, type SecretScanner } from './secretScanner';
export type { SensitiveCategory, SensitiveMatch } from './types';
