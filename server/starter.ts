import type { ServerScript } from '../protocol/serverScript';
import type { startServer } from './startServer';

/** Starts the server over a connection of the host's own. */
export type Starter = (script: ServerScript<typeof startServer>) => void;
