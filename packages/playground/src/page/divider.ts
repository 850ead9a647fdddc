import { getElement } from './element.ts';

const [least, most, step] = [20, 80, 2];

/** Lets the user drag the divider between text and map, or move it with the arrow keys. */
export function setUpDivider(): void {
  const divider = getElement('divider', HTMLElement);
  const show = (percent: number): void => {
    const width = Math.round(Math.min(most, Math.max(least, percent)) * 10) / 10;
    document.documentElement.style.setProperty('--text-width', `${width}%`);
    divider.setAttribute('aria-valuenow', String(Math.round(width)));
  };
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    document.body.classList.add('resizing');
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) show((100 * event.clientX) / innerWidth);
  });
  divider.addEventListener('lostpointercapture', () => document.body.classList.remove('resizing'));
  divider.addEventListener('keydown', ({ key }) => {
    const move = key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
    if (move !== 0) show(Number(divider.getAttribute('aria-valuenow')) + move);
  });
}
