import { readMermaid, writeEntries } from '@journey-maps/core/interchange';
import { mapName, type SharedMap } from '../share/map-address.ts';

/** The result of opening a file: a map, and a message about the parts of the file that it lacks. */
export interface OpenedFile {
  readonly map?: SharedMap;
  readonly message?: string;
}

/** The largest file that the playground opens, in bytes. */
export const largestFile = 2_000_000;

/**
 * Opens the text of a file: a map as it is, and Mermaid's `journey` diagrams, also inside Markdown or HTML, as
 * a draft of a map.
 */
export function openText(name: string, text: string): OpenedFile {
  if (/\.journey$/iu.test(name)) return { map: { name: mapName(name), text } };
  const { entries, problems } = readMermaid(text);
  if (entries.length === 0)
    return {
      message: `There is no map in ${name}. You can open \`.journey\` files, and files with a Mermaid \`journey\` diagram.`,
    };
  const map = { name: mapName(name.replace(/\.\w+$/u, '')), text: writeEntries(entries) };
  const lost = problems.filter(({ isLost }) => isLost);
  const [first] = lost;
  if (first === undefined) return { map };
  const more = lost.length > 1 ? ` ${lost.length - 1} more parts are left out.` : '';
  return { map, message: `${first.from}: ${first.message}${more}` };
}
