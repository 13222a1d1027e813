import './engine';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { starterName } from '../../protocol/serverScript';
import type { Starter } from '../starter';
import { listMarkdown, readMarkdown } from './markdownFiles';
import { readSettingsFile } from './readFile';

// The server is the script that browsers run, so that the package holds it once; only the connection is Node's.
const starter: Starter = ({ startServer }) =>
  startServer(createConnection(ProposedFeatures.all), { readFile: readSettingsFile, listMarkdown, readMarkdown });
Reflect.set(globalThis, starterName, starter);
require(join(__dirname, 'server.web.js'));
