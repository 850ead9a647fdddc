import { type Disposable, QuickInputButtons, type QuickPickItem, window } from 'vscode';
import type { Asker, Choice, Question } from './ask-new-map.ts';

/** Asks with VS Code's own fields, which say how far one is and lead back. */
export const quickInputs: Asker = {
  pick: <T>(
    { step, steps, words }: Question,
    choices: readonly Choice<T>[],
    typed?: (text: string) => Choice<T> | undefined,
  ) => {
    const input = window.createQuickPick<ChoiceItem<T>>();
    const items = choices.map((choice) => itemOf(choice));
    Object.assign(input, { ...common(step, steps), placeholder: words, items, matchOnDetail: true });
    input.onDidChangeValue((value) => {
      const text = value.trim();
      const choice = text === '' ? undefined : typed?.(text);
      // Behind what there is to choose from, and there whatever is typed.
      input.items = choice === undefined ? items : [...items, { ...itemOf(choice), alwaysShow: true }];
    });
    return answerOf(input, () => input.selectedItems[0]?.choice);
  },
  text: ({ step, steps, words, example }) => {
    const input = window.createInputBox();
    Object.assign(input, {
      ...common(step, steps),
      prompt: words,
      ...(example !== undefined && { placeholder: example }),
    });
    input.onDidChangeValue(() => {
      if (input.validationMessage !== undefined) input.validationMessage = undefined;
    });
    return answerOf(input, () => {
      const value = input.value.trim();
      if (value !== '') return { value };
      input.validationMessage = 'Something must stand here. One can change it later.';
      return undefined;
    });
  },
};

interface ChoiceItem<T> extends QuickPickItem {
  readonly choice: Choice<T>;
}

function itemOf<T>(choice: Choice<T>): ChoiceItem<T> {
  const { label, description, detail } = choice;
  return {
    label,
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    choice,
  };
}

function common(step: number, totalSteps: number) {
  return {
    title: 'New Map',
    step,
    totalSteps,
    // What is answered is not lost by a look at another window.
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

/** @param read the answer; undefined where there is none yet */
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
      // Only once the next question is there: in between VS Code would give the focus back to where it was, and the
      // walkthrough takes it later than the question does, with what is typed.
      setTimeout(() => input.dispose());
    }
  });
}
