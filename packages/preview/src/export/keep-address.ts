import { readPageState } from '../page-state.ts';
import { writeAddress } from './page-address.ts';

/**
 * Returns a function that keeps the state of a file's view in the fragment (`#`) of the page's address.
 *
 * @param others further parameters of the fragment
 */
export function keepAddress(
  uri: string,
  others: Readonly<Record<string, string>> = {},
): (state: unknown) => void {
  let address = location.hash.slice(1);
  return (state) => {
    const params = new URLSearchParams(writeAddress(readPageState(state), uri));
    for (const [name, value] of Object.entries(others)) params.set(name, value);
    const next = params.toString();
    // The state changes with each scroll, which is not part of the address.
    if (next === address) return;
    address = next;
    history.replaceState(null, '', `#${next}`);
  };
}
