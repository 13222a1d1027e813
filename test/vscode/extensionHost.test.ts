import { extensions, version } from 'vscode';
import type { Register } from './client.test';

/** That the suite runs where it claims to run; `host` is the one it was bundled for. */
export function extensionHostTests(test: Register, host: 'node' | 'web'): void {
  test(`The suite runs in the ${host} extension host.`, async () => {
    equal('importScripts' in globalThis ? 'web' : 'node', host);
  });

  test('The extension starts from the entry file for this host.', async () => {
    const manifest: { readonly main?: string } = extensions.getExtension('postmortem-tools.postmortem')?.packageJSON;
    equal(manifest.main === undefined ? 'web' : 'node', host);
  });

  if (host === 'web') return;
  test('This is the version of VS Code that was asked for.', async () => {
    equal(version, process.env.POSTMORTEM_VSCODE_VERSION ?? version);
  });
}

function equal(actual: string, expected: string): void {
  if (actual !== expected) throw new Error(`Expected ${expected}, got ${actual}.`);
}
