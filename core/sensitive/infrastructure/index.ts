import type { Detector } from '../detector';
import type { SensitiveKind } from '../types';
import { ipv4Addresses } from './ipv4Addresses';
import { ipv6Addresses } from './ipv6Addresses';

/** Rules about the parts of a system that are not public. */
export const infrastructureKinds: readonly SensitiveKind[] = [
  {
    id: 'sensitive-ip-address',
    category: 'infrastructure',
    summary: 'A public post-mortem shows no IP addresses of the infrastructure.',
    severity: 'warning',
    cure: 'Name its role instead, such as "router 1".',
  },
  {
    id: 'sensitive-resource-id',
    category: 'infrastructure',
    summary: 'A public post-mortem shows no ids of cloud accounts and resources.',
    severity: 'warning',
    cure: 'Name its role instead, such as "the database".',
  },
];

/** One file and one row each. */
export const infrastructureDetectors: readonly Detector[] = [ipv4Addresses, ipv6Addresses];
