import { laneNames, milestoneNames, visible } from '../../../core/drawing';
import type { EntryView } from '../../../core/view';
import { severityName } from '../../shared/words';
import { questions } from '../words';

/** One entry in the large size, and what to ask about it. */
export function EntryCard({ entry }: { readonly entry: EntryView }) {
  const { text, kind = 'other', milestones, starred, elapsedLabel, problems } = entry;
  const facts = [
    elapsedLabel,
    kind === 'other' ? undefined : laneNames[kind],
    ...milestones.map(name => milestoneNames[name]),
    starred ? '★ key moment' : undefined,
  ];
  return (
    <article class="entry-card">
      <p class="when">
        <strong>{timeText(entry)}</strong>
        {facts
          .filter(fact => fact !== undefined && fact !== '')
          .map(fact => (
            <span key={fact} class="quiet">
              {fact}
            </span>
          ))}
      </p>
      <p class="entry-text words" dir="auto">
        {visible(text)}
      </p>
      {problems.map(({ rule, severity, message }) => (
        <p key={rule} class="problem">
          {severityName(severity)}: {visible(message)}
        </p>
      ))}
      <div class="ask">
        <h3>Ask</h3>
        <ul>
          {questions[kind].map(question => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </div>
    </article>
  );
}

function timeText({ certainty, localLabel, utcLabel, when }: EntryView): string {
  if (localLabel === undefined) return when === '' ? 'No time' : visible(when.slice(0, 60));
  if (certainty === 'date-only') return localLabel.slice(0, 10);
  const about = certainty === 'approximate' ? 'about ' : '';
  return `${about}${localLabel}${utcText(localLabel, utcLabel)}`;
}

/** The same in UTC, with its date only where that differs. */
function utcText(localLabel: string, utcLabel: string | undefined): string {
  if (utcLabel === undefined) return '';
  if (utcLabel === localLabel) return ' UTC';
  const isSameDay = utcLabel.slice(0, 10) === localLabel.slice(0, 10);
  return ` (${isSameDay ? utcLabel.slice(11) : utcLabel} UTC)`;
}
