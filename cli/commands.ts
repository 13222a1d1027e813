import type { CommandRow } from './command';

/** Every command, in the order in which `--help` lists them. A new one is a file and a row here. */
export const commands: readonly CommandRow[] = [
  {
    name: 'lint',
    summary: 'Check post-mortems, and correct what is safe to correct.',
    load: async () => (await import('./lint/command')).lint,
  },
  {
    name: 'check',
    summary: 'Say whether post-mortems may be published, and what is still to settle.',
    load: async () => (await import('./check/command')).check,
  },
  {
    name: 'new',
    summary: 'Write a new post-mortem from a template.',
    load: async () => (await import('./new/command')).newCommand,
  },
  {
    name: 'timeline',
    summary: 'Draw the timeline of a post-mortem, here or as a file for others.',
    load: async () => (await import('./timeline/command')).timeline,
  },
  {
    name: 'import',
    summary: 'Read a timeline from chat, alerts, status pages, Git or a table into a post-mortem.',
    load: async () => (await import('./import/command')).importCommand,
  },
  {
    name: 'index',
    summary: 'List the post-mortems of a folder: as a page, as CSV or as JSON.',
    load: async () => (await import('./catalogue/command')).index,
  },
  {
    name: 'evidence',
    summary: 'Show which part of a document answers NIST SP 800-53 IR-4 and SI-2.',
    load: async () => (await import('./evidence/command')).evidence,
  },
];
