import type { Detector } from './detector';
import { emailAddresses } from './emailAddresses';
import { ipv4Addresses } from './ipv4Addresses';
import { ipv6Addresses } from './ipv6Addresses';

/** All detectors of our own that look at a line: one file and one row each. */
export const detectors: readonly Detector[] = [ipv4Addresses, ipv6Addresses, emailAddresses];
