#!/usr/bin/env node
import { resolve } from 'node:path';
import { workbenchAddress } from './address';
import { openBrowser } from './browser';
import { startServer } from './server';

// Stands in for the desktop VS Code's executable: takes its arguments, runs the suite, exits with the suite's code.
const exitCode = await runSuite(process.argv.slice(2));
process.exit(exitCode);

async function runSuite(given: readonly string[]): Promise<number> {
  const extension = argumentValue(given, 'extensionDevelopmentPath');
  const tests = argumentValue(given, 'extensionTestsPath');
  const folder = given.find(argument => !argument.startsWith('--'));
  if (extension === undefined || tests === undefined) {
    throw new Error('Pass --extensionDevelopmentPath= and --extensionTestsPath=, as for VS Code.');
  }
  const extensionsFolder = argumentValue(given, 'extensions-dir');
  const server = await startServer({
    underDevelopment: true,
    ...(extensionsFolder === undefined ? {} : { extensionsFolder }),
  });
  const browser = await openBrowser();
  const stop = async () => {
    await browser.close();
    await server.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stop().then(() => process.exit(1)));
  }
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const exited = new Promise<number>(done => {
      void page.exposeFunction('codeAutomationExit', (code: number) => done(code));
      page.on('crash', () => done(1));
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, parts: readonly unknown[]) => {
      process.stdout.write(`${parts.map(shown).join(' ')}\n`);
    });
    await page.goto(workbenchAddress({ port: server.port, folder, extension, tests }));
    return await exited;
  } finally {
    await stop();
  }
}

function argumentValue(given: readonly string[], name: string): string | undefined {
  const prefix = `--${name}=`;
  const value = given.find(argument => argument.startsWith(prefix))?.slice(prefix.length);
  return value === undefined ? undefined : resolve(value);
}

function shown(part: unknown): string {
  return typeof part === 'string' ? part : JSON.stringify(part);
}
