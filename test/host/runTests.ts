import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { stageExtension, stageNeighbours, stageWebExtension } from './stageExtension';

// Runs the suite of test/vscode: `node out/test/host/runTests.mjs node|web`, in the downloaded desktop VS Code when
// VSCODE=desktop, otherwise in the installed one. Exits with the suite's code.
const root = process.cwd();
const web = process.argv[2] === 'web';
const launcher = join(root, 'out/test/host/launcher.mjs');
// Opened empty and deleted afterwards.
const workspace = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));

try {
  process.exitCode = await runTests({
    ...(process.env.VSCODE === 'desktop' ? { version: '1.100.3' } : { vscodeExecutablePath: launcher }),
    ...(web ? stageWebExtension(root) : stageExtension(root)),
    launchArgs: [workspace, `--extensions-dir=${stageNeighbours(root, web ? 'web' : 'node')}`],
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
