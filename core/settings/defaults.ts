import type { Settings } from './types';

/** What holds where nobody has decided anything. */
export const defaults: Settings = {
  files: [],
  rules: {},
  sensitive: {},
  sections: { required: ['timeline', 'contributing-factors', 'remediation', 'follow-up'], order: [], synonyms: {} },
  organisation: { domains: [], publicHosts: [], publicAddresses: [], roleMailboxes: [] },
  restrictedDocuments: ['docs.google.com', 'drive.google.com'],
  people: [],
  templates: '.postmortem/templates',
  meeting: { presets: [] },
};
