/**
 * The language client, and what else the hosts need of its library. The package holds it once, in the script for
 * browsers; nothing of it is evaluated before the first post-mortem is seen.
 */
export { AbstractMessageReader, AbstractMessageWriter, State } from 'vscode-languageclient/browser';
export { ServerClient } from './serverClient';
