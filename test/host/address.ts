/** What the workbench opens with; all paths are absolute. */
export interface WorkbenchTarget {
  readonly port: number;
  /** A folder, or the file of a workspace of several. */
  readonly folder?: string | undefined;
  /** The folder of an extension under development. */
  readonly extension?: string | undefined;
  /** The module whose `run()` is the test suite. */
  readonly tests?: string | undefined;
}

/** The address at which a running server shows the workbench. */
export function workbenchAddress({ port, folder, extension, tests }: WorkbenchTarget): string {
  const remote = (path: string) => `vscode-remote://localhost:${port}${path}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  const kind = folder?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const opened = folder === undefined ? 'ew=true' : `${kind}=${encodeURI(folder)}`;
  return `http://localhost:${port}/?${opened}&${query}`;
}
