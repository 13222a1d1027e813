import { followUpOf } from '../document/followUp';
import { milestonesOf } from '../document/milestones';
import type { PostMortem } from '../document/postMortem';
import { factorsOf } from '../factors';
import { statuses } from '../model/vocabulary';
import { remediationItems } from '../remediation';
import { remember } from '../text';
import { durationsOf } from '../view/durations';
import { componentsOf } from './components';
import { incidentDay } from './incidentDay';
import { labelledValue } from './labelledValue';
import type { Summary, SummaryAction } from './summary';

/** What a post-mortem comes to among others. Holds nothing of the document itself, so that that can be forgotten. */
export const summarise = remember((postMortem: PostMortem): Summary => {
  const { title, titleLine, recognition, metadata } = postMortem;
  const date = incidentDay(postMortem);
  const severity = metadata.fields.get('severity')?.value || labelledValue(severityLabels, postMortem);
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

const severityLabels = /^(?:incident )?(?:severity|sev)(?: level)?$/;
