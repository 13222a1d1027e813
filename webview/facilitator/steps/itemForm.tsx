import type { ActionItemView } from '../../../core/view';
import { aimChoices } from '../choices';
import { DraftForm } from '../draftForm';
import { itemForm } from '../drafts';
import type { Meeting } from '../meeting';
import type { FormedItem } from './formedItem';

const names = ['owner', 'priority', 'due', 'ticket', 'aim'] as const;

/** The fields of one action item, in its place; only what was changed is written. */
export function ItemForm({ meeting, formed }: { readonly meeting: Meeting; readonly formed: FormedItem }) {
  const { item, form } = formed;
  const close = () => meeting.dispatch({ type: 'toggled', form, open: false });
  return (
    <div>
      <DraftForm
        meeting={meeting}
        form={form}
        label={`Edit: ${item.text.slice(0, 120)}`}
        fields={fieldsOf(item)}
        submit="Write"
        onCancel={close}
        onSubmit={value => {
          const text = value('text');
          const changed = names.filter(name => value(name) !== (item[name] ?? ''));
          if (changed.length === 0 && text === item.text) return close();
          const fields = Object.fromEntries(changed.map(name => [name, value(name)]));
          const { line, text: expected } = item;
          const isRenamed = text !== expected;
          meeting.write(
            { type: 'edit-action-item', line, expected, fields, ...(isRenamed && { text }) },
            form,
            isRenamed ? itemForm(text, 0) : undefined,
          );
        }}
      />
    </div>
  );
}

function fieldsOf({ text, owner = '', priority = '', due = '', ticket = '', aim }: ActionItemView) {
  const isDate = due === '' || /^\d{4}-\d{2}-\d{2}$/.test(due);
  return [
    { name: 'text', label: 'What will be done', shown: text, isWide: true, needed: 'Write what will be done.' },
    { name: 'owner', label: 'Owner', shown: owner, placeholder: '@name' },
    { name: 'priority', label: 'Priority', shown: priority, placeholder: 'P1' },
    { name: 'due', label: 'Due', shown: due, type: isDate ? ('date' as const) : ('text' as const) },
    { name: 'ticket', label: 'Ticket', shown: ticket },
    { name: 'aim', label: 'Aim', shown: aim ?? '', options: aimChoices },
  ];
}
