/** The programs that a real VS Code needs: found or installed by scripts/setup, handed on in the environment. */
export interface Installation {
  /** The entry file of the VS Code server. */
  readonly entry: string;
  /** The Node.js that runs the server. */
  readonly node: string;
  /** The Chromium or Chrome that opens the workbench. */
  readonly chromium: string;
}

/** Reads the installation from the environment; throws when no script of scripts/ has prepared it. */
export function installation(): Installation {
  return {
    entry: variable('POSTMORTEM_VSCODE_ENTRY'),
    node: variable('POSTMORTEM_VSCODE_NODE'),
    chromium: variable('POSTMORTEM_CHROMIUM'),
  };
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set. Start this through npm test, npm start or scripts/look.mjs.`);
  }
  return value;
}
