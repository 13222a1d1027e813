import { type ServerScript, starterName } from '../../protocol/serverScript';

/** What draws for the Markdown preview. */
export type DrawingModule = Pick<ServerScript, 'previewDrawing'>;

/** What the server's script holds; it starts no server while it runs here. */
export function partsOf(runScript: () => void): DrawingModule {
  let parts: ServerScript | undefined;
  Reflect.set(globalThis, starterName, (script: ServerScript) => {
    parts = script;
  });
  try {
    runScript();
  } finally {
    Reflect.deleteProperty(globalThis, starterName);
  }
  if (parts === undefined) throw new Error('The script of the server holds no drawing.');
  return parts;
}
