import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../startServer';
import { listMarkdown, readMarkdown } from './markdownFiles';
import { readSettingsFile } from './readFile';

startServer(createConnection(ProposedFeatures.all), { readFile: readSettingsFile, listMarkdown, readMarkdown });
