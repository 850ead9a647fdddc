import type { SharedMap } from '../share/map-address.ts';
import { getElement } from './element.ts';
import { say } from './say.ts';

/** The length from which on some mail and chat programs cut off addresses. */
const longAddress = 8000;

/** Copies the address of the page, or shows it where the browser refuses. */
export async function copyAddress(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    const long = address.length > longAddress ? ' It is long: some programs cut off such addresses.' : '';
    say(`The address is copied. It contains the whole map, and no server keeps it.${long}`);
  } catch {
    const dialog = getElement('address', HTMLDialogElement);
    const text = dialog.querySelector('textarea');
    if (text !== null) text.value = address;
    dialog.showModal();
    text?.select();
  }
}

/** Saves the text of a map as a file. */
export function downloadMap({ name, text }: SharedMap): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  // The browser may not have read it yet.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
