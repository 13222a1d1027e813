import { l10n, type Uri, ViewColumn, type Webview, window } from 'vscode';
import type { ToPicture } from '../../protocol/picture';
import { shell, webviewOptions } from '../panels/shell';
import { readPictureMessage } from './pictureMessages';

/** The page must have answered by then, in milliseconds. */
const patience = 20_000;

/**
 * Turns SVG into the bytes of a PNG file. Only a page has a canvas, in every host: one comes to the front for as long as
 * it takes, and goes.
 */
export async function pictureOf(svg: string, extensionUri: Uri): Promise<Uint8Array> {
  const column = { viewColumn: ViewColumn.Active, preserveFocus: true };
  const title = l10n.t('Drawing the Picture…');
  const panel = window.createWebviewPanel('postmortem.picture', title, column, webviewOptions(extensionUri));
  const closed = new Promise<never>((_, reject) => {
    panel.onDidDispose(() => reject(new Error(l10n.t('The picture’s page was closed. Export it again.'))));
  });
  try {
    const drawn = drawIn(panel.webview, svg);
    panel.webview.html = shell(panel.webview, extensionUri, 'picture');
    return await Promise.race([drawn, closed]);
  } finally {
    panel.dispose();
  }
}

function drawIn(webview: Webview, svg: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(l10n.t('The picture could not be drawn in time. Export an SVG instead.')));
    const timer = setTimeout(late, patience);
    webview.onDidReceiveMessage(raw => {
      const message = readPictureMessage(raw);
      if (message === undefined) return;
      if (message.type === 'ready') {
        const draw: ToPicture = { type: 'draw', svg };
        void webview.postMessage(draw);
        return;
      }
      clearTimeout(timer);
      if (message.type === 'drawn') resolve(bytesOf(message.png));
      else reject(new Error(message.reason));
    });
  });
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
