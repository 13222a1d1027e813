import { Uri, type Webview, type WebviewOptions } from 'vscode';
import type { PanelKind } from './kinds';

/** What a panel's page may do: run our bundled scripts and load our bundled styles, nothing else. */
export function webviewOptions(extensionUri: Uri): WebviewOptions {
  return { enableScripts: true, enableForms: false, localResourceRoots: [bundles(extensionUri)] };
}

/** The page of a panel: an empty main element, filled by the bundle; all else comes as messages. */
export function shell(webview: Webview, extensionUri: Uri, kind: PanelKind | 'picture'): string {
  const nonce = crypto.randomUUID();
  const bundle = (name: string) => webview.asWebviewUri(Uri.joinPath(bundles(extensionUri), name)).toString();
  const source = webview.cspSource;
  const policy = [
    "default-src 'none'",
    `img-src ${source} data:`,
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${source}`,
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${bundle(`${kind}.css`)}">
<title>Post-mortem</title>
</head>
<body>
<main id="app"></main>
<script nonce="${nonce}" src="${bundle(`${kind}.js`)}"></script>
</body>
</html>`;
}

function bundles(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist', 'webview');
}
