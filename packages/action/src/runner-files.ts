import { appendFileSync, statSync } from 'node:fs';

/** GitHub drops a summary of more than 1 MiB whole. */
const mostBytes = 2 ** 20;

/**
 * Adds to the summary of a run.
 *
 * @param path a file that GitHub names; `undefined` outside of GitHub
 * @param texts the same, longest first: the first that fits is written
 */
export function writeSummary(path: string | undefined, texts: readonly string[]): void {
  if (path === undefined || path === '') return;
  const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const fitting = texts.find((text) => before + Buffer.byteLength(text) <= mostBytes);
  if (fitting !== undefined) appendFileSync(path, fitting);
}

/** Sets outputs of a step. What ends a value is known to nobody, so that no value can set another one. */
export function writeOutputs(path: string | undefined, outputs: Readonly<Record<string, string>>): void {
  if (path === undefined || path === '') return;
  const lines = Object.entries(outputs).map(([name, value]) => {
    const end = crypto.randomUUID();
    return `${name}<<${end}\n${value}\n${end}\n`;
  });
  appendFileSync(path, lines.join(''));
}
