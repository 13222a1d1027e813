import * as v from 'valibot';
import type { Memento, TextDocument } from 'vscode';
import type { DocumentAction } from '../../core/plan/action';

/** How often the words of an addition stood in the document before it was written. */
const begun = v.array(v.object({ id: v.string(), words: v.string(), times: v.number() }));

/** So many are remembered for a document; each is asked for at most once, soon after it began. */
const most = 10;

/** Remembers which additions were begun, so that one whose answer was lost with the window is not written twice. */
export class Writes {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** Before an action is carried out. What is no addition comes to the same when it is done again. */
  begin(id: string, document: TextDocument, action: DocumentAction): void {
    if (!('text' in action) || action.text === undefined || action.type === 'edit-action-item') return;
    const words = action.text.trim();
    const others = this.#begun(document).filter(each => each.id !== id);
    const all = [...others, { id, words, times: timesIn(document, words) }].slice(-most);
    void this.#memory.update(keyOf(document), all);
  }

  /** Whether the document has what was begun under that id. */
  isDone(id: string, document: TextDocument): boolean {
    const one = this.#begun(document).find(each => each.id === id);
    return one !== undefined && timesIn(document, one.words) > one.times;
  }

  #begun(document: TextDocument): v.InferOutput<typeof begun> {
    const known = v.safeParse(begun, this.#memory.get(keyOf(document)));
    return known.success ? known.output : [];
  }
}

function keyOf({ uri }: TextDocument): string {
  return `begun ${uri.toString()}`;
}

function timesIn(document: TextDocument, words: string): number {
  return words === '' ? 0 : document.getText().split(words).length - 1;
}
