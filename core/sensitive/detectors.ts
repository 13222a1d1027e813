import { controlledDetectors } from './controlled';
import type { Detector } from './detector';
import { infrastructureDetectors } from './infrastructure';
import { piiDetectors } from './pii';
import { secretDetectors } from './secrets';
import { vulnerabilityDetectors } from './vulnerability';

/** All detectors of our own, by category. Each category has a folder with its own table: one file and one row each. */
export const detectors: readonly Detector[] = [
  ...secretDetectors,
  ...infrastructureDetectors,
  ...piiDetectors,
  ...vulnerabilityDetectors,
  ...controlledDetectors,
];
