import '../node/engine';
import { join } from 'node:path';
import { runScript } from '../node/runScript';

runScript(join(__dirname, 'cli', 'main.js'));
