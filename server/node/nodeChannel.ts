import { type Channel, objectOf } from '../rpc/channel';
import { streamChannel } from './streamChannel';

/** The channel that the arguments ask for: `--stdio` (also without any), `--node-ipc`, `--socket=PORT`, `--pipe=NAME`. */
export function nodeChannel(args: readonly string[]): Channel {
  const argument = (name: string): string | undefined => {
    const at = args.findIndex(arg => arg === name || arg.startsWith(`${name}=`));
    const given = args[at];
    return given === name ? args[at + 1] : given?.slice(name.length + 1);
  };
  const port = argument('--socket');
  const pipe = argument('--pipe');
  if (args.includes('--node-ipc') && process.send !== undefined) return ipcChannel();
  if (port !== undefined) return socketChannel({ port: Number(port), host: '127.0.0.1' });
  if (pipe !== undefined) return socketChannel({ path: pipe });
  return streamChannel(process.stdin, process.stdout, exit);
}

/** Ends the process when the one that started it is gone. */
export function watchParent(id: unknown): void {
  if (typeof id !== 'number' || !Number.isInteger(id) || id <= 0) return;
  setInterval(() => {
    try {
      process.kill(id, 0);
    } catch {
      exit(1);
    }
  }, 3000).unref();
}

function exit(code: number): void {
  process.exit(code);
}

/** Messages as objects over the channel that Node opens to a child process. */
function ipcChannel(): Channel {
  return {
    send: message => process.send?.(objectOf(message)),
    listen(receive) {
      process.on('message', receive);
      process.on('disconnect', () => exit(1));
    },
    close: exit,
  };
}

/** The client waits at a port of this machine or at a named pipe. */
function socketChannel(address: { readonly port: number; readonly host: string } | { readonly path: string }): Channel {
  const { connect }: typeof import('node:net') = require('node:net');
  const socket = connect(address);
  return streamChannel(socket, socket, exit);
}
