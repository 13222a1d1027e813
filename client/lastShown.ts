import { type Disposable, type TextDocument, type TextEditor, type Uri, window } from 'vscode';
import type { Recognition } from './recognition';

/** Remembers which post-mortem somebody looked at last, for buttons on pages such as the walkthrough. */
export class LastShown implements Disposable {
  readonly #recognition: Recognition;
  readonly #subscription: Disposable;
  #shown: readonly TextDocument[] = [];

  constructor(recognition: Recognition) {
    this.#recognition = recognition;
    this.#subscription = window.onDidChangeActiveTextEditor(editor => this.#remember(editor));
    this.#remember(window.activeTextEditor);
  }

  /** The address of that document, while it is open. */
  get uri(): Uri | undefined {
    return this.#shown.find(({ isClosed, uri }) => !isClosed && this.#recognition.isPostmortem(uri))?.uri;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #remember(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== 'markdown') return;
    this.#shown = [editor.document, ...this.#shown.filter(each => each !== editor.document && !each.isClosed)];
  }
}
