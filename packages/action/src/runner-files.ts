import { appendFileSync, statSync } from 'node:fs';

/** GitHub drops a summary of more than 1 MiB whole. */
const mostBytes = 2 ** 20;

/**
 * Adds to the summary of a run.
 *
 * @param path a file that GitHub names; `undefined` outside of GitHub
 * @param texts the same, longest first: the first that fits is written
 * @returns why it cannot be written, if so
 */
export function writeSummary(path: string | undefined, texts: readonly string[]): string | undefined {
  if (path === undefined || path === '') return undefined;
  return whyNot(() => {
    const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    const fitting = texts.find((text) => before + Buffer.byteLength(text) <= mostBytes);
    if (fitting !== undefined) appendFileSync(path, fitting);
  });
}

/**
 * Sets outputs of a step. Nobody knows what ends a value, so that no value can set another one.
 *
 * @returns why they cannot be set, if so
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
  return whyNot(() => appendFileSync(path, lines.join('')));
}

function whyNot(write: () => void): string | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
