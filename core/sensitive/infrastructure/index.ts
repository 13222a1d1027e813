import type { Detector } from '../detector';
import type { SensitiveKind } from '../types';
import { accountNumbers } from './accountNumbers';
import { addressNames } from './addressNames';
import { commandHosts } from './commandHosts';
import { groupMembers } from './groupMembers';
import { guids } from './guids';
import { hardwareAddresses } from './hardwareAddresses';
import { hostNames } from './hostNames';
import { ipv4Addresses } from './ipv4Addresses';
import { ipv6Addresses } from './ipv6Addresses';
import { outsideRestrictedLinks } from './links';
import { networkShares } from './networkShares';
import { numberedHosts } from './numberedHosts';
import { resourceIds } from './resourceIds';

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
    id: 'sensitive-host',
    category: 'infrastructure',
    summary: 'A public post-mortem shows no names of internal hosts.',
    severity: 'warning',
    cure: 'Name its role instead, such as "web server 1".',
  },
  {
    id: 'sensitive-resource-id',
    category: 'infrastructure',
    summary: 'A public post-mortem shows no ids of cloud accounts and resources.',
    severity: 'warning',
    cure: 'Name its role instead, such as "the database".',
  },
  {
    id: 'sensitive-group-members',
    category: 'infrastructure',
    summary: 'A public post-mortem does not say who belongs to which group or role.',
    severity: 'warning',
    cure: 'Name the group without its members.',
  },
];

/** One file and one row each. */
export const infrastructureDetectors: readonly Detector[] = [
  ipv4Addresses,
  ipv6Addresses,
  addressNames,
  hardwareAddresses,
  hostNames,
  numberedHosts,
  commandHosts,
  networkShares,
  resourceIds,
  accountNumbers,
  guids,
  groupMembers,
].map(outsideRestrictedLinks);
