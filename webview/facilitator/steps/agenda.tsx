import { visible } from '../../../core/drawing';
import { type MeetingPreset, meetingSteps, totalMinutes } from '../../../core/meeting/agenda';
import type { Meeting } from '../meeting';
import { useOwnId } from '../ownId';
import { steps } from '../words';

interface Props {
  readonly meeting: Meeting;
  readonly presets: readonly MeetingPreset[];
  readonly preset: MeetingPreset;
  readonly onChoose: (name: string) => void;
}

/** The agenda to choose from, and its timeboxes. */
export function Agenda({ presets, preset, onChoose }: Props) {
  const id = useOwnId();
  return (
    <>
      <div class="time-plan">
        <label for={id}>Time plan</label>
        <select id={id} value={preset.name} onInput={event => onChoose(event.currentTarget.value)}>
          {presets.map(({ name }) => (
            <option key={name} value={name}>
              {visible(name.slice(0, 80))}
            </option>
          ))}
        </select>
      </div>
      {preset.about !== undefined && <p class="quiet words">{visible(preset.about.slice(0, 300))}</p>}
      <ol class="agenda">
        {meetingSteps.map(step => (
          <li key={step}>
            <span class="minutes">{preset[step]} min</span> {steps.find(({ id: each }) => each === step)?.title}
          </li>
        ))}
      </ol>
      <p class="quiet">{totalMinutes(preset)} minutes in all</p>
    </>
  );
}
