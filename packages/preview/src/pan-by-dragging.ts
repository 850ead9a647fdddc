/**
 * Lets the user scroll an element by dragging its content with the mouse. Clicks still work, since a press
 * without movement is a click, and texts in fields can still be selected.
 */
export function panByDragging(element: HTMLElement): void {
  let from:
    | { readonly x: number; readonly y: number; readonly left: number; readonly top: number }
    | undefined;
  let dragging = false;

  element.addEventListener('pointerdown', (event) => {
    // Touch and pens scroll by themselves.
    if (event.pointerType !== 'mouse' || (event.button !== 0 && event.button !== 1)) return;
    const { target } = event;
    if (!(target instanceof Element) || target.closest('input, select, textarea, pre') !== null) return;
    // Leaves the scroll bar to the browser.
    const box = element.getBoundingClientRect();
    const x = event.clientX - box.left - element.clientLeft;
    if (x < 0 || x >= element.clientWidth || event.clientY - box.top >= element.clientHeight) return;
    dragging = false;
    from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
  });
  // On the document, since a drag continues outside of the window.
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
    // The click event, if any, follows directly.
    setTimeout(() => {
      dragging = false;
    });
  };
  document.addEventListener('pointerup', stop);
  document.addEventListener('pointercancel', stop);
  // The end of a drag must not click the element under the pointer.
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

/** In CSS pixels; a click may include a slight movement. */
const leastMove = 5;
