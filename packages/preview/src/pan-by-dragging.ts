/**
 * Scrolls an element by dragging what it shows, with the mouse. What can be pressed or selected in it stays as it is: a
 * press that does not move is a click, and texts in fields are marked as ever.
 */
export function panByDragging(element: HTMLElement): void {
  let from:
    | { readonly x: number; readonly y: number; readonly left: number; readonly top: number }
    | undefined;
  let dragging = false;

  element.addEventListener('pointerdown', (event) => {
    // Fingers and pens scroll by themselves.
    if (event.pointerType !== 'mouse' || (event.button !== 0 && event.button !== 1)) return;
    const { target } = event;
    if (!(target instanceof Element) || target.closest('input, select, textarea, pre') !== null) return;
    // A press on the scroll bar is its own.
    const box = element.getBoundingClientRect();
    const x = event.clientX - box.left - element.clientLeft;
    if (x < 0 || x >= element.clientWidth || event.clientY - box.top >= element.clientHeight) return;
    dragging = false;
    from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
  });
  // On the document: a hand does not stop where the window ends.
  document.addEventListener('pointermove', (event) => {
    if (from === undefined) return;
    if ((event.buttons & 5) === 0) {
      stop();
      return;
    }
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!dragging) {
      if (Math.hypot(x, y) < leastMove) return;
      dragging = true;
      element.classList.add('dragging');
      getSelection()?.removeAllRanges();
    }
    element.scrollTo(from.left - x, from.top - y);
  });
  const stop = (): void => {
    from = undefined;
    element.classList.remove('dragging');
    // The click comes right behind this, where one comes at all.
    setTimeout(() => {
      dragging = false;
    });
  };
  document.addEventListener('pointerup', stop);
  document.addEventListener('pointercancel', stop);
  // The end of a drag is no click on what lies under it.
  element.addEventListener(
    'click',
    (event) => {
      if (!dragging) return;
      dragging = false;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

/** In CSS pixels: a hand that clicks is not quite still. */
const leastMove = 5;
