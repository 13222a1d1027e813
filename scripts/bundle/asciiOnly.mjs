import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A plugin that writes every character beyond ASCII of a script as an escape: V8 keeps a script of ASCII in half the
 * memory. esbuild does so in strings and names (`charset: 'ascii'`); this does it in regular expressions, and in tagged
 * templates, whose raw text gets another spelling thereby: only sources of regular expressions may stand there.
 */
export const asciiOnly = {
  name: 'ascii-only',
  setup(build) {
    build.initialOptions.write = false;
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const { path, text, contents } of outputFiles) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, path.endsWith('.js') ? inAscii(text, path) : contents);
      }
    });
  },
};

function inAscii(text, path) {
  return text.replace(/\\*[\u0080-\uffff]/g, found => {
    const slashes = found.length - 1;
    if (slashes % 2 === 1) throw new Error(`${path} has a backslash before "${found.at(-1)}", which needs none.`);
    return `${found.slice(0, -1)}\\u${found.charCodeAt(slashes).toString(16).padStart(4, '0')}`;
  });
}
