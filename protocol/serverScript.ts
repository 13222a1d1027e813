import type { PreviewDrawing } from '../core/export/previewDrawing';

/** Under this global name a host leaves a function that is given the parts of the server's script when that runs. */
export const starterName = 'postmortemStarter';

/** What the server's script holds for those who run it in a thread of their own. */
export interface ServerScript<StartServer = unknown> {
  /** Serves a client that has been greeted. */
  readonly startServer: StartServer;
  /** Draws for VS Code's Markdown preview, which cannot wait for an answer. */
  readonly previewDrawing: (text: string, path: string, zone: string) => PreviewDrawing | undefined;
}
