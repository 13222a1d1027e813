import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../cli/files/decode';
import { SettingsFinder } from '../cli/files/settings';
import { withSlashes } from '../cli/files/slashes';
import { filesBelow } from '../cli/files/walk';
import { type LintContext, lintContext, lintText } from '../cli/lint/lintText';
import { readPostMortem } from '../core/document/postMortem';
import type { Problem } from '../core/rules';

/** What we make of one document. */
export interface EvaluatedDocument {
  /** Relative to the folder, with `/`. */
  readonly file: string;
  /** By what it was recognised; absent where it was not. */
  readonly recognised?: string;
  readonly sections: readonly string[];
  readonly entries: number;
  /** Entries that name a time. */
  readonly timed: number;
  readonly problems: readonly Problem[];
  /** What was thrown. */
  readonly error?: string;
}

/** Evaluates all Markdown files of a folder, in the order of their names. */
export async function evaluateFolder(
  folder: string,
): Promise<{ readonly documents: readonly EvaluatedDocument[]; readonly milliseconds: number }> {
  const finder = new SettingsFinder(folder, undefined);
  const context = lintContext(Date.now());
  const documents: EvaluatedDocument[] = [];
  const started = performance.now();
  for (const file of filesBelow(folder)) {
    if (/\.(?:md|markdown)$/i.test(file)) documents.push(await evaluate(folder, file, finder, context));
  }
  return { documents, milliseconds: Math.round(performance.now() - started) };
}

async function evaluate(
  folder: string,
  file: string,
  finder: SettingsFinder,
  context: LintContext,
): Promise<EvaluatedDocument> {
  try {
    return await read(folder, file, finder, context);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { file, sections: [], entries: 0, timed: 0, problems: [], error: reason };
  }
}

async function read(folder: string, file: string, finder: SettingsFinder, context: LintContext) {
  const decoded = decode(readFileSync(join(folder, file)));
  if (decoded.type === 'refused') return { file, sections: [], entries: 0, timed: 0, problems: [] };
  const { settings } = await finder.of(join(folder, file));
  const path = withSlashes(join(folder, file));
  const { recognition, sections, timelines } = readPostMortem(decoded.text, path, settings);
  const entries = timelines.flatMap(({ timeline }) => timeline.entries);
  return {
    file,
    ...(recognition === undefined ? {} : { recognised: recognition.by }),
    sections: [...new Set(sections.flatMap(({ id }) => id ?? []))],
    entries: entries.length,
    timed: entries.filter(({ stamp }) => stamp !== undefined).length,
    problems: (await lintText(decoded.text, { path, named: false, settings }, context)) ?? [],
  };
}
