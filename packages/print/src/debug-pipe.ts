import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** Sends a command to the browser by its debugging protocol (https://chromedevtools.github.io/devtools-protocol/). */
export type Ask = (
  method: string,
  params?: object,
  sessionId?: string,
) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Connects to a browser that was started with `--remote-debugging-pipe`. It reads JSON messages that end with
 * a null byte from file descriptor 3, and writes them to 4. So no port is open, and no other process can
 * connect.
 *
 * Commands without a response when the browser ends are rejected.
 */
export function debugPipe(browser: ChildProcess): Ask {
  const input = browser.stdio[3] as Writable;
  const output = browser.stdio[4] as Readable;
  const open = new Map<
    number,
    { resolve: (result: Readonly<Record<string, unknown>>) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  let rest = '';
  let ended: Error | undefined;

  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of open.values()) reject(ended);
    open.clear();
  };
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) take(message);
  });
  for (const stream of [input, output]) stream.on('error', end);
  browser.on('error', end);
  browser.on('exit', (code, signal) => end(new Error(`it ended unexpectedly (${signal ?? code})`)));

  function take(message: string): void {
    const { id, result, error } = JSON.parse(message) as {
      readonly id?: number;
      readonly result?: Readonly<Record<string, unknown>>;
      readonly error?: { readonly message: string };
    };
    const asked = id === undefined ? undefined : open.get(id);
    if (id === undefined || asked === undefined) return;
    open.delete(id);
    if (error === undefined) asked.resolve(result ?? {});
    else asked.reject(new Error(error.message));
  }

  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended);
        return;
      }
      const id = ++last;
      open.set(id, { resolve, reject });
      input.write(
        `${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`,
      );
    });
}
