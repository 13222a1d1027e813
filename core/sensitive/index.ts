export { type AllowReason, allowReasons, falsePositive, isNeverAllowedByValue } from './byValue';
export { sensitiveKind, sensitiveKinds } from './kinds';
export { type Passage, passagesOf } from './passages';
export { type PlacedMatch, scanPassage } from './scanPassage';
export { scanText } from './scanText';
export { createSecretScanner, mayHoldSecret, type SecretScanner } from './secrets';
export type { SensitiveCategory, SensitiveKind, SensitiveMatch } from './types';
