import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram } from './bundle/program.mjs';
import { root } from './setup/paths.mjs';

// npm run word-orders: writes down which words the phrases about weaknesses need, so that no start has to find out.
const outfile = join(root, 'out/wordOrders/table.mjs');
await bundleProgram('test/unit/sensitive/vulnerability/wordOrders/table.ts', outfile);
const { wordOrdersModule } = await import(pathToFileURL(outfile).href);
writeFileSync(join(root, 'core/sensitive/vulnerability/wordOrders.generated.ts'), wordOrdersModule());
