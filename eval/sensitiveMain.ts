import '../node/engine';
import { predict } from './sensitive';

const [path] = process.argv.slice(2);
const call = path === undefined ? Promise.reject(new Error('Name a file of lines {"id", "text"}.')) : predict(path);
call.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
