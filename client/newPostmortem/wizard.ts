import { type Disposable, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** What a step came to. */
export type Answer<Value> =
  | { readonly type: 'value'; readonly value: Value }
  | { readonly type: 'back' }
  | { readonly type: 'cancelled' };

/** Where a step stands in the whole. */
export interface Place {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
}

export interface Choice<Value> extends QuickPickItem {
  /** Absent: the item only tells something and cannot be taken. */
  readonly value?: Value;
}

/** Asks for a line of text; `problem` says what to type instead, or nothing where the text will do. */
export function askText(
  place: Place,
  question: {
    readonly prompt: string;
    readonly value: string;
    readonly problem: (typed: string) => string | undefined;
  },
): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.prompt = question.prompt;
  input.value = question.value;
  return settle(input, place, resolve => [
    input.onDidChangeValue(typed => {
      input.validationMessage = question.problem(typed);
    }),
    input.onDidAccept(() => {
      input.validationMessage = question.problem(input.value);
      if (input.validationMessage === undefined) resolve({ type: 'value', value: input.value });
    }),
    input.onDidTriggerButton(() => resolve({ type: 'back' })),
  ]);
}

/**
 * Asks to choose; `choices` gets what is typed, so that a typed value can become an item. After Back, `typed` is what
 * was typed before, `previous` the label of what was chosen.
 */
export function askChoice<Value>(
  place: Place,
  question: {
    readonly placeholder: string;
    readonly choices: (typed: string) => readonly Choice<Value>[];
    readonly typed?: string | undefined;
    readonly previous?: string | undefined;
  },
): Promise<Answer<Value>> {
  const pick = window.createQuickPick<Choice<Value>>();
  pick.placeholder = question.placeholder;
  pick.matchOnDescription = true;
  pick.value = question.typed ?? '';
  pick.items = question.choices(pick.value);
  const previous = pick.items.find(({ label }) => label === question.previous);
  if (previous !== undefined) pick.activeItems = [previous];
  return settle(pick, place, resolve => [
    pick.onDidChangeValue(typed => {
      pick.items = question.choices(typed);
    }),
    pick.onDidAccept(() => {
      const value = pick.activeItems[0]?.value;
      if (value !== undefined) resolve({ type: 'value', value });
    }),
    pick.onDidTriggerButton(() => resolve({ type: 'back' })),
  ]);
}

function settle<Value>(
  input: QuickInput & { buttons: readonly unknown[] },
  place: Place,
  listen: (resolve: (answer: Answer<Value>) => void) => readonly Disposable[],
): Promise<Answer<Value>> {
  Object.assign(input, place);
  input.ignoreFocusOut = true;
  input.buttons = place.step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise<Answer<Value>>(resolve => {
    const listeners = listen(resolve);
    input.onDidHide(() => {
      resolve({ type: 'cancelled' });
      for (const listener of listeners) listener.dispose();
      input.dispose();
    });
    input.show();
  }).finally(() => input.dispose());
}
