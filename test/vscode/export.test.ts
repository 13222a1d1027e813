import MarkdownIt from 'markdown-it';
import { commands, env, extensions, type Uri, window, workspace } from 'vscode';
import type { MarkdownExtension } from '../../client/markdownPreview/markdownPreview';
import type { Register } from './client.test';
import { file } from './client.test';
import { equal, found, patience, until } from './waiting';

/** The timeline beyond the panel: exported files, the Mermaid block, and VS Code's own Markdown preview. */
export function exportTests(test: Register): void {
  test('A timeline is exported by an argument, without a dialog.', async () => {
    const uri = await file('export.md', outage);
    for (const [format, start] of Object.entries(starts)) {
      const to = await goneFile(`export.${format}`);
      await commands.executeCommand('postmortem.exportTimeline', { uri, format, to });
      equal(String.fromCharCode(...(await workspace.fs.readFile(to)).slice(0, start.length)), start);
    }
    equal((await workspace.openTextDocument(uri)).isDirty, false);
  });

  test('A file that exists stays as it is when nobody agrees to replace it.', async () => {
    const uri = await file('export.md', outage);
    const to = await file('taken.svg', 'mine');
    await commands.executeCommand('postmortem.exportTimeline', { uri, format: 'svg', to });
    equal(new TextDecoder().decode(await workspace.fs.readFile(to)), 'mine');
  });

  test('The Mermaid block goes into the document as one edit that one undo takes back.', async () => {
    const uri = await file('mermaid.md', outage);
    const { document } = await window.showTextDocument(uri);
    await commands.executeCommand('postmortem.exportTimeline', { uri, format: 'mermaid' });
    equal(document.getText().includes('## Timeline\n\n```mermaid\ngantt\n'), true);
    equal(document.isDirty, true);
    await commands.executeCommand('undo');
    equal(document.getText(), outage);
    await document.save();
  });

  test('The Mermaid block goes to the clipboard and leaves the document alone.', async () => {
    const uri = await file('mermaid.md', outage);
    await env.clipboard.writeText('');
    await commands.executeCommand('postmortem.exportTimeline', { uri, format: 'mermaid-clipboard' });
    equal((await env.clipboard.readText()).startsWith('```mermaid\ngantt\n'), true);
    equal((await workspace.openTextDocument(uri)).getText(), outage);
  });

  test('The Markdown preview shows the drawing under the heading, and no markup of the document in it.', async () => {
    const html = await drawn(outage);
    const heading = html.indexOf('</h2>');
    const drawing = html.indexOf('<div class="postmortem-timeline"');
    equal(drawing > heading && drawing < html.indexOf('<ul'), true);
    const svg = html.slice(drawing, html.indexOf('</svg>', drawing));
    equal(svg.includes('a&lt;b&amp;c'), true);
    equal(/<(?:b|script|img|foreignObject)\b/i.test(svg), false);
  });

  test('A plain file has no drawing in the preview, and the setting takes all drawings away.', async () => {
    await drawn(outage);
    equal((await rendered('# Notes\n\n## Timeline\n\n- 14:05 - Bread\n')).includes('postmortem-timeline'), false);
    await setDrawings(false);
    equal((await rendered(outage)).includes('postmortem-timeline'), false);
    await setDrawings(true);
    await drawn(outage);
  });
}

const outage = `# Post-mortem: checkout answered slowly

<!-- post-mortem -->

## Timeline

- 2026-03-08 14:30 UTC - effect: Errors a<b&c rose.
- 2026-03-08 14:40 UTC - action: Rolled back.
`;

/** How a file of each format begins, byte by byte. */
const starts = {
  svg: '<svg xmlns=',
  html: '<!doctype html>',
  csv: 'line,written,',
  json: '{\n  "version": 1,',
  png: '\u0089PNG\r\n',
};

async function goneFile(name: string): Promise<Uri> {
  const uri = await file(name, '');
  await workspace.fs.delete(uri);
  return uri;
}

/** Chooses, and waits until this host knows. */
async function setDrawings(isOn: boolean): Promise<void> {
  const settings = () => workspace.getConfiguration('postmortem.markdownPreview');
  await settings().update('timeline', isOn, true);
  await until(workspace.onDidChangeConfiguration, () => settings().get('timeline') === isOn);
}

/**
 * What VS Code's Markdown preview would show. The VS Code of the tests comes without Markdown support for web workers:
 * there a parser takes the plugin as VS Code's would.
 */
async function rendered(text: string): Promise<string> {
  if (extensions.getExtension('vscode.markdown-language-features') !== undefined)
    return found(await commands.executeCommand<string>('markdown.api.render', text));
  const ours = found(extensions.getExtension<MarkdownExtension>('postmortem-tools.postmortem'));
  return ours.exports.extendMarkdownIt(new MarkdownIt()).render(text);
}

/** The same once the drawing has been loaded, which a host without `require` does as a promise; fails where it never is. */
async function drawn(text: string): Promise<string> {
  const folder = found(workspace.workspaceFolders?.[0]).uri;
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const html = await rendered(text);
    if (html.includes('postmortem-timeline')) return html;
    await workspace.fs.readDirectory(folder);
  }
  throw new Error(`No drawing came: ${await rendered(text)}`);
}
