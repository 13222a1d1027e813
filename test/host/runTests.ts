import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { stageExtension, stageNeighbours, stageWebExtension } from './stageExtension';
import { cloneWiki } from './wikiClone';

// Runs the suite of test/vscode: `node out/test/host/runTests.mjs node|web`, in the downloaded desktop VS Code when
// VSCODE=desktop, otherwise in the installed one. Exits with the suite's code.
const root = process.cwd();
const web = process.argv[2] === 'web';
const launcher = join(root, 'out/test/host/launcher.mjs');
// Opened with nothing but the wiki in it, and deleted afterwards.
const workspace = mkdtempSync(join(tmpdir(), 'postmortem-workspace-'));
const beside = mkdtempSync(join(tmpdir(), 'postmortem-origin-'));
// What the suite does in a wiki, it does in a real clone.
const wiki = cloneWiki(workspace, beside, {
  'Home.md': '# Runbook\r\n\r\nSee [[On-call]] and [[Nothing yet]].\r\n\r\n## Post-mortems\r\n\r\n## Contact\r\n',
  '_Sidebar.md': '* [[Home]]\n* Post-mortems\n  * 2025\n    * [[Old|Old-one]]\n* [[On-call]]',
  'how/On-call.md': '# On call\n',
});

try {
  process.exitCode = await runTests({
    ...(process.env.VSCODE === 'desktop' ? { version: '1.100.3' } : { vscodeExecutablePath: launcher }),
    ...(web ? stageWebExtension(root) : stageExtension(root)),
    launchArgs: [workspace, `--extensions-dir=${stageNeighbours(root, web ? 'web' : 'node')}`],
  });
  if (wiki.wasPublished()) throw new Error('Something was committed or pushed in the wiki.');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  for (const folder of [workspace, beside]) rmSync(folder, { recursive: true, force: true });
}
