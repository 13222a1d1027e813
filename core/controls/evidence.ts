import { followUpOf } from '../document/followUp';
import { milestonesOf } from '../document/milestones';
import type { PostMortem } from '../document/postMortem';
import { factorsOf } from '../factors';
import { hasWords, itemsIn } from '../model/listItems';
import type { SectionId } from '../model/sectionNames';
import type { Aim, FieldName, Milestone } from '../model/vocabulary';
import { type RemediationItem, remediationItems } from '../remediation';
import { noneNeededFor } from '../remediation/noneNeeded';
import { type ControlPartId, controlPartIds } from './controlParts';

/** A place of the document that bears on a part of a control. */
export interface Evidence {
  /** A few words of ours, such as "2 items that improve handling and training". */
  readonly what: string;
  /** 0-based. */
  readonly line: number;
}

/** What a document answers of a part, and what it leaves open. */
export interface PartEvidence {
  readonly id: ControlPartId;
  readonly evidence: readonly Evidence[];
  /** Sentences that say what to add. */
  readonly missing: readonly string[];
}

/** For each part of the two controls: where the document answers it, and what is missing. */
export function controlEvidence(postMortem: PostMortem): readonly PartEvidence[] {
  return controlPartIds.map(id => {
    const found = questions[id].map(question => question(postMortem));
    return {
      id,
      evidence: found.flatMap(({ evidence }) => evidence),
      missing: found.flatMap(({ evidence, missing }) =>
        evidence.length === 0 && missing !== undefined ? [missing] : [],
      ),
    };
  });
}

interface Answer {
  readonly evidence: readonly Evidence[];
  /** Told where there is no evidence; absent where the question is not one for every incident. */
  readonly missing?: string;
}

type Question = (postMortem: PostMortem) => Answer;

/** What is asked for each part: a newcomer adds a row. */
const questions: { readonly [id in ControlPartId]: readonly Question[] } = {
  'IR-4 a': [
    entries('Add a timeline: it shows how the incident was analyzed.'),
    milestone('detected', 'The detection is told', 'Say when and how the incident was detected.'),
    milestone('mitigated', 'The containment is told', 'Say when the effects were contained (mitigated).'),
    milestone('resolved', 'The recovery is told', 'Say when service had recovered (resolved, or declared over).'),
    items(
      'handling and training',
      'for handling and training (preparation)',
      'Add an item that prepares the team, or say that none is needed.',
    ),
  ],
  'IR-4 b': [
    words(
      contingency(),
      'Contingency measures are named',
      'Say whether contingency plans (failover, backup, restore) were used or changed.',
    ),
  ],
  'IR-4 c': [
    section(
      ['contributing-factors', 'lessons'],
      'Lessons are written down',
      'Write down the contributing factors or what was learned.',
    ),
    items(
      'handling and training',
      'for procedures and training',
      'Add an item for procedures or training, or say that none is needed.',
    ),
    items('validation', 'for testing', 'Add an item that validates the measures, or say that none is needed.'),
    done('Changes are implemented', 'Nothing is marked as implemented yet.'),
    followUp('Set a date for the follow-up review.'),
  ],
  'IR-4 d': [
    declared('Mark the document as a post-mortem, so that all of them are checked alike.'),
    field('severity', 'The severity is recorded', 'Record the severity.'),
    field('facilitator', 'The facilitator is recorded', 'Record who facilitated the review.'),
    field('participants', 'Those who took part are recorded', 'Record who took part.'),
    section(['meeting'], 'The meeting is recorded'),
  ],
  'SI-2 a': [
    factors('Flaws are identified', 'Identify the contributing factors.'),
    tickets('Flaws are reported', 'Link the tickets in which the flaws are reported.'),
    done('Flaws are corrected', 'No item is marked as done yet.'),
  ],
  'SI-2 b': [
    items(
      'validation',
      'to test the remediation',
      'Add an item that tests the remediation before it is installed, or say that none is needed.',
    ),
  ],
  'SI-2 c': [dated('Remediation has due dates', 'Give the items due dates within your time period for updates.')],
  'SI-2 d': [tickets('Remediation is tracked', 'Link the tickets or changes by which the remediation is managed.')],
};

function entries(missing: string): Question {
  return ({ timeline }) => {
    const count = timeline?.timeline.entries.length ?? 0;
    if (timeline === undefined || count === 0) return { evidence: [], missing };
    return { evidence: [{ what: `Timeline with ${counted(count, 'entry', 'entries')}`, line: timeline.line }] };
  };
}

