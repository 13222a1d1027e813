import * as v from 'valibot';
import { firstLine, fromPlain, linkTo } from '../inlineText';
import { jsonImporter, listOf, maybeMoment, moment, type PartReading, shape, timeless, words } from '../shapes';
import type { SourceEntry } from '../types';

interface Work {
  readonly name: string;
  readonly title: string;
  readonly branch: string;
  readonly url: string;
  readonly start: number;
  /** Absent while it goes on. */
  readonly end: number | undefined;
  readonly conclusion: string;
}

const runAddress = v.pipe(v.string(), v.regex(/\/actions\/runs\/\d/));

const run = v.pipe(
  v.object({
    name: words,
    display_title: words,
    head_branch: words,
    status: words,
    conclusion: words,
    run_started_at: maybeMoment,
    created_at: moment,
    updated_at: maybeMoment,
    html_url: runAddress,
  }),
  v.transform(
    (each): Work => ({
      name: each.name,
      title: each.display_title,
      branch: each.head_branch,
      url: each.html_url,
      start: each.run_started_at ?? each.created_at,
      end: each.status === 'completed' ? each.updated_at : undefined,
      conclusion: each.conclusion,
    }),
  ),
);
const job = v.pipe(
  v.object({
    name: words,
    workflow_name: words,
    conclusion: words,
    started_at: moment,
    completed_at: maybeMoment,
    html_url: words,
    run_id: v.number(),
  }),
  v.transform(
    (each): Work => ({
      name: [each.workflow_name, each.name].filter(part => part !== '').join(' / '),
      title: '',
      branch: '',
      url: each.html_url || `run ${each.run_id} ${each.name}`,
      start: each.started_at,
      end: each.completed_at,
      conclusion: each.conclusion,
    }),
  ),
);
/** As `gh run list --json workflowName,displayTitle,headBranch,status,conclusion,startedAt,updatedAt,url` prints it. */
const runOfGh = v.pipe(
  v.object({
    workflowName: v.string(),
    displayTitle: words,
    headBranch: words,
    status: words,
    conclusion: words,
    startedAt: moment,
    updatedAt: maybeMoment,
    url: words,
  }),
  v.transform(
    (each): Work => ({
      name: each.workflowName,
      title: each.displayTitle,
      branch: each.headBranch,
      url: each.url,
      start: each.startedAt,
      end: each.status === 'completed' ? each.updatedAt : undefined,
      conclusion: each.conclusion,
    }),
  ),
);
/** As `gh run view --json jobs` prints each. */
const jobOfGh = v.pipe(
  v.object({ name: words, conclusion: words, startedAt: moment, completedAt: maybeMoment, url: runAddress }),
  v.transform(
    ({ name, conclusion, startedAt, completedAt, url }): Work => ({
      name,
      title: '',
      branch: '',
      url,
      start: startedAt,
      end: completedAt,
      conclusion,
    }),
  ),
);
const work = v.union([job, run, runOfGh, jobOfGh]);
const works = listOf(work);
const someWorks = v.pipe(
  v.array(v.unknown()),
  v.someItem(each => v.is(work, each)),
);

/**
 * Runs and jobs of GitHub Actions, of its REST API, its webhooks and the command `gh`: when each began and how it ended.
 * https://docs.github.com/en/rest/actions
 */
export const gitHubActions = jsonImporter({
  id: 'github-actions',
  name: 'GitHub Actions',
  shapes: [
    shape(v.object({ workflow_runs: v.array(v.unknown()) }), each => readList(each.workflow_runs)),
    shape(v.intersect([v.object({ jobs: someWorks }), runOfGh]), each => [
      ...readWork(each),
      ...readList(each.jobs).entries,
    ]),
    shape(v.object({ jobs: someWorks }), each => readList(each.jobs)),
    shape(v.object({ workflow_run: work }), each => readWork(each.workflow_run)),
    shape(v.object({ workflow_job: work }), each => readWork(each.workflow_job)),
    shape(work, readWork),
  ],
});

function readList(list: readonly unknown[]): PartReading {
  const read = v.parse(works, list);
  return { entries: read.flatMap(readWork), leftOut: [{ count: list.length - read.length, what: timeless }] };
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
