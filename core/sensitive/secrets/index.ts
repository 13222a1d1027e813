import type { Detector } from '../detector';
import type { SensitiveKind } from '../types';

export { mayHoldSecret } from './mayHoldSecret';
export { createSecretScanner, type SecretScanner } from './secretScanner';

/** Rules about what opens something. */
export const secretKinds: readonly SensitiveKind[] = [
  {
    id: 'sensitive-secret',
    category: 'secret',
    summary: 'A post-mortem holds no passwords, keys or tokens.',
    severity: 'error',
    cure: 'Rotate it first, then take it out: what was saved once may be known.',
  },
];

/** What secretlint does not know, as it stands in prose, tables and logs. */
export const secretDetectors: readonly Detector[] = [];
