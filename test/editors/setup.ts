import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { repositoryRoot } from '../unit/repository';

/** A document with one finding, and its first finding's place (0-based). */
export const incident = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:40 UTC - Checkout answers slowly.
- 2026-03-08 14:30 UTC - The pool is full.

## Contributing factors

## Remediation

## Follow-up review
`;

/** A home of its own for an editor, with the document, and the server on the path as an installation puts it there. */
export class Setup {
  readonly folder = mkdtempSync(join(tmpdir(), 'postmortem-editor-'));
  readonly document = join(this.folder, 'incident.md');
  readonly environment: NodeJS.ProcessEnv;

  constructor() {
    const programs = join(this.folder, 'bin');
    const server = join(repositoryRoot, 'dist/server.js');
    mkdirSync(programs);
    chmodSync(server, 0o755);
    symlinkSync(server, join(programs, 'postmortem-language-server'));
    writeFileSync(this.document, incident);
    this.environment = {
      ...process.env,
      HOME: this.folder,
      XDG_CONFIG_HOME: this.folder,
      XDG_DATA_HOME: this.folder,
      XDG_STATE_HOME: this.folder,
      PATH: `${programs}${delimiter}${process.env.PATH ?? ''}`,
    };
  }

  write(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  read(name: string): unknown {
    return JSON.parse(readFileSync(join(this.folder, name), 'utf8'));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The block of code in docs/editors.md that holds the words, as people copy it. */
export function documented(language: string, words: string): string {
  const page = readFileSync(join(repositoryRoot, 'docs/editors.md'), 'utf8');
  const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)];
  const found = blocks.find(([, is, text = '']) => is === language && text.includes(words))?.[2];
  if (found === undefined) throw new Error(`docs/editors.md has no ${language} with “${words}”.`);
  return found;
}
