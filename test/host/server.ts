import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverInstallation } from './installation';

/** A running VS Code server on loopback with data folders of its own. */
export interface VsCodeServer {
  readonly port: number;
  /** Ends the server and deletes its data. */
  stop(): Promise<void>;
}

type Settings = Readonly<Record<string, unknown>>;

/** What a server starts with; installed extensions are read from `extensionsFolder`, empty by default. */
export interface ServerOptions {
  readonly settings?: Settings;
  /** Those of scope `machine`, which VS Code takes from the server's own file. */
  readonly machineSettings?: Settings;
  readonly extensionsFolder?: string;
  /** Whether VS Code takes an extension under development and its suite; it then holds back dialogs or messages. */
  readonly underDevelopment?: boolean;
  /** Whether the workspace is not trusted, without anybody being asked. */
  readonly restrictedMode?: boolean;
}

/** Nothing that asks, and saving as on the desktop. */
const quietSettings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/** Starts the installed VS Code as a server on a free port and waits until it listens. */
export async function startServer(options: ServerOptions = {}): Promise<VsCodeServer> {
  const { entry, node } = serverInstallation();
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-vscode-'));
  writeSettings(join(folder, 'data', 'User'), { ...quietSettings, ...options.settings });
  writeSettings(join(folder, 'data', 'Machine'), options.machineSettings ?? {});

  const arguments_ = [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', folder, '--telemetry-level', 'off'],
    ...(options.restrictedMode === true ? [] : ['--disable-workspace-trust']),
    ...(options.underDevelopment === true ? ['--enable-smoke-test-driver'] : []),
    ...['--extensions-dir', options.extensionsFolder ?? join(folder, 'extensions')],
  ];
  const server = spawn(node, [entry, ...arguments_], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    await end(server);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    return { port: await portOf(server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function writeSettings(folder: string, settings: Settings): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
}

function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`The VS Code server ended with ${code}:\n${output}`)));
  });
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    const force = setTimeout(() => server.kill('SIGKILL'), 3000);
    server.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    server.kill('SIGTERM');
  });
}
