import type { startServer } from './startServer';

/** Under this global name a host leaves a {@link Starter} before it runs the server's script. */
export const starterName = 'postmortemStarter';

/** Starts the server over a connection of the host's own. */
export type Starter = (start: typeof startServer) => void;
