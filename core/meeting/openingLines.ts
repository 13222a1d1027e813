import type { Line } from './questions';

/** Something to say at the start, by an id that is kept when its words change. */
export interface OpeningLine extends Line {
  readonly id: string;
}

/** How people treat each other in this meeting. */
export const groundRules: readonly OpeningLine[] = [
  { id: 'one-voice', text: 'One of us speaks at a time; everybody gets to finish.', source: 'PagerDuty' },
  { id: 'how-not-why', text: 'We ask how and what. Why sounds like an accusation.', source: 'Etsy' },
  {
    id: 'no-what-if',
    text: 'We stay with what happened, not with what somebody could have done.',
    source: 'Etsy; Dekker',
  },
  {
    id: 'park',
    text: 'What leads away goes to the parking lot; we come back to it.',
    source: 'Etsy; Howie',
  },
  {
    id: 'move-on',
    text: 'Anybody may say “enough” when we circle; then we move on.',
    source: 'PagerDuty',
  },
  {
    id: 'recording',
    text: 'We record only if everybody agrees, and say what for.',
    source: 'Howie',
  },
  {
    id: 'voluntary',
    text: 'Nobody has to speak, and nothing said here is used against anybody.',
    source: 'Lindsay Holmwood',
  },
];

/** How the facilitator begins. */
export const openingLines: readonly OpeningLine[] = [
  {
    id: 'first-time',
    text: 'Is anybody here for the first time? Ask whatever you want; new eyes see most.',
    source: 'Etsy',
  },
  {
    id: 'learn-first',
    text: 'We are here to learn how our work really goes. Fixing comes last, and may wait for another day.',
    source: 'Etsy; Howie',
  },
  {
    id: 'hindsight',
    text: 'We know how it ended; they did not. Knowing the end makes every step look plain, and a bad end makes good steps look bad.',
    source: 'Lindsay Holmwood',
  },
  {
    id: 'as-clever',
    text: 'Next time we will be just as clever as we are today. Let us prepare for that.',
    source: 'Dan Milstein, 2013',
  },
  {
    id: 'lossy',
    text: 'The timeline leaves most of it out. Say what it does not show.',
    source: 'Lindsay Holmwood',
  },
  {
    id: 'owners',
    text: 'Whatever we decide to do has an owner before we leave.',
    source: 'Chef',
  },
];

/** What is chosen where nobody has chosen. */
export const usualLines: readonly string[] = ['how-not-why', 'park', 'voluntary', 'learn-first'];

/** What the facilitator looks at before the day. Private: it names no one and stays out of the document. */
export const preparations: readonly OpeningLine[] = [
  { id: 'outside', text: 'I took no part in the incident, or somebody facilitates with me.', source: 'Etsy' },
  {
    id: 'talked',
    text: 'I have talked with those who may fear blame, and with those whom I will call on.',
    source: 'Howie',
  },
  { id: 'read', text: 'I have read the timeline and know its turning points.', source: 'Etsy' },
  { id: 'sent', text: 'The document went round a day before, and comments are in it.', source: 'PagerDuty' },
  { id: 'room', text: 'Room, call and note taker are settled.', source: 'Heroku' },
];
