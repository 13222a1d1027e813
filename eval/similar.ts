import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decode } from '../cli/files/decode';
import { filesBelow } from '../cli/files/walk';
import { readPostMortem } from '../core/document/postMortem';
import { collect, type Shelved, summarise } from '../core/library';
import { enough, likeness } from '../core/library/similarity';
import { defaults } from '../core/settings';

/** Lists all pairs of factors of different documents of a folder that are called alike, the likest first, for people to judge. */
export function tellSimilar(folder: string, least: number = enough): string {
  const collection = collect(filesBelow(resolve(folder)).flatMap(file => shelved(resolve(folder), file)));
  const { factors, documents } = collection;
  const pairs = factors
    .flatMap((a, rank) => factors.slice(rank + 1).map(b => ({ a, b, like: likeness(a.words, b.words, collection) })))
    .filter(({ a, b, like }) => a.document !== b.document && like >= least)
    .sort((one, other) => other.like - one.like);
  const told = pairs.map(({ a, b, like }) => {
    const lines = [a, b].map(({ document, factor }) => `  ${document.key}:${factor.line + 1} ${factor.text}`);
    return [like.toFixed(2), ...lines, ''].join('\n');
  });
  const total = `Documents: ${documents.length}, factors: ${factors.length}, pairs alike: ${pairs.length}\n`;
  return told.join('') + total;
}

function shelved(folder: string, file: string): readonly Shelved[] {
  if (!/\.(?:md|markdown)$/i.test(file)) return [];
  const decoded = decode(readFileSync(join(folder, file)));
  if (decoded.type === 'refused') return [];
  return [{ key: file, summary: summarise(readPostMortem(decoded.text, file, defaults)) }];
}
