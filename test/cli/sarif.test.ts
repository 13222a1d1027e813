import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { calm, disordered, type Folder, folderWith } from './cli';

/** What these tests read of a log. */
interface Log {
  readonly runs: readonly [
    {
      readonly columnKind: string;
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
      readonly results: readonly Result[];
      readonly invocations: readonly { readonly executionSuccessful: boolean }[];
    },
  ];
}

interface Rule {
  readonly id: string;
  readonly helpUri?: string;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly [Location];
  readonly relatedLocations?: readonly Location[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Location['physicalLocation']['region'];
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
  readonly suppressions?: readonly {
    readonly kind: string;
    readonly justification?: string;
    readonly location: Location;
  }[];
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
}

/** The schema of the standard lies in this package, beside what it is there for. */
const schemaPath = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json')),
  'lib/schemas/sarif-2.1.0-rtm.5.json',
);
// It is written in draft 4, of which it uses nothing that draft 7 reads otherwise but its own name.
const { $schema, id, ...schema } = JSON.parse(readFileSync(schemaPath, 'utf8'));
const isLog = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

/** A checked log of a call. */
function logOf(folder: Folder, ...args: readonly string[]): Log['runs'][0] {
  const { out } = folder.call(['lint', '--format=sarif', ...args]);
  const log: Log = JSON.parse(out);
  assert.ok(isLog(log), JSON.stringify(isLog.errors));
  return log.runs[0];
}

test('the schema is that of the standard and refuses what is no log', () => {
  assert.match($schema, /draft-04/);
  assert.match(id, /sarif-2\.1\.0-rtm\.5/);
  assert.equal(isLog({ version: '2.1.0', runs: [{ tool: {} }] }), false);
});

test('writes a log by the standard, with places in UTF-16 units and pages of help', t => {
  const text = `${disordered}\n👩‍🚒 wrote from kim.larsen@gmail.com.\n`;
  const { columnKind, tool, results } = logOf(folderWith(t, { 'docs/an incident.md': text }), 'docs');
  assert.equal(columnKind, 'utf16CodeUnits');
  assert.deepEqual(
    results.map(({ ruleId, level, locations }) => ({ ruleId, level, ...locations[0].physicalLocation })),
    [
      {
        ruleId: 'timeline-order',
        level: 'warning',
        artifactLocation: { uri: 'docs/an%20incident.md', uriBaseId: '%SRCROOT%' },
        region: { startLine: 8, startColumn: 3, endLine: 8, endColumn: 19 },
      },
      {
        ruleId: 'sensitive-email',
        level: 'warning',
        artifactLocation: { uri: 'docs/an%20incident.md', uriBaseId: '%SRCROOT%' },
        region: { startLine: 25, startColumn: 18, endLine: 25, endColumn: 38 },
      },
    ],
  );
  for (const { ruleId, ruleIndex } of results) {
    const rule = tool.driver.rules[ruleIndex];
    assert.equal(rule?.id, ruleId);
    assert.match(rule?.helpUri ?? '', new RegExp(`^https://.*/docs/rules/${ruleId}\\.md$`));
  }
});

test('what comments allow is told as suppressed, with the reason, and does not fail', t => {
  const allowance = '<!-- pm-allow timeline-order: The clock of the log is late. -->';
  const text = disordered.replace('announced.', `announced. ${allowance}`);
  const folder = folderWith(t, { 'a.md': text });
  const [result, ...more] = logOf(folder, 'a.md').results;
  assert.equal(more.length, 0);
  assert.equal(result?.ruleId, 'timeline-order');
  assert.equal(result?.suppressions?.[0]?.kind, 'inSource');
  assert.equal(result?.suppressions?.[0]?.justification, 'The clock of the log is late.');
  assert.equal(result?.suppressions?.[0]?.location.physicalLocation.region.startColumn, 42);
  assert.deepEqual(folder.call(['lint', '--format=sarif', 'a.md']).code, 0);
});

test('holds cures that mend the text when they are carried out', t => {
  const text = calm.replace('15:00', '15:00 PM');
  const { results } = logOf(folderWith(t, { 'a.md': text }), 'a.md');
  const replacement = results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements[0];
  const { startLine = 0, startColumn = 0, endColumn = 0 } = replacement?.deletedRegion ?? {};
  const lines = text.split('\n');
  const line = lines[startLine - 1] ?? '';
  lines[startLine - 1] =
    line.slice(0, startColumn - 1) + (replacement?.insertedContent?.text ?? '') + line.slice(endColumn - 1);
  assert.equal(lines.join('\n'), calm);
});

test('repeats no sensitive value, not in a cure either, and names the further places of one', t => {
  const secret = ['quiet', 'horse', '77'].join('-');
  const leak = `postgres://checkout:${secret}@db.acme.io/orders`;
  const text = disordered
    .replace('announced.', `announced with \`${leak}\`.`)
    .replace('over.', `over with \`${leak}\`.`);
  const folder = folderWith(t, { 'a.md': text });
  const { results } = logOf(folder, 'a.md');
  const found = results.find(({ ruleId }) => ruleId === 'sensitive-secret');
  assert.deepEqual(
    found?.relatedLocations?.map(each => each.physicalLocation.region.startLine),
    [8],
  );
  assert.ok(results.some(({ ruleId }) => ruleId === 'timeline-order'));
  assert.ok(!folder.call(['lint', '--format=sarif', 'a.md']).out.includes(secret));
});

test('an empty log is a log, and one with files that cannot be read says that it is not whole', t => {
  const folder = folderWith(t, { 'a.md': calm });
  assert.deepEqual(logOf(folder, 'a.md').results, []);
  assert.equal(logOf(folder, 'a.md').invocations[0]?.executionSuccessful, true);
  assert.equal(logOf(folder, 'a.md', 'none.md').invocations[0]?.executionSuccessful, false);
});

test('"check" writes a log as well, with what has no page of its own', t => {
  const { out, code } = folderWith(t, { 'a.md': `${calm}\nTBD.\n` }).call(['check', '--format=sarif', 'a.md']);
  const log: Log = JSON.parse(out);
  assert.ok(isLog(log), JSON.stringify(isLog.errors));
  assert.deepEqual(
    log.runs[0].results.map(({ ruleId }) => ruleId),
    ['publishing-placeholder'],
  );
  assert.equal(code, 1);
});
