import { firstStrongDirection } from '@journey-maps/core/text';

/** Returns the base direction of a text on the page. */
export function baseDirection(node: Text): 'ltr' | 'rtl' {
  const { parentElement } = node;
  if (parentElement === null) return 'ltr';
  const { unicodeBidi, direction } = getComputedStyle(parentElement);
  const given = direction === 'rtl' ? 'rtl' : 'ltr';
  return unicodeBidi === 'plaintext' ? (firstStrongDirection(node.data) ?? given) : given;
}
