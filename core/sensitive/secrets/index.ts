import { rememberLast } from '../../text';
import type { Detector } from '../detector';
import type { SensitiveKind } from '../types';
import { addressShapes } from './addresses';
import { commandShapes, statementShapes } from './commands';
import { hashShapes } from './hashes';
import { headerShapes } from './headers';
import { logins } from './logins';
import { holdsLongRun } from './longRuns';
import { namedValues } from './namedValues';
import { recoveryCodes } from './recoveryCodes';
import { detectShapes } from './shapes';
import { spokenSecrets } from './spokenSecrets';
import { urlCredentials } from './urlCredentials';
import { vendorShapes } from './vendors';

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

/** Every token and hash of a vendor has a part that is no word. */
const hasLongRun = rememberLast(holdsLongRun);

/** What secretlint does not know, as it stands in prose, tables and logs. */
export const secretDetectors: readonly Detector[] = [
  detectShapes(vendorShapes, hasLongRun),
  detectShapes(hashShapes, hasLongRun),
  detectShapes(addressShapes),
  detectShapes(headerShapes),
  urlCredentials,
  detectShapes(commandShapes),
  detectShapes(statementShapes),
  namedValues,
  logins,
  spokenSecrets,
  recoveryCodes,
];
