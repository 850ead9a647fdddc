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

/** Listens to the keys of a presentation while it is open. Nothing behind it hears them. */
export function presentationKeys(
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
      // A button is pressed by the space bar, and notes that are long are scrolled by the arrows.
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

/** The Tab key goes around in the presentation: what is behind it cannot be seen. */
function keepInside(element: HTMLElement, event: KeyboardEvent): void {
  const all = [...element.querySelectorAll<HTMLElement>('button, [tabindex="0"]')].filter(
    (one) => one.offsetParent !== null,
  );
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return;
  const { activeElement } = document;
  if (event.shiftKey ? activeElement === first || activeElement === element : activeElement === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}
