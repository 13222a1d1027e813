import { followUpOf } from '../document/followUp';
import { milestonesOf, type ReachedMilestone } from '../document/milestones';
import type { PostMortem } from '../document/postMortem';
import { type FieldName, fieldNames } from '../model/vocabulary';
import type { Problem } from '../rules';
import { formatClock, formatDay, localOf, zoneId } from '../timeline';
import { durationsOf } from './durations';
import { entriesOf } from './entries';
import { factorsView } from './factors';
import { meetingView } from './meeting';
import { remediationView } from './remediation';
import { isSensitive, sensitiveLines } from './sensitiveLines';
import type { DurationView, MilestoneView, PostMortemView, TimelineView } from './types';

/** The document as people see it. Everything in it is plain data; text in it is hostile and to be shown as text only. */
export function toView(postMortem: PostMortem, problems: readonly Problem[]): PostMortemView {
  const { title, metadata, recognition } = postMortem;
  const fields: { [name in FieldName]?: string } = {};
  for (const name of fieldNames) {
    const value = metadata.fields.get(name)?.value;
    if (value !== undefined && value !== '') fields[name] = value;
  }
  const followUp = followUpOf(postMortem);
  const sensitive = sensitiveLines(postMortem, problems);
  const sensitiveFields = fieldNames.filter(name => {
    const range = metadata.fields.get(name)?.range;
    return range !== undefined && isSensitive(sensitive, range.start.line, range.end.line + 1);
  });
  return {
    title,
    ...(isSensitive(sensitive, postMortem.titleLine) && { titleSensitive: true }),
    declared: recognition?.declared ?? false,
    fields,
    ...(sensitiveFields.length > 0 && { sensitiveFields }),
    timeline: timelineView(postMortem, problems, sensitive),
    factors: factorsView(postMortem, sensitive),
    remediation: remediationView(postMortem, sensitive),
    followUp: {
      ...(followUp.stated === undefined ? {} : { stated: followUp.stated }),
      ...(followUp.due === undefined ? {} : { due: followUp.due }),
      ...(followUp.line === undefined ? {} : { line: followUp.line }),
    },
    meeting: meetingView(postMortem, problems, sensitive),
    findings: {
      total: problems.length,
      sensitive: problems.filter(problem => problem.ruleId.startsWith('sensitive-')).length,
    },
  };
}

/** The phases of the incident alone, for those who need no more. */
export function incidentDurations(postMortem: PostMortem): readonly DurationView[] {
  return durationsOf(milestonesOf(postMortem));
}

function timelineView(
  postMortem: PostMortem,
  problems: readonly Problem[],
  sensitive: ReadonlySet<number>,
): TimelineView {
  const { timeline, context } = postMortem;
  const entries = entriesOf(postMortem, problems, sensitive);
  const reached = milestonesOf(postMortem);
  const zone = context.zone ?? timeline?.timeline.entries.find(entry => entry.time.zone !== undefined)?.time.zone;
  return {
    ...(timeline === undefined ? {} : { line: timeline.line }),
    ...(zone === undefined ? {} : { zone: zone.label, zoneId: zoneId(zone) }),
    entries,
    milestones: reached.flatMap(each => milestoneView(each, postMortem)),
    durations: durationsOf(reached),
  };
}

function milestoneView({ milestone, at, entry }: ReachedMilestone, { timeline, context }: PostMortem): MilestoneView[] {
  if (at === undefined) return [];
  const first = timeline?.timeline.entries.find(each => each.time.local !== undefined);
  const zone = first?.time.zone ?? context.zone;
  const local = localOf(at, zone);
  const sameDay = first?.time.local !== undefined && formatDay(first.time.local) === formatDay(local);
  const label = sameDay ? formatClock(local) : `${formatDay(local)} ${formatClock(local)}`;
  return [{ milestone, at, label, ...(entry === undefined ? {} : { entry }) }];
}