function milestone(wanted: Milestone, what: string, missing: string): Question {
  return postMortem => {
    const others: readonly Milestone[] = wanted === 'resolved' ? [wanted, 'declared over'] : [wanted];
    const reached = milestonesOf(postMortem).find(each => others.includes(each.milestone));
    const own = reached?.entry === undefined ? undefined : postMortem.timeline?.timeline.entries[reached.entry];
    const line =
      own === undefined ? fieldLine(postMortem, 'declared-over') : own.lines.start + (postMortem.timeline?.line ?? 0);
    if (reached !== undefined) return { evidence: [{ what, line: line ?? postMortem.titleLine }] };
    const named = wanted === 'detected' ? 'detection' : 'resolution';
    const written = sectionEvidence(postMortem, [named], what);
    return { evidence: written, missing };
  };
}

function items(aim: Aim, purpose: string, missing: string): Question {
  return postMortem => {
    const found = remediationItems(postMortem).filter(item => item.aim === aim);
    const [first] = found;
    if (first !== undefined)
      return { evidence: [{ what: `${counted(found.length, 'item', 'items')} ${purpose}`, line: first.line }] };
    const none = noneNeededFor(postMortem, aim);
    if (none === undefined) return { evidence: [], missing };
    const what =
      none.reason === '' ? `None needed ${purpose}, no reason is given` : `None needed ${purpose}, with a reason`;
    return { evidence: [{ what, line: none.line }] };
  };
}

function done(what: string, missing: string): Question {
  return some(item => item.done, what, missing);
}

function tickets(what: string, missing: string): Question {
  return some(item => item.ticket !== undefined, what, missing);
}

function dated(what: string, missing: string): Question {
  return some(item => item.due !== undefined, what, missing);
}

function some(holds: (item: RemediationItem) => boolean, what: string, missing: string): Question {
  return postMortem => {
    const all = remediationItems(postMortem);
    const found = all.filter(holds);
    const [first] = found;
    if (first === undefined) return { evidence: [], missing };
    return {
      evidence: [{ what: `${what}: ${found.length} of ${counted(all.length, 'item', 'items')}`, line: first.line }],
    };
  };
}

function section(ids: readonly SectionId[], what: string, missing?: string): Question {
  return postMortem => ({
    evidence: sectionEvidence(postMortem, ids, what),
    ...(missing === undefined ? {} : { missing }),
  });
}

/** Their section, or a label with the factor behind it. */
function factors(what: string, missing: string): Question {
  return postMortem => {
    const written = sectionEvidence(postMortem, ['contributing-factors'], what);
    const [first] = written.length > 0 ? [] : factorsOf(postMortem);
    return { evidence: first === undefined ? written : [{ what, line: first.line }], missing };
  };
}

/** Sections that hold words, not only a heading and comments. */
function sectionEvidence(
  { sections, store }: PostMortem,
  ids: readonly SectionId[],
  what: string,
): readonly Evidence[] {
  return sections
    .filter(
      ({ id, body, end }) =>
        id !== undefined &&
        ids.includes(id) &&
        hasWords(
          store.lines
            .slice(body, end)
            .map(({ text }) => text)
            .join(' '),
        ),
    )
    .slice(0, 1)
    .map(found => {
      const count = itemsIn(store, found).filter(({ text }) => hasWords(text)).length;
      return { what: count === 0 ? what : `${what}: ${counted(count, 'point', 'points')}`, line: found.line };
    });
}

function field(name: FieldName, what: string, missing: string): Question {
  return postMortem => {
    const line = fieldLine(postMortem, name) ?? (name === 'participants' ? sectionLine(postMortem, name) : undefined);
    return line === undefined ? { evidence: [], missing } : { evidence: [{ what, line }] };
  };
}

function sectionLine(postMortem: PostMortem, id: SectionId): number | undefined {
  return sectionEvidence(postMortem, [id], '')[0]?.line;
}

function fieldLine({ metadata }: PostMortem, name: FieldName): number | undefined {
  const field = metadata.fields.get(name);
  return field === undefined || field.value === '' ? undefined : field.range.start.line;
}

function declared(missing: string): Question {
  return ({ recognition, titleLine }) =>
    recognition?.declared === true
      ? { evidence: [{ what: 'The document follows the post-mortem process', line: titleLine }] }
      : { evidence: [], missing };
}

function followUp(missing: string): Question {
  return postMortem => {
    const { stated, dateRange } = followUpOf(postMortem);
    if (stated === undefined || dateRange === undefined) return { evidence: [], missing };
    return { evidence: [{ what: `Follow-up review on ${stated}`, line: dateRange.start.line }] };
  };
}

/** What plans for contingency are about. */
function contingency(): RegExp {
  return /\b(?:contingency|fail(?:ed)?[- ]?over|disaster recovery|business continuity|back-?ups?|restored? from|standby|roll(?:ed)?[- ]?back)\b/i;
}

function words(pattern: RegExp, what: string, missing: string): Question {
  return ({ store }) => {
    const line = store.lines.findIndex(({ text }) => text.length < 5000 && pattern.test(text));
    return line === -1 ? { evidence: [], missing } : { evidence: [{ what, line }] };
  };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
