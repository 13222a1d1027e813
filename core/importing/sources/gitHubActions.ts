import * as v from 'valibot';
import { firstLine, fromPlain, linkTo } from '../inlineText';
import { jsonImporter, listOf, maybeMoment, moment, type PartReading, shape, timeless, words } from '../shapes';
import type { SourceEntry } from '../types';

const run = v.object({
  name: words,
  display_title: words,
  head_branch: words,
  status: words,
  conclusion: words,
  run_started_at: maybeMoment,
  created_at: moment,
  updated_at: maybeMoment,
  html_url: v.pipe(v.string(), v.regex(/\/actions\/runs\/\d/)),
});
const job = v.object({
  name: words,
  workflow_name: words,
  conclusion: words,
  started_at: moment,
  completed_at: maybeMoment,
  html_url: words,
  run_id: v.number(),
});
/** As `gh run list --json workflowName,displayTitle,headBranch,status,conclusion,startedAt,updatedAt,url` prints it. */
const toldByGh = v.object({
  workflowName: v.string(),
  displayTitle: words,
  headBranch: words,
  status: words,
  conclusion: words,
  startedAt: moment,
  updatedAt: maybeMoment,
  url: words,
});

interface Work {
  readonly name: string;
  readonly title: string;
  readonly branch: string;
  readonly url: string;
  readonly start: number;
  readonly end: number | undefined;
  readonly conclusion: string;
}

/** Runs and jobs of GitHub Actions: when each began and how it ended. https://docs.github.com/en/rest/actions */
export const gitHubActions = jsonImporter({
  id: 'github-actions',
  name: 'GitHub Actions',
  shapes: [
    shape(v.object({ workflow_runs: v.array(v.unknown()) }), value =>
      joined(value.workflow_runs, v.parse(listOf(run), value.workflow_runs).flatMap(readRun)),
    ),
    shape(
      v.object({
        jobs: v.pipe(
          v.array(v.unknown()),
          v.someItem(each => v.is(job, each)),
        ),
      }),
      value => joined(value.jobs, v.parse(listOf(job), value.jobs).flatMap(readJob)),
    ),
    shape(run, readRun),
    shape(toldByGh, ({ workflowName, displayTitle, headBranch, status, conclusion, startedAt, updatedAt, url }) =>
      readWork({
        name: workflowName,
        title: displayTitle,
        branch: headBranch,
        url,
        start: startedAt,
        end: status === 'completed' ? updatedAt : undefined,
        conclusion,
      }),
    ),
    shape(job, readJob),
  ],
});

function joined(parts: readonly unknown[], entries: readonly SourceEntry[]): PartReading {
  const read = new Set(entries.map(({ id }) => id?.replace(/ ended$/, ''))).size;
  return { entries, leftOut: [{ count: Math.max(0, parts.length - read), what: timeless }] };
}

function readRun(value: v.InferOutput<typeof run>): readonly SourceEntry[] {
  const { name, display_title, head_branch, status, conclusion, run_started_at, created_at, updated_at, html_url } =
    value;
  return readWork({
    name,
    title: display_title,
    branch: head_branch,
    url: html_url,
    start: run_started_at ?? created_at,
    end: status === 'completed' ? updated_at : undefined,
    conclusion,
  });
}

function readJob(value: v.InferOutput<typeof job>): readonly SourceEntry[] {
  const { name, workflow_name, started_at, completed_at, conclusion, html_url, run_id } = value;
  return readWork({
    name: [workflow_name, name].filter(part => part !== '').join(' / '),
    title: '',
    branch: '',
    url: html_url || `run ${run_id} ${name}`,
    start: started_at,
    end: completed_at,
    conclusion,
  });
}

function readWork({ name, title, branch, url, start, end, conclusion }: Work): readonly SourceEntry[] {
  const what = linkTo(firstLine(name, 100) || 'workflow', url);
  const on = branch === '' ? '' : ` on ${fromPlain(firstLine(branch, 80))}`;
  const group = firstLine(name, 100) || 'GitHub Actions';
  const id = `actions ${url} ${start}`;
  const begun: SourceEntry = {
    instant: start,
    words: `GitHub Actions: ${what} starts${on}${title === '' ? '' : `: ${fromPlain(firstLine(title))}`}`,
    kind: 'action',
    id,
    group,
  };
  if (end === undefined || end < start) return [begun];
  const how = conclusion === '' ? 'ends' : `ends with ${fromPlain(firstLine(conclusion.replaceAll('_', ' '), 40))}`;
  return [begun, { instant: end, words: `GitHub Actions: ${what} ${how}${on}`, id: `${id} ended`, group }];
}
