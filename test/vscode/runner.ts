/** A minimal test runner for the inside of an extension host, where neither node:test nor an exit code exists. */

interface Test {
  readonly name: string;
  readonly body: () => Promise<void> | void;
}

const tests: Test[] = [];
const patience = 120_000;

/** Registers a test; tests run one after the other, in the order of registration. */
export function test(name: string, body: () => Promise<void> | void): void {
  tests.push({ name, body });
}

/**
 * Runs the registered tests, prints `ok - name` or `not ok - name` with the reason for each, and throws when one
 * failed or none was registered.
 */
export async function runRegistered(): Promise<void> {
  let failed = 0;
  for (const { name, body } of tests) {
    const problem = await problemOf(body);
    console.log(problem === undefined ? `ok - ${name}` : `not ok - ${name}\n${indented(problem)}`);
    if (problem !== undefined) failed += 1;
  }
  console.log(`${tests.length - failed} passed, ${failed} failed`);
  if (tests.length === 0) throw new Error('No test was registered.');
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed.`);
}

async function problemOf(body: Test['body']): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The test took longer than ${patience / 1000} s.`)), patience);
  });
  try {
    await Promise.race([body(), tooLong]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
