import type { Detector } from '../detector';
import type { SensitiveKind } from '../types';
import { emailAddresses } from './emailAddresses';

/** Rules about what singles out a person. */
export const piiKinds: readonly SensitiveKind[] = [
  {
    id: 'sensitive-email',
    category: 'pii',
    summary: 'A public post-mortem shows no personal e-mail addresses.',
    severity: 'warning',
    cure: "Name the person's role or a shared mailbox instead.",
  },
];

/** One file and one row each. */
export const piiDetectors: readonly Detector[] = [emailAddresses];
