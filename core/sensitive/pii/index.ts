import type { Detector } from '../detector';
import type { SensitiveKind } from '../types';
import { bankAccounts } from './bankAccounts';
import { birthDates } from './birthDates';
import { emailAddresses } from './emailAddresses';
import { geoCoordinates } from './geoCoordinates';
import { nationalIds } from './nationalIds';
import { paymentCards } from './paymentCards';
import { personalCircumstances } from './personalCircumstances';
import { personNames } from './personNames';
import { phoneNumbers } from './phoneNumbers';
import { postalAddresses } from './postalAddresses';
import { userNames } from './userNames';

/** Rules about what singles out a person. */
export const piiKinds: readonly SensitiveKind[] = [
  {
    id: 'sensitive-email',
    category: 'pii',
    summary: 'A public post-mortem shows no personal e-mail addresses.',
    severity: 'warning',
    cure: "Name the person's role or a shared mailbox instead.",
  },
  {
    id: 'sensitive-phone',
    category: 'pii',
    summary: 'A public post-mortem shows no phone numbers of people.',
    severity: 'warning',
    cure: "Name the person's role or a public line instead.",
  },
  {
    id: 'sensitive-national-id',
    category: 'pii',
    summary: 'A post-mortem holds no numbers by which authorities know a person.',
    severity: 'error',
    cure: 'Take it out and report it: it may have to be treated as a breach.',
  },
  {
    id: 'sensitive-card',
    category: 'pii',
    summary: 'A post-mortem holds no numbers of payment cards and bank accounts.',
    severity: 'error',
    cure: 'Take it out and report it: it may have to be treated as a breach.',
  },
  {
    id: 'sensitive-birth-date',
    category: 'pii',
    summary: "A public post-mortem shows nobody's date of birth.",
    severity: 'warning',
    cure: 'Take it out, or say "a date of birth".',
  },
  {
    id: 'sensitive-postal-address',
    category: 'pii',
    summary: 'A public post-mortem does not show where people live.',
    severity: 'warning',
    cure: 'Take it out, or name the city or the region.',
  },
  {
    id: 'sensitive-health',
    category: 'pii',
    summary: 'A public post-mortem tells nothing of the health, the family or the status of a person.',
    severity: 'warning',
    cure: 'Say that the person was not available.',
  },
  {
    id: 'sensitive-user-name',
    category: 'pii',
    summary: 'A public post-mortem shows no names by which people log in.',
    severity: 'information',
    cure: 'Name the role instead, such as "an operator".',
  },
  {
    id: 'sensitive-name',
    category: 'pii',
    summary: 'A public post-mortem names roles rather than people.',
    severity: 'information',
    cure: 'Name the role instead, such as "a customer".',
  },
];

/** One file and one row each; of two that find one place, the upper stays. */
export const piiDetectors: readonly Detector[] = [
  emailAddresses,
  nationalIds,
  paymentCards,
  bankAccounts,
  phoneNumbers,
  birthDates,
  postalAddresses,
  geoCoordinates,
  personalCircumstances,
  userNames,
  personNames,
];
