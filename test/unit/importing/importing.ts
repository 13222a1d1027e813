import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readPostMortem } from '../../../core/document/postMortem';
import { type ImportedEntry, type ImportFile, type ImportOptions, importTimeline } from '../../../core/importing';
import { planAction } from '../../../core/plan';
import { defaults } from '../../../core/settings';
import { applyEdits } from '../../../core/text';
import { repositoryRoot } from '../repository';

export const now = Date.UTC(2026, 2, 20);

/** A post-mortem without entries, in UTC. */
export const empty = `# Outage of 2026-03-08

<!-- post-mortem -->

- **Zone:** UTC

## Timeline
`;

const noSecrets = async () => [];

/** What comes of the files for a document; its own scanner stands for secretlint, which has tests of its own. */
export async function imported(
  files: readonly ImportFile[],
  document: string = empty,
  options: Partial<ImportOptions> = {},
  scan: Parameters<typeof importTimeline>[3] = noSecrets,
) {
  return importTimeline(files, readPostMortem(document, 'notes/incident.md', defaults), { now, ...options }, scan);
}

/** The document with the entries in it, or `refused: reason`. */
export function inserted(
  entries: readonly Pick<ImportedEntry, 'instant' | 'text' | 'kind'>[],
  document: string = empty,
): string {
  const postMortem = readPostMortem(document, 'notes/incident.md', defaults);
  const plan = planAction(postMortem, { type: 'insert-entries', entries }, { now });
  return plan.type === 'refused' ? `refused: ${plan.reason}` : applyEdits(document, plan.edits);
}

/** The instants of all entries of a document, in its order. */
export function instantsOf(document: string): readonly (number | undefined)[] {
  const { timelines } = readPostMortem(document, 'notes/incident.md', defaults);
  return timelines.flatMap(({ timeline }) => timeline.entries.map(entry => entry.time.instant));
}

/** A file of one text. */
export function fileOf(text: string, name = 'pasted'): readonly ImportFile[] {
  return [{ name, text }];
}

/** A fixture: the importer that its folder is named after, its files, and what they come to. */
export interface ImportFixture {
  readonly importer: string;
  readonly name: string;
  readonly files: readonly ImportFile[];
  /** The path of the page with the lines that they come to. */
  readonly expected: string;
}

export const fixtureFolder = join(repositoryRoot, 'test/fixtures/importing');

/** Every fixture; a folder inside an importer's folder is one of many files. */
export const importFixtures: readonly ImportFixture[] = readdirSync(fixtureFolder).flatMap(importer =>
  readdirSync(join(fixtureFolder, importer))
    .filter(name => !name.endsWith('.md'))
    .map(name => {
      const path = join(fixtureFolder, importer, name);
      return { importer, name, files: filesIn(path, name), expected: `${path.replace(/\.[a-z]+$/, '')}.md` };
    }),
);

function filesIn(path: string, name: string): readonly ImportFile[] {
  if (!statSync(path).isDirectory()) return fileOf(readFileSync(path, 'utf8'), name);
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(file => statSync(join(path, file)).isFile())
    .map(file => ({ name: file, text: readFileSync(join(path, file), 'utf8') }));
}
