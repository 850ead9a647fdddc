import { detectDirection } from '@journey-maps/core/text';

/** Returns the base direction of a text on the page. */
export function getBaseDirection(node: Text): 'ltr' | 'rtl' {
  const { parentElement } = node;
  if (parentElement === null) return 'ltr';
  const { unicodeBidi, direction } = getComputedStyle(parentElement);
  const given = direction === 'rtl' ? 'rtl' : 'ltr';
  return unicodeBidi === 'plaintext' ? (detectDirection(node.data) ?? given) : given;
}
