import { milestonesTold } from '../document/milestones';
import { rangeOnLine } from '../text';
import type { DocumentRule } from './rule';
import { titleRange } from './sectionMissing';

/** The two ends of a timeline: the incident was announced, and it was declared over. */
export const timelineMilestones: DocumentRule = {
  id: 'timeline-milestones',
  summary: 'The document tells when the incident was announced and when it was declared over.',
  severity: 'information',
  missing: true,
  scope: 'document',
  *check(postMortem, { running, declared }) {
    const { timeline, metadata } = postMortem;
    if (timeline === undefined || timeline.timeline.loose) return;
    const told = milestonesTold(postMortem);
    // Teams that do not follow this process end an incident by saying that it is resolved.
    const closed = told.has('resolved') || /^(?:resolved|closed)\b/i.test(metadata.fields.get('status')?.value ?? '');
    const isOver = told.has('declared over') || (!declared && closed);
    const field = (name: 'announced' | 'declared-over') => metadata.fields.get(name);
    const place = (name: 'announced' | 'declared-over') =>
      field(name)?.range ??
      (timeline.line < postMortem.store.lineCount
        ? rangeOnLine(timeline.line, 0, postMortem.store.lineAt(timeline.line).trimEnd().length)
        : titleRange(postMortem));
    if (!told.has('announced'))
      yield {
        range: place('announced'),
        message: 'Nothing tells when the incident was announced. Add the field Announced, or an entry that says so.',
      };
    if (!isOver && !running)
      yield {
        range: place('declared-over'),
        message:
          'Nothing tells when the incident was declared over. Add the field Declared over, or an entry that says so.',
      };
  },
};
