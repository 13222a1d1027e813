import type { Detector } from '../detector';
import type { SensitiveKind } from '../types';

/** Rules about information whose release is controlled: markings, acquisition, emergency procedures. */
export const controlledKinds: readonly SensitiveKind[] = [];

/** One file and one row each. */
export const controlledDetectors: readonly Detector[] = [];
