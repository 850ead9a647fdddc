/** The actions of a presenter. */
export interface PresentationActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly overview: () => void;
  readonly notes: () => void;
  readonly end: () => void;
}

const keys: Readonly<Record<string, keyof PresentationActions>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  o: 'overview',
  n: 'notes',
  Escape: 'end',
};

/** Handles the keys of a presentation while it is open, and keeps them from the page behind it. */
export function handlePresentationKeys(
  element: HTMLElement,
  isOpen: () => boolean,
  actions: PresentationActions,
): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!isOpen()) return;
      const { key, target, shiftKey } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === 'Tab') return keepInside(element, event);
      // The space bar presses buttons, and arrow keys scroll long notes.
      if (key === ' ' && target instanceof HTMLButtonElement) return;
      if (isScrolled(target, key)) return;
      const action = keys[key.length === 1 ? key.toLowerCase() : key];
      event.stopPropagation();
      if (action === undefined) return;
      event.preventDefault();
      actions[key === ' ' && shiftKey ? 'previous' : action]();
    },
    { capture: true },
  );
}

function isScrolled(target: EventTarget | null, key: string): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('.presentation-notes') &&
    (key === 'ArrowUp' || key === 'ArrowDown') &&
    target.scrollHeight > target.clientHeight
  );
}

/** Keeps the Tab key inside the presentation, since the page behind it is covered. */
function keepInside(element: HTMLElement, event: KeyboardEvent): void {
  const all = [...element.querySelectorAll<HTMLElement>('button, [tabindex="0"]')].filter(
    (element) => element.offsetParent !== null,
  );
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return;
  const { activeElement } = document;
  if (event.shiftKey ? activeElement === first || activeElement === element : activeElement === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}
