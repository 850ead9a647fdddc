/** The groups of a large table that the browser skips while they are far from the window. */
export interface RestingGroups {
  /** Wakes a changed group, whose height may be another now. */
  readonly wake: (group: Element) => void;
  /** Wakes all groups if their heights depend on something that has changed. */
  readonly wakeAllUnless: (basis: string) => void;
  /** Lets all groups rest, soon after the last change. */
  readonly restSoon: () => void;
}

/** The pause after the last change, in milliseconds: while the user types, no work is added. */
const pause = 400;

/**
 * Lets groups rest (`content-visibility: auto`). In a map of five hundred moments, painting, compositing and
 * hit tests of everything beside the window take longer than all else.
 *
 * A row is as high as its highest group, which may be far away. So a group rests only at its own height, which
 * is measured without the height of its row, and a changed group is awake until it is measured again. Resting
 * groups remain in the accessibility tree, and browsers find their text.
 *
 * @param table the element with the rows
 * @param mayRest returns whether the table may be measured now
 */
export function restingGroups(table: HTMLElement, mayRest: () => boolean): RestingGroups {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let heightBasis = '';

  const groups = (track: Element): readonly HTMLElement[] => [
    ...track.querySelectorAll<HTMLElement>(':scope > .group'),
  ];

  function wakeAll(): void {
    for (const group of table.querySelectorAll('.group.resting')) wake(group);
  }

  /** Measures and rests one track at a time, so that no task is long. */
  function restNext(): void {
    waiting = undefined;
    if (!mayRest() || !table.isConnected || table.hidden || !table.classList.contains('large')) return;
    for (const track of table.querySelectorAll(':is(.head, .row) > .track')) {
      const all = groups(track);
      const awake = all.filter((group) => !group.classList.contains('resting'));
      // A group over all columns is always in sight.
      if (all.length < 2 || awake.length === 0) continue;
      rest(awake);
      waiting = setTimeout(restNext, 0);
      return;
    }
  }

  const restSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(restNext, pause);
  };

  // Themes differ in borders, and brands in fonts.
  new MutationObserver(() => {
    wakeAllUnless(heightBasis);
    restSoon();
  }).observe(document.body, { attributes: true, attributeFilter: ['class', 'style'] });

  let theme = '';
  function wakeAllUnless(basis: string): void {
    const now = `${document.body.className} ${document.body.style.cssText}`;
    if (basis === heightBasis && now === theme) return;
    heightBasis = basis;
    theme = now;
    wakeAll();
  }

  return { wake, wakeAllUnless, restSoon };
}

function wake(group: Element): void {
  group.classList.remove('resting');
}

/** Lets groups rest at the heights that they need themselves. */
function rest(awake: readonly HTMLElement[]): void {
  for (const { style } of awake) style.alignSelf = 'flex-start';
  const heights = awake.map((group) => getComputedStyle(group).height);
  awake.forEach((group, i) => {
    group.style.alignSelf = '';
    // Browsers cut off fractions of 64ths of a pixel. A little more gives the same 64th again.
    group.style.containIntrinsicBlockSize = `${Number.parseFloat(heights[i] ?? '') + 0.002}px`;
    group.classList.add('resting');
  });
}
