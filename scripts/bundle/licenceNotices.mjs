import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** The licences of the packages whose files went into the bundles, as their authors ask to have them passed on. */
export function licenceNotices(inputs) {
  const folders = new Set(inputs.map(packageFolder).filter(folder => folder !== undefined));
  const notices = [...folders].sort().map(notice);
  return `Post-mortem contains the following packages.\n\n${notices.join('\n')}`;
}

function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find(entry => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  return `${'-'.repeat(72)}\n${name} ${version} (${license})\n${text}`;
}
