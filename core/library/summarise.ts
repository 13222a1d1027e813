import { followUpOf } from '../document/followUp';
import { instantIn, milestonesOf } from '../document/milestones';
import type { PostMortem } from '../document/postMortem';
import { factorsOf } from '../factors';
import { statuses } from '../model/vocabulary';
import { remediationItems } from '../remediation';
import { remember } from '../text';
import { formatDay, localOf } from '../timeline';
import { durationsOf } from '../view/durations';
import { startOf } from '../view/entries';
import { componentsOf } from './components';
import type { Summary, SummaryAction } from './summary';

/** What a post-mortem comes to among others. Holds nothing of the document itself, so that that can be forgotten. */
export const summarise = remember((postMortem: PostMortem): Summary => {
  const { title, titleLine, recognition, metadata } = postMortem;
  const date = dateOf(postMortem);
  const severity = metadata.fields.get('severity')?.value;
  const status = statuses.find(each => each === metadata.fields.get('status')?.value.toLowerCase());
  const { stated, due, held } = followUpOf(postMortem);
  return {
    title,
    titleLine,
    declared: recognition?.declared ?? false,
    ...(date === undefined ? {} : { date }),
    ...(severity ? { severity } : {}),
    ...(status === undefined ? {} : { status }),
    durations: durationsOf(milestonesOf(postMortem)),
    factors: factorsOf(postMortem).map(({ line, text, form }) => ({ line, text, form })),
    components: componentsOf(postMortem).map(({ name, range }) => ({ line: range.start.line, name })),
    actions: remediationItems(postMortem).map(({ end: _, range: __, source: ___, ...item }): SummaryAction => item),
    followUp: {
      ...(stated === undefined ? {} : { stated }),
      ...(due === undefined ? {} : { due }),
      ...(held === undefined ? {} : { held }),
    },
  };
});

/** The day of the announcement, else of the first entry that has one, else the one in title or file name. */
function dateOf(postMortem: PostMortem): string | undefined {
  const { context, metadata, timeline } = postMortem;
  const announced = instantIn(metadata.fields.get('announced')?.value ?? '', postMortem);
  if (announced !== undefined) return formatDay(localOf(announced, context.zone));
  const start = timeline === undefined ? undefined : startOf(timeline.timeline);
  const first = timeline?.timeline.entries.find(({ time }) => time.instant !== undefined && time.instant === start);
  if (first?.time.local !== undefined && first.time.dateSource !== 'none') return formatDay(first.time.local);
  return context.day === undefined ? undefined : formatDay(context.day);
}
