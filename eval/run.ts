import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateFolder } from './evaluate';
import { compareLabels } from './labels';
import { asJson, asText, type Evaluation } from './report';
import { readTable } from './table';
import { timelessDocuments } from './timeless';

const usage = 'Usage: npm run eval -- FOLDER [--labels FILE.tsv] [--index FILE.tsv] [--json]';

/** Reads every Markdown file of a folder and tells what was found; 1 for an error or a missed label, 2 for a wrong call. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { labels: { type: 'string' }, index: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error(usage);
  const { documents, milliseconds } = await evaluateFolder(resolve(folder));
  if (documents.length === 0) throw new Error(`There is no Markdown file in ${folder}.`);
  const evaluation: Evaluation = {
    documents,
    milliseconds,
    ...(values.labels === undefined ? {} : { labels: compareLabels(table(values.labels), documents) }),
    ...(values.index === undefined ? {} : { timeless: timelessDocuments(table(values.index), documents) }),
  };
  process.stdout.write(values.json ? asJson(evaluation) : asText(evaluation));
  const failed = documents.some(({ error }) => error !== undefined) || evaluation.labels?.some(({ hit }) => !hit);
  return failed ? 1 : 0;
}

function table(path: string) {
  try {
    return readTable(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(`${path} cannot be read. Check the name.`);
  }
}
