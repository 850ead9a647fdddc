/** Blocks of a long list that the browser skips while they are off-screen. */
export interface RestingBlocks {
  /** Wakes a changed block if something in it reaches over its edge, which a resting block would cut off. */
  readonly changed: (block: HTMLElement) => void;
  /** Lets all suitable blocks rest, as soon as the browser knows their heights. */
  readonly rest: (blocks: readonly HTMLElement[]) => void;
}

/** Fewer blocks are fast enough to draw all at once. */
const many = 100;

/**
 * Lets blocks rest (`content-visibility: auto`): for five hundred blocks, layout, paint and hit tests of the
 * mouse take half a second together. A block rests only after its first layout, so that it keeps its true
 * height off-screen and nothing moves.
 *
 * @param list the element with the blocks; when its width changes, all blocks are measured again
 */
export function createRestingBlocks(list: HTMLElement): RestingBlocks {
  let all: readonly HTMLElement[] = [];
  let waiting = 0;
  let width = 0;

  const wake = (block: HTMLElement) => block.classList.remove('resting');

  function restSoon(): void {
    cancelAnimationFrame(waiting);
    // The browser remembers the heights at the end of a frame.
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

/** Returns whether something in a block may reach over its edge. */
function hasOverlay(block: HTMLElement): boolean {
  return block.querySelector('.late, .grown') !== null;
}
