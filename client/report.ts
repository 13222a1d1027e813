import { type LogOutputChannel, l10n, window } from 'vscode';

/** Runs `work`; what it throws becomes one line in the log and a message, `what` being a sentence such as "…". */
export async function reporting(log: LogOutputChannel, what: string, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error(`${what} ${reasonOf(error)}`);
    void tell(log, `${what} ${reasonOf(error)}`);
  }
}

/** Shows an error with the button "Show Log". */
export async function tell(log: LogOutputChannel, message: string): Promise<void> {
  const showLog = l10n.t('Show Log');
  const chosen = await window.showErrorMessage(message, showLog);
  if (chosen === showLog) log.show();
}

/** An error's message; never a stack, and never a document's text. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
