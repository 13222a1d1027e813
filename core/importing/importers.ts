import { alertmanager } from './sources/alertmanager';
import { git, gitLog } from './sources/git';
import { gitHubIssue } from './sources/gitHub';
import { gitHubActions } from './sources/gitHubActions';
import { pagerDuty } from './sources/pagerDuty';
import { slack } from './sources/slack';
import { slackPermalinks } from './sources/slackPermalinks';
import { slackText } from './sources/slackText';
import { statuspage } from './sources/statuspage';
import { table } from './sources/table';
import type { Importer } from './types';

/** Every source that is understood; the first that recognises the files reads them, so the general ones come last. */
export const importers: readonly Importer[] = [
  git,
  slack,
  pagerDuty,
  statuspage,
  alertmanager,
  gitHubActions,
  gitHubIssue,
  gitLog,
  slackText,
  slackPermalinks,
  table,
];
