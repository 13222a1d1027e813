import { join } from 'node:path';
import { installFromDebian } from './debian.mjs';
import { locked } from './lock.mjs';
import { cache } from './paths.mjs';
import { findProgram } from './programs.mjs';
import { collect, SetupError } from './step.mjs';

/** Editors that run our server in the tests, and what Debian calls them. */
export const editors = [
  { name: 'neovim', title: 'Neovim', packages: ['neovim'], works: () => findProgram('nvim') !== undefined },
  {
    name: 'emacs',
    title: 'Emacs with eglot and markdown-mode',
    packages: ['emacs-nox', 'elpa-eglot', 'elpa-markdown-mode'],
    works: hasEglot,
  },
];

/** Returns the names of the editors that are there, installing Debian's where the user may; says why one is not. */
export async function ensureEditors(tell) {
  const found = [];
  await locked(join(cache, 'editors.lock'), async () => {
    for (const { name, title, packages, works } of editors) {
      try {
        if (!(await works())) await installFromDebian(title, packages, 'Install it to run its test.');
        found.push(name);
      } catch (error) {
        if (!(error instanceof SetupError)) throw error;
        tell(`- ${title} is left out: ${error.message}`);
      }
    }
  });
  return found;
}

async function hasEglot() {
  if (findProgram('emacs') === undefined) return false;
  const libraries = "(progn (package-initialize) (require 'eglot) (require 'markdown-mode))";
  const { code } = await collect('emacs', ['--batch', '--eval', libraries]);
  return code === 0;
}
