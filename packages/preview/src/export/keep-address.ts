import { readPageState } from '../page-state.ts';
import { addressOf } from './page-address.ts';

/**
 * Keeps how a file is looked at behind the `#` of the page's address.
 *
 * @param others what else stands there
 */
export function keepAddress(
  uri: string,
  others: Readonly<Record<string, string>> = {},
): (state: unknown) => void {
  let address = location.hash.slice(1);
  return (state) => {
    const kept = new URLSearchParams(addressOf(readPageState(state), uri));
    for (const [name, value] of Object.entries(others)) kept.set(name, value);
    const next = kept.toString();
    // Scrolling is kept as well, but not here.
    if (next === address) return;
    address = next;
    history.replaceState(null, '', `#${next}`);
  };
}
