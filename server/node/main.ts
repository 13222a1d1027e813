import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../startServer';
import { readSettingsFile } from './readFile';

startServer(createConnection(ProposedFeatures.all), { readFile: readSettingsFile });
