import type { PostMortem } from '../document/postMortem';
import { adviceFor, customerQuestions } from './customerQuestions';
import { incidentTimes } from './incidentTimes';
import { leftOutSections } from './leftOut';
import { publicSteps } from './publicSteps';
import { type PublicPart, publicTimeline } from './publicTimeline';
import { bodyOf, hasContent, introduction, tidy } from './sectionBody';

/** Puts the public text together from a document that holds nothing sensitive any more; the words stay the authors'. */
export function compose(postMortem: PostMortem, touched: ReadonlySet<number>): PublicPart {
  const times = incidentTimes(postMortem);
  const components = postMortem.metadata.fields.get('components')?.value ?? '';
  const story = storyOf(postMortem);
  const impact = bodyOf(postMortem, 'impact');
  const timeline = publicTimeline(postMortem, touched);
  const factors = bodyOf(postMortem, 'contributing-factors');
  const advice = adviceFor(postMortem);
  const steps = publicSteps(postMortem);
  const body = [
    `# ${postMortem.title}`,
    '',
    ...headLines(times, components),
    '',
    '## What happened',
    '',
    ...(hasContent(story) ? story : hasContent(impact) ? [] : ['<add what happened, in two or three sentences>']),
    '',
    ...part('Impact', impact),
    ...part('Timeline', timeline.lines),
    ...part('Contributing factors', factors),
    ...part('What you can do', advice),
    "## What we're doing",
    '',
    ...(hasContent(steps.lines) ? steps.lines : ['<add what you do so that it does not happen again>']),
  ];
  const told = {
    components,
    times: times.when !== undefined,
    effect: hasContent(impact) || hasContent(story),
    steps: hasContent(steps.lines),
    advice: hasContent(advice),
    text: body.join('\n'),
  };
  const lines = tidy([...body, '', ...customerQuestions(told), '']);
  return {
    lines,
    leftOut: [...leftOutSections(postMortem), ...timeline.leftOut],
    shortened: [...timeline.shortened, ...steps.shortened],
  };
}

function headLines({ when, duration, zone }: ReturnType<typeof incidentTimes>, components: string): readonly string[] {
  return [
    `- **When:** ${when ?? '<add when it began and ended>'}`,
    ...(duration === undefined ? [] : [`- **Duration:** ${duration}`]),
    ...(zone === undefined ? [] : [`- **Zone:** ${zone}`]),
    ...(components === '' ? [] : [`- **Components:** ${components}`]),
    '- **Status:** draft',
  ];
}

/** The summary; where there is none, what stands under the title. */
function storyOf(postMortem: PostMortem): readonly string[] {
  const summary = bodyOf(postMortem, 'summary');
  return hasContent(summary) ? summary : introduction(postMortem);
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return hasContent(lines) ? [`### ${title}`, '', ...lines, ''] : [];
}
