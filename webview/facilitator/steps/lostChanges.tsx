import { visible } from '../../../core/drawing';
import { draftsOf, itemText } from '../drafts';
import type { Meeting } from '../meeting';

/** What was typed for items that were rewritten or removed meanwhile, so that nothing typed is lost. */
export function LostChanges({ meeting, forms }: { readonly meeting: Meeting; readonly forms: ReadonlySet<string> }) {
  const isShared = meeting.state.marks.shared;
  const lost = meeting.state.open.filter(form => itemText(form) !== undefined && !forms.has(form));
  const typed = lost.map(form => ({ form, texts: Object.values(draftsOf(meeting.state.drafts, form)) }));
  const shown = typed.filter(({ texts }) => texts.length > 0);
  if (shown.length === 0) return null;
  return (
    <section class="lost">
      <h3>Not written</h3>
      <ul>
        {shown.map(({ form, texts }) => (
          <li key={form}>
            <span class="words">
              {isShared
                ? 'An item has changed in the document. What you had typed is shown when the screen is not shared.'
                : `“${visible(itemText(form) ?? '')}” has changed in the document. You had typed: ${visible(texts.join(' · '))}`}
            </span>{' '}
            <button type="button" class="link" onClick={() => meeting.dispatch({ type: 'toggled', form, open: false })}>
              Discard
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
