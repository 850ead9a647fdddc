import type { Interface } from 'node:readline';

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Returns a function that asks a question and resolves to the line of the answer; undefined at the end of the
 * input. Lines that the user types or pastes too early answer the next questions. Questions go to stderr, so that
 * standard output stays as it is.
 */
export function createAsker(
  { input, output }: Streams = { input: process.stdin, output: process.stderr },
): (question: string) => Promise<string | undefined> {
  const early: string[] = [];
  let answered: ((line: string | undefined) => void) | undefined;
  let isEnded = false;
  let lines: Interface | undefined;

  async function open(): Promise<Interface> {
    const { createInterface } = await import('node:readline');
    // The terminal itself shows and edits the line.
    const opened = createInterface({ input, terminal: false });
    opened.on('line', (line) => {
      const answer = answered;
      answered = undefined;
      if (answer === undefined) early.push(line);
      else answer(line);
    });
    opened.on('close', () => {
      isEnded = true;
      answered?.(undefined);
    });
    return opened;
  }

  return async (question) => {
    lines ??= await open();
    output.write(question);
    if (early.length > 0 || isEnded) return early.shift();
    lines.resume();
    const line = await new Promise<string | undefined>((resolve) => {
      answered = resolve;
    });
    // Without a question, the process can end.
    if (!isEnded) lines.pause();
    return line;
  };
}
