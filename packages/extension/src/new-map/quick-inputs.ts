import { type Disposable, QuickInputButtons, type QuickPickItem, window } from 'vscode';
import type { Asker, Choice, Question } from './ask-new-map.ts';

/** Asks with VS Code's own inputs, which show the step and a button to go back. */
export const quickInputs: Asker = {
  pick: <T>(
    { step, steps, words }: Question,
    choices: readonly Choice<T>[],
    typed?: (text: string) => Choice<T> | undefined,
  ) => {
    const input = window.createQuickPick<ChoiceItem<T>>();
    const items = choices.map((choice) => createItem(choice));
    Object.assign(input, {
      ...getCommonOptions(step, steps),
      placeholder: words,
      items,
      matchOnDetail: true,
    });
    input.onDidChangeValue((value) => {
      const text = value.trim();
      const choice = text === '' ? undefined : typed?.(text);
      // Comes after the other choices, and is always visible.
      input.items = choice === undefined ? items : [...items, { ...createItem(choice), alwaysShow: true }];
    });
    return answerOf(input, () => input.selectedItems[0]?.choice);
  },
  text: ({ step, steps, words, example }) => {
    const input = window.createInputBox();
    Object.assign(input, {
      ...getCommonOptions(step, steps),
      prompt: words,
      ...(example !== undefined && { placeholder: example }),
    });
    input.onDidChangeValue(() => {
      if (input.validationMessage !== undefined) input.validationMessage = undefined;
    });
    return answerOf(input, () => {
      const value = input.value.trim();
      if (value !== '') return { value };
      input.validationMessage = 'Type an answer. You can change it later.';
      return undefined;
    });
  },
};

interface ChoiceItem<T> extends QuickPickItem {
  readonly choice: Choice<T>;
}

function createItem<T>(choice: Choice<T>): ChoiceItem<T> {
  const { label, description, detail } = choice;
  return {
    label,
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    choice,
  };
}

function getCommonOptions(step: number, totalSteps: number) {
  return {
    title: 'New Map',
    step,
    totalSteps,
    // Switching to another window must not discard the answers.
    ignoreFocusOut: true,
    buttons: step > 1 ? [QuickInputButtons.Back] : [],
  };
}

interface Field {
  show(): void;
  dispose(): void;
  onDidAccept(listener: () => void): Disposable;
  onDidHide(listener: () => void): Disposable;
  onDidTriggerButton(listener: () => void): Disposable;
}

/** @param read returns the answer, or undefined if it is not valid yet */
function answerOf<T>(
  input: Field,
  read: () => { readonly value: T } | undefined,
): Promise<{ readonly value: T } | 'back' | undefined> {
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      const answer = read();
      if (answer !== undefined) end(answer);
    });
    input.onDidTriggerButton(() => end('back'));
    input.onDidHide(() => end(undefined));
    input.show();

    function end(answer: { readonly value: T } | 'back' | undefined): void {
      resolve(answer);
      // Disposes of the input only after the next one is shown. Otherwise, VS Code would restore the
      // focus in between. The walkthrough takes that focus later than the next question does, together
      // with the keys being typed.
      setTimeout(() => input.dispose());
    }
  });
}
