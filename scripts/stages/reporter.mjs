import { inspect } from 'node:util';

/** Prints node:test's events as the lines that scripts/stages/tally.mjs counts: `ok - name` and `not ok - name`. */
export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === 'test:pass') yield passed(data);
    if (type === 'test:fail') yield failed(data);
    if (type === 'test:stdout' || type === 'test:stderr') yield indented(data.message, '  | ');
  }
}

function passed(data) {
  if (isFile(data)) return `not ok - ${data.name}\n    This file has no tests.\n`;
  // Nothing may be skipped silently: a host that is absent is a failure.
  if (data.skip !== undefined || data.todo !== undefined) return `not ok - ${data.name}\n    This test was skipped.\n`;
  return data.details.type === 'suite' ? '' : `ok - ${data.name}\n`;
}

function failed(data) {
  const { error } = data.details;
  if (error?.failureType === 'subtestsFailed') return '';
  return `not ok - ${data.name}\n${indented(inspect(error?.cause ?? error), '    ')}    in ${data.file}\n`;
}

function isFile({ name, nesting }) {
  return nesting === 0 && name.endsWith('.test.mjs');
}

function indented(text, by) {
  return text.replace(/\n$/, '').replace(/^/gm, by).concat('\n');
}
