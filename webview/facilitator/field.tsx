import { fieldName } from './drafts';
import { isWritable, type Meeting, shownValue } from './meeting';
import { useOwnId } from './ownId';

/** One field of a form. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'date';
  /** A choice: values with their words. */
  readonly options?: readonly (readonly [value: string, words: string])[];
  /** What stands there while nothing is typed. */
  readonly shown?: string;
  readonly placeholder?: string;
  /** What to say when the field is empty and must not be. */
  readonly needed?: string;
  readonly isWide?: boolean;
}

interface Props {
  readonly meeting: Meeting;
  readonly form: string;
  readonly spec: FieldSpec;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

/** A labelled field whose text is a draft: kept through reloads until the document has it. */
export function Field({ meeting, form, spec, describedBy, isInvalid }: Props) {
  const id = useOwnId();
  const { name, label, type = 'text', options, shown = '', placeholder, isWide } = spec;
  const keep = (text: string) => {
    const isBack = text === shown;
    meeting.dispatch({ type: 'typed', field: fieldName(form, name), text: isBack ? undefined : text });
  };
  const common = {
    id,
    name,
    value: shownValue(meeting.state.drafts, form, name, shown),
    disabled: !isWritable(meeting.state),
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid,
  };
  return (
    <div class={isWide === true ? 'field wide' : `field ${type}`}>
      <label for={id}>{label}</label>
      {options === undefined ? (
        type === 'date' ? (
          <input {...common} type="date" onInput={event => keep(event.currentTarget.value)} />
        ) : (
          <input
            {...common}
            type="text"
            placeholder={placeholder}
            autocomplete="off"
            dir="auto"
            onInput={event => keep(event.currentTarget.value)}
          />
        )
      ) : (
        <select {...common} onInput={event => keep(event.currentTarget.value)}>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
