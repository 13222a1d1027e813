import type { ServerScript } from '../protocol/serverScript';
import type { serve } from './startServer';

/** Takes the server over a connection of the host's own, whose client has been greeted. */
export type Starter = (script: ServerScript<typeof serve>) => void;
