import { pageMark } from '../../core/catalogue';
import { PostMortemDocument } from '../../core/document/postMortem';
import { type Shelved, summarise } from '../../core/library';
import { recognise } from '../../core/model/recognise';
import { isIndexPage } from '../../core/site/indexCandidates';
import type { FoundDocument } from '../files/findDocuments';
import { readDocument } from '../files/readDocument';
import { SettingsFinder } from '../files/settings';
import type { Terminal } from '../terminal';

export interface ReadRecords {
  readonly documents: readonly Shelved[];
  /** How many files are no post-mortems, pages around others aside. */
  readonly others: number;
  /** One line for each document that could not be read. */
  readonly complaints: readonly string[];
}

/** What the post-mortems among the files come to. Of each only a summary is kept. */
export async function readRecords(
  found: readonly FoundDocument[],
  config: string | undefined,
  terminal: Terminal,
): Promise<ReadRecords> {
  const finder = new SettingsFinder(terminal.folder, config);
  const documents: Shelved[] = [];
  const complaints: string[] = [];
  let others = 0;
  for (const file of found) {
    const read = await readDocument(file, finder, terminal);
    if (read.type === 'unreadable') complaints.push(`${file.name}: ${read.complaint}`);
    if (read.type !== 'read') continue;
    const { path, settings } = read.place;
    const document = new PostMortemDocument(read.source.text, path);
    const recognition = recognise(document.store, path, settings.files);
    const isAround = isIndexPage(path) || read.source.text.startsWith(pageMark);
    if (isAround && recognition?.declared !== true) continue;
    if (recognition === undefined) others += 1;
    else documents.push({ key: file.name, summary: summarise(document.read(settings)) });
  }
  return { documents, others, complaints };
}
