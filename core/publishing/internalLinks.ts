import { allowedBy } from '../sensitive/allowed';
import type { Settings } from '../settings/types';

/** Whether a link leads to where only colleagues get: nobody else can follow it, and its address may tell something. */
export function isInternalLink(address: string, settings: Settings): boolean {
  const allowed = allowedBy(settings);
  if (allowed.isRestrictedDocument(address)) return true;
  const host = /^https?:\/\/([^/?#:@]{1,253})/i.exec(address)?.[1]?.toLowerCase();
  // Paths within the repository, mail and chat addresses.
  if (host === undefined) return !address.startsWith('#');
  if (allowed.isPublicHost(host)) return false;
  return !host.includes('.') || innerDomains.test(host) || workPlaces.test(host);
}

const innerDomains = /\.(?:internal|intranet|corp|local|lan|private|test|localhost)$/;

/** Services in which teams talk, file tickets and watch dashboards, by their vendors' domains. */
const workPlaces =
  /(?:^|\.)(?:slack\.com|atlassian\.net|docs\.google\.com|drive\.google\.com|meet\.google\.com|mail\.google\.com|sharepoint\.com|teams\.microsoft\.com|zoom\.us|notion\.so|linear\.app|app\.asana\.com|trello\.com|service-now\.com|zendesk\.com|pagerduty\.com|opsgenie\.com|grafana\.net|datadoghq\.(?:com|eu)|newrelic\.com|splunkcloud\.com|sentry\.io|honeycomb\.io|console\.aws\.amazon\.com|console\.cloud\.google\.com|portal\.azure\.com)$/;
