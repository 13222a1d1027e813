/** The VS Code server: found or installed by scripts/setup, handed on in the environment. */
export interface ServerInstallation {
  /** The server's entry file. */
  readonly entry: string;
  /** The Node.js that runs it. */
  readonly node: string;
}

/** Throws when no script of scripts/ has prepared the server. */
export function serverInstallation(): ServerInstallation {
  return { entry: variable('POSTMORTEM_VSCODE_ENTRY'), node: variable('POSTMORTEM_VSCODE_NODE') };
}

/** The Chromium or Chrome that opens the workbench; throws when no script of scripts/ has named it. */
export function chromiumPath(): string {
  return variable('POSTMORTEM_CHROMIUM');
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set. Start this through npm test, npm start or scripts/look.mjs.`);
  }
  return value;
}
