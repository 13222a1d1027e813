import { ConfigurationTarget, commands, window, workspace } from 'vscode';
import { file, finding, type Register } from './client.test';
import { equal, until } from './waiting';

const incident = [
  '# Post-mortem: checkout answered slowly',
  '',
  '<!-- post-mortem -->',
  '',
  '## Timeline',
  '',
  '- 2026-03-08 14:40 UTC - Errors went down.',
  '- 2026-03-08 14:30 UTC - A dashboard showed errors.',
  '',
  '## Remediation',
  '',
  '- [x] Limit the pool',
  '',
].join('\n');

/** What comes after the meeting, through the doors that users use. */
export function afterMeetingTests(test: Register): void {
  test('“Start Follow-up Review” writes the progress, opens facilitator mode, and one undo takes it back.', async () => {
    const uri = await file('review.md', incident);
    const { document } = await window.showTextDocument(uri);
    await finding(document, 'timeline-order');
    await commands.executeCommand('postmortem.startFollowUp', uri);
    equal(
      /## Follow-up review\n\nProgress on \d{4}-\d{2}-\d{2}:\n\n- Done: Limit the pool\n/.test(document.getText()),
      true,
    );
    equal(document.isDirty, true);
    const tabs = () => window.tabGroups.all.flatMap(group => group.tabs).map(({ label }) => label);
    await until(window.tabGroups.onDidChangeTabs, () => tabs().some(label => /Facilitator.*review\.md/.test(label)));
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    equal(document.getText(), incident);
  });

  test('Where no item is left, “Create GitHub Issues…” asks for nothing and sends nothing.', async () => {
    const uri = await file('nothing.md', incident);
    const { document } = await window.showTextDocument(uri);
    await finding(document, 'timeline-order');
    await commands.executeCommand('postmortem.createIssues', uri);
    equal(document.getText(), incident);
    equal(
      workspace.textDocuments.some(({ uri: { scheme } }) => scheme === 'postmortem-backlog'),
      false,
    );
  });

  test('Where VS Code’s sign-in is for another server than the setting names, nobody is asked and nothing is sent.', async () => {
    const uri = await file('elsewhere.md', incident.replace('[x]', '[ ]'));
    const { document } = await window.showTextDocument(uri);
    await finding(document, 'timeline-order');
    const settings = () => workspace.getConfiguration('postmortem');
    await settings().update('github.apiUrl', 'https://github.example.com/api/v3', ConfigurationTarget.Global);
    await until(workspace.onDidChangeConfiguration, () => settings().get('github.apiUrl') !== '');
    // Would wait for an answer if it asked for the repository.
    await commands.executeCommand('postmortem.createIssues', uri);
    equal(document.getText().includes('ticket'), false);
    await settings().update('github.apiUrl', undefined, ConfigurationTarget.Global);
  });
}
