// Tests the injection grammars against VS Code's own Markdown grammar: `node test/grammar/run.mjs`.
import { checkContributed } from './contributed.mjs';
import { checkFixtures } from './fixtures.mjs';
import { checkLinear } from './linear.mjs';

const results = [...checkContributed(), ...checkFixtures(), ...(await checkLinear())];
for (const { name, passed, detail } of results) {
  console.log(`${passed ? 'ok' : 'not ok'} - ${name}`);
  if (!passed) console.log(detail.replace(/^/gm, '    '));
}
const failed = results.filter(result => !result.passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
