import { followUpOf } from '../document/followUp';
import { milestonesOf, type ReachedMilestone } from '../document/milestones';
import type { PostMortem } from '../document/postMortem';
import { hasWords, itemsIn } from '../model/listItems';
import { sectionById } from '../model/sections';
import { type FieldName, fieldNames } from '../model/vocabulary';
import type { Problem } from '../rules';
import { plainText } from '../text';
import { formatClock, formatDay, localOf, zoneId } from '../timeline';
import { durationsOf } from './durations';
import { entriesOf } from './entries';
import { actionItemsOf } from './remediation';
import type { DurationView, FactorsView, MilestoneView, PostMortemView, RemediationView, TimelineView } from './types';

/** The document as people see it. Everything in it is plain data; text in it is hostile and to be shown as text only. */
export function toView(postMortem: PostMortem, problems: readonly Problem[]): PostMortemView {
  const { title, metadata, recognition } = postMortem;
  const fields: { [name in FieldName]?: string } = {};
  for (const name of fieldNames) {
    const value = metadata.fields.get(name)?.value;
    if (value !== undefined && value !== '') fields[name] = value;
  }
  const followUp = followUpOf(postMortem);
  return {
    title,
    declared: recognition?.declared ?? false,
    fields,
    timeline: timelineView(postMortem, problems),
    factors: factorsView(postMortem),
    remediation: remediationView(postMortem),
    followUp: {
      ...(followUp.stated === undefined ? {} : { stated: followUp.stated }),
      ...(followUp.due === undefined ? {} : { due: followUp.due }),
      ...(followUp.line === undefined ? {} : { line: followUp.line }),
    },
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

function timelineView(postMortem: PostMortem, problems: readonly Problem[]): TimelineView {
  const { timeline, context } = postMortem;
  const entries = entriesOf(postMortem, problems);
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

function factorsView({ store, sections }: PostMortem): FactorsView {
  const section = sectionById(sections, 'contributing-factors');
  if (section === undefined) return { items: [] };
  const items = itemsIn(store, section).filter(item => hasWords(item.text));
  return { line: section.line, items: items.map(item => ({ line: item.line, text: plainText(item.text) })) };
}

function remediationView(postMortem: PostMortem): RemediationView {
  const section = sectionById(postMortem.sections, 'remediation');
  return section === undefined ? { items: [] } : { line: section.line, items: actionItemsOf(postMortem) };
}
