import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../core/settings';
import type { Range } from '../../core/text';
import { version } from '../../package.json';
import { repository } from '../../protocol/links';
import { fileNameFor } from './fileName';
import type { AllowedProblem, FileProblem, ReportedFix } from './problem';
import type { Report, ReportPlace } from './report';
import { ruleDescriptor } from './sarifRules';

/** A log in SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code scanning of GitHub takes it. */
export function asSarif(report: Report, place: ReportPlace): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(report, place)],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function runOf({ problems, allowed, complaints }: Report, place: ReportPlace) {
  const all = [...problems, ...allowed];
  const ids = [...new Set(all.map(({ ruleId }) => ruleId))].sort();
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const resultOf = (problem: FileProblem) => ({
    ...result(problem, place),
    ruleIndex: ranks.get(problem.ruleId) ?? -1,
  });
  return {
    tool: {
      driver: {
        name: 'Post-mortem',
        version,
        semanticVersion: version,
        informationUri: repository,
        rules: ids.map(ruleDescriptor),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: complaints.length === 0,
        toolExecutionNotifications: complaints.map(text => ({ level: 'error', message: { text } })),
      },
    ],
    results: [
      ...problems.map(resultOf),
      ...allowed.map(each => ({ ...resultOf(each), suppressions: [suppression(each, place)] })),
    ],
  };
}

function result({ file, range, severity, message, ruleId, others = [], fixes = [] }: FileProblem, place: ReportPlace) {
  return {
    ruleId,
    level: levels[severity],
    message: { text: message },
    locations: [location(file, range, place)],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((other, at) => ({
            id: at,
            message: { text: 'The same stands here.' },
            ...location(file, other, place),
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(fix => fixOf(fix, file, place)) }),
  };
}

/** SARIF knows no hints: what may be looked at is a note. */
const levels: { readonly [severity in Severity]: 'error' | 'warning' | 'note' } = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function location(file: string, range: Range, place: ReportPlace) {
  return { physicalLocation: { artifactLocation: artifact(file, place), region: region(range) } };
}

function fixOf({ title, edits }: ReportedFix, file: string, place: ReportPlace) {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: region(range),
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifact(file, place), replacements }],
  };
}

function suppression({ reason, file, allowance }: AllowedProblem, place: ReportPlace) {
  return {
    kind: 'inSource',
    status: 'accepted',
    ...(reason === '' ? {} : { justification: reason }),
    location: location(file, allowance, place),
  };
}

/** Lines and columns from 1; the end column is the one behind the last letter (section 3.30.6). */
function region({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Seen from the top of what was checked, so that the log tells nothing of the machine that it was made on. */
function artifact(file: string, place: ReportPlace) {
  if (file === '<stdin>') return { uri: 'standard-input.md' };
  const name = fileNameFor(file, place);
  if (isAbsolute(name)) return { uri: pathToFileURL(name).href };
  return { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
