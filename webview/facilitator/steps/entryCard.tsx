import { laneNames, milestoneNames, visible } from '../../../core/drawing';
import { detectionQuestions, questionsByKind, simpleQuestions } from '../../../core/meeting/questions';
import type { EntryView } from '../../../core/view';
import { severityName } from '../../shared/words';
import { isHidden, shownWords, wordsClass } from '../hiding';
import type { Meeting } from '../meeting';

/** One entry in the large size, and what to ask about it. */
export function EntryCard({ meeting, entry }: { readonly meeting: Meeting; readonly entry: EntryView }) {
  const { kind = 'other', milestones, starred, elapsedLabel, problems } = entry;
  const asked = [...(milestones.includes('detected') ? detectionQuestions : []), ...questionsByKind[kind]];
  const [first, more] = [asked.slice(0, 3), asked.slice(3)];
  const facts = [
    elapsedLabel,
    kind === 'other' ? undefined : laneNames[kind],
    ...milestones.map(name => milestoneNames[name]),
    starred ? '★ key moment' : undefined,
  ];
  return (
    <article class="entry-card">
      <p class="when">
        <strong>
          {isHidden(meeting.state, entry) && entry.localLabel === undefined ? 'No time' : timeText(entry)}
        </strong>
        {facts
          .filter(fact => fact !== undefined && fact !== '')
          .map(fact => (
            <span key={fact} class="quiet">
              {fact}
            </span>
          ))}
      </p>
      <p class={`entry-text ${wordsClass(meeting.state, entry)}`} dir="auto">
        {shownWords(meeting.state, entry)}
      </p>
      {meeting.state.marks.shared ? (
        problems.length > 0 && <p class="quiet">{countText(problems.length)}</p>
      ) : (
        <Problems problems={problems} />
      )}
      <div class="ask">
        <h3>Ask</h3>
        <ul>
          {first.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <details class="more">
        <summary>More to ask</summary>
        <ul>
          {[...more, ...simpleQuestions].map(({ text, source }) => (
            <li key={text}>
              {text} <span class="quiet">{source}</span>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}

/** What is sensitive is but counted, on any screen. */
function Problems({ problems }: Pick<EntryView, 'problems'>) {
  const open = problems.filter(({ rule }) => !rule.startsWith('sensitive-'));
  const sensitive = problems.length - open.length;
  return (
    <>
      {open.map(({ rule, severity, message }) => (
        <p key={rule} class="problem">
          {severityName(severity)}: {visible(message)}
        </p>
      ))}
      {sensitive > 0 && (
        <p class="problem">
          {sensitive === 1 ? '1 finding of sensitive content' : `${sensitive} findings of sensitive content`}
        </p>
      )}
    </>
  );
}

function countText(count: number): string {
  return count === 1 ? '1 finding' : `${count} findings`;
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
