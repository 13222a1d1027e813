import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SharedScript } from '../sharedScript';

export const loadExtension: SharedScript['loadExtension'] = () => script().loadExtension();

export const loadLibrary: SharedScript['loadLibrary'] = () => script().loadLibrary();

/** The script for browsers, which lies beside this one; read when something of it is needed first. */
function script(): SharedScript {
  return createRequire(__filename)(join(__dirname, 'client.web.js'));
}
