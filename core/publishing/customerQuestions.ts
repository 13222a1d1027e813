import type { PostMortem } from '../document/postMortem';
import { normaliseHeading } from '../model/sectionNames';
import { linesOf } from './sectionBody';

/** What the public text tells, as far as the questions of customers go. */
export interface Told {
  readonly components: string;
  readonly times: boolean;
  readonly effect: boolean;
  readonly steps: boolean;
  readonly advice: boolean;
  /** The whole text, to see whether it says what readers should do. */
  readonly text: string;
}

/** The five questions of customers (cloud.gov's service disruption guide) as a checklist: answered where, or still open. */
export function customerQuestions(told: Told): readonly string[] {
  const answers: readonly (readonly [question: string, answered: string | undefined])[] = [
    ['Which parts of the service?', told.components === '' ? undefined : 'under the title.'],
    ['How long, and when?', told.times ? 'under the title.' : undefined],
    ['What was the effect on my applications and users?', told.effect ? 'in "What happened".' : undefined],
    ['How will you prevent it?', told.steps ? 'in "What we\'re doing".' : undefined],
    ['What should I do?', told.advice || saysWhatToDo.test(told.text) ? 'in the text.' : undefined],
  ];
  return [
    '<!-- Five questions that customers ask. Take this list out when each is answered above.',
    '',
    ...answers.map(([question, where]) =>
      where === undefined ? `- [ ] ${question} <add the answer to the text>` : `- [x] ${question} Answered ${where}`,
    ),
    '',
    '-->',
  ];
}

const saysWhatToDo =
  /\bno(?:thing| action| further action) (?:is |was )?(?:needed|required|necessary)\b|\b(?:you|users|customers|clients) (?:should|must|need to|can|do not need to|don't need to|may want to)\b/i;

/** What the document tells its readers to do, where it has a section for that under a name of its own. */
export function adviceFor(postMortem: PostMortem): readonly string[] {
  return postMortem.sections.filter(isAdvice).flatMap(section => linesOf(postMortem, section));
}

/** Whether the section is about what readers should do. */
export function isAdvice({ id, text }: PostMortem['sections'][number]): boolean {
  return id === undefined && adviceHeading.test(normaliseHeading(text));
}

const adviceHeading =
  /^what (?:should|can|must|do) (?:i|you|users|customers)(?: need to)? do$|^what to do$|^(?:customer|user) actions?(?: required)?$/;
