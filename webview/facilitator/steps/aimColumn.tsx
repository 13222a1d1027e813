import type { Aim } from '../../../core/model/vocabulary';
import { lackOf } from '../checklist';
import { isWritable, type Meeting } from '../meeting';
import { useOwnId } from '../ownId';
import type { FormedItem } from './formedItem';
import { Item } from './item';
import { NoneNeeded } from './noneNeeded';

interface Props {
  readonly meeting: Meeting;
  /** Absent for items without one. */
  readonly aim?: Aim;
  readonly title: string;
  readonly asks: string;
  readonly items: readonly FormedItem[];
  readonly onAdd?: () => void;
}

/** One aim: its items, and what they still lack. */
export function AimColumn({ meeting, aim, title, asks, items, onAdd }: Props) {
  const id = useOwnId();
  const isExcused =
    items.length === 0 && meeting.state.document?.view.remediation.noneNeeded?.some(each => each.aim === aim) === true;
  const lack = isExcused ? undefined : lackOf(items.map(({ item }) => item));
  return (
    <section class="aim" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p class="quiet">{asks}</p>
      {items.length > 0 && (
        <ul class="items">
          {items.map(formed => (
            <Item key={formed.form} meeting={meeting} formed={formed} />
          ))}
        </ul>
      )}
      {lack !== undefined && <p class="lacks">{lack}</p>}
      {onAdd !== undefined && (
        <button type="button" class="button" disabled={!isWritable(meeting.state)} onClick={onAdd}>
          Add<span class="unseen"> to {title}</span>
        </button>
      )}
      {aim !== undefined && items.length === 0 && <NoneNeeded meeting={meeting} aim={aim} />}
    </section>
  );
}
