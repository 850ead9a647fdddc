import { appendFileSync, statSync } from 'node:fs';

/** The maximum size of a summary in bytes (1 MiB). GitHub drops a longer one entirely. */
const mostBytes = 2 ** 20;

/**
 * Appends to the summary of a run.
 *
 * @param path the file that GitHub names; `undefined` outside GitHub
 * @param texts versions of the same text, longest first; writes the first that fits
 * @returns the reason for a failure
 */
export function writeSummary(path: string | undefined, texts: readonly string[]): string | undefined {
  if (path === undefined || path === '') return undefined;
  return tryWrite(() => {
    const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    const fitting = texts.find((text) => before + Buffer.byteLength(text) <= mostBytes);
    if (fitting !== undefined) appendFileSync(path, fitting);
  });
}

/**
 * Sets outputs of a step. The delimiter is random, so that no value can end early and set another output.
 *
 * @returns the reason for a failure
 */
export function writeOutputs(
  path: string | undefined,
  outputs: Readonly<Record<string, string>>,
): string | undefined {
  if (path === undefined || path === '') return undefined;
  const lines = Object.entries(outputs).map(([name, value]) => {
    const end = crypto.randomUUID();
    return `${name}<<${end}\n${value}\n${end}\n`;
  });
  return tryWrite(() => appendFileSync(path, lines.join('')));
}

function tryWrite(write: () => void): string | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
