import { useRef, useState } from 'preact/hooks';
import { Field, type FieldSpec } from './field';
import { isWritable, type Meeting, shownValue } from './meeting';
import { useOwnId } from './ownId';
import { isWaiting } from './state';

interface Props {
  readonly meeting: Meeting;
  readonly form: string;
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  readonly submit: string;
  /** The button stands back: the form is not what the step is about. */
  readonly isQuiet?: boolean;
  readonly onSubmit: (value: (name: string) => string) => void;
  readonly onCancel?: () => void;
}

/**
 * Fields with a button; Enter in a field presses it. Not a `form` element: a sandbox may forbid submitting those.
 * A refusal stands beside the fields and the text stays.
 */
export function DraftForm({ meeting, form, label, fields, submit, isQuiet, onSubmit, onCancel }: Props) {
  const id = useOwnId();
  const group = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState<FieldSpec>();
  const { state } = meeting;
  const waits = isWaiting(state, form);
  const value = (name: string) => {
    const spec = fields.find(field => field.name === name);
    return shownValue(state.drafts, form, name, spec?.shown).trim();
  };
  const send = () => {
    if (waits || !isWritable(state)) return;
    const empty = fields.find(({ name, needed }) => needed !== undefined && value(name) === '');
    setMissing(empty);
    if (empty === undefined) onSubmit(value);
    else group.current?.querySelector<HTMLElement>(`[name="${empty.name}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onCancel !== undefined) {
      event.preventDefault();
      return onCancel();
    }
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    send();
  };
  const isStillMissing = missing !== undefined && value(missing.name) === '';
  const problem = state.refusals[form] ?? (isStillMissing ? missing.needed : undefined);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend.
    <div class="form" role="group" aria-label={label} ref={group} onKeyDown={onKeyDown}>
      {fields.map(spec => (
        <Field
          key={spec.name}
          meeting={meeting}
          form={form}
          spec={spec}
          describedBy={problem === undefined ? undefined : id}
          isInvalid={problem !== undefined && (missing === undefined || missing.name === spec.name)}
        />
      ))}
      <div class="buttons">
        <button
          type="button"
          class={isQuiet === true ? 'button' : 'button primary'}
          disabled={!isWritable(state)}
          aria-disabled={waits}
          onClick={send}
        >
          {submit}
        </button>
        {onCancel !== undefined && (
          <button type="button" class="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
      {problem !== undefined && (
        <p class="refusal" id={id}>
          {problem}
        </p>
      )}
    </div>
  );
}
