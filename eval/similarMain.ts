import { tellSimilar } from './similar';

const [folder, least] = process.argv.slice(2);
try {
  if (folder === undefined) throw new Error('Usage: node scripts/eval.mjs similarMain FOLDER [LEAST LIKENESS]');
  process.stdout.write(tellSimilar(folder, least === undefined ? undefined : Number(least)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
