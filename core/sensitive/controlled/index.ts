import type { Detector } from '../detector';
import type { SensitiveKind } from '../types';
import { acquisition } from './acquisition';
import { emergencyProcedures } from './emergencyProcedures';
import { markings } from './markings';

/** Rules about information whose release is controlled: markings, acquisition, emergency procedures. */
export const controlledKinds: readonly SensitiveKind[] = [
  {
    id: 'sensitive-marking',
    category: 'controlled',
    summary: 'A public post-mortem holds no text that is marked as controlled or classified.',
    severity: 'error',
    cure: 'Stop, and ask the office that controls it: taking out the mark does not release the text.',
  },
  {
    id: 'sensitive-acquisition',
    category: 'controlled',
    summary: 'A public post-mortem holds no prices, rates or bids that are not public.',
    severity: 'information',
    cure: 'Take the amount out, or link to where the contract is published.',
  },
  {
    id: 'sensitive-emergency-procedure',
    category: 'controlled',
    summary: 'A public post-mortem gives no details of plans for emergencies and of physical security.',
    severity: 'information',
    cure: 'Say that the procedure was followed, and keep its details in a document with restricted access.',
  },
];

/** One file and one row each. */
export const controlledDetectors: readonly Detector[] = [markings, acquisition, emergencyProcedures];
