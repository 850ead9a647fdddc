import { firstStrongDirection } from '@journey-maps/core';

/** Returns the direction in which the lines of a text on the page are read. */
export function baseDirection(node: Text): 'ltr' | 'rtl' {
  const { parentElement } = node;
  if (parentElement === null) return 'ltr';
  const { unicodeBidi, direction } = getComputedStyle(parentElement);
  const given = direction === 'rtl' ? 'rtl' : 'ltr';
  return unicodeBidi === 'plaintext' ? (firstStrongDirection(node.data) ?? given) : given;
}
