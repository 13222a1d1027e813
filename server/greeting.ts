import type { InitializeResult } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities';
import type { Client } from './client';

/** What the server says of itself. */
export function greetingFor(client: Client): InitializeResult {
  return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Post-mortem' } };
}
