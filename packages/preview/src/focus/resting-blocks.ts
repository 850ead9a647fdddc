/** Blocks of a long list that the browser passes over while they are out of sight. */
export interface RestingBlocks {
  /** Shows all of a block that changed: whatever lies over its edge would be cut while it may rest. */
  readonly changed: (block: HTMLElement) => void;
  /** Has all blocks rest that may, as soon as the browser knows how high they are. */
  readonly rest: (blocks: readonly HTMLElement[]) => void;
}

/** With fewer blocks than this, drawing all of them takes no time that anybody could notice. */
const many = 100;

/**
 * Lets blocks rest (`content-visibility: auto`): of five hundred, layout, paint and the search for what is below the
 * mouse take half a second together. A block rests when it has been laid out once, so that it keeps its true height out of
 * sight and nothing moves.
 *
 * @param list the element with the blocks; they are laid out again when its width changes
 */
export function restingBlocks(list: HTMLElement): RestingBlocks {
  let all: readonly HTMLElement[] = [];
  let waiting = 0;
  let width = 0;

  const wake = (block: HTMLElement) => block.classList.remove('resting');

  function restSoon(): void {
    cancelAnimationFrame(waiting);
    // The browser remembers the heights of a frame at its end.
    waiting = requestAnimationFrame(() => {
      waiting = requestAnimationFrame(() => {
        if (all.length < many) return;
        for (const block of all)
          if (!block.classList.contains('resting') && !hasOverlay(block)) block.classList.add('resting');
      });
    });
  }

  new ResizeObserver(([entry]) => {
    const now = entry?.contentRect.width ?? 0;
    if (now === width) return;
    width = now;
    for (const block of all) wake(block);
    restSoon();
  }).observe(list);

  return {
    changed: (block) => {
      if (hasOverlay(block)) wake(block);
    },
    rest: (blocks) => {
      if (blocks.length < many) for (const block of all) wake(block);
      all = blocks;
      restSoon();
    },
  };
}

/** Tells whether something in a block may lie over its edge. */
function hasOverlay(block: HTMLElement): boolean {
  return block.querySelector('.late, .grown') !== null;
}
