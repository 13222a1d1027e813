import '../node/engine';
import { join } from 'node:path';
import { readScript } from '../node/readScript';

readScript(join(__dirname, 'cli', 'main.js'))();
