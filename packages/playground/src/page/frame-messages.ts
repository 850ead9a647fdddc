/** The messages of the preview's frame. */
export interface FrameMessages {
  /** Calls a function with each message, also with those that came before. */
  readonly listen: (listener: (message: unknown) => void) => void;
}

/** Keeps the messages of the frame until someone listens: it may be ready before the server is. */
export function createFrameMessages(frame: HTMLIFrameElement): FrameMessages {
  const waiting: unknown[] = [];
  let hear = (message: unknown): void => void waiting.push(message);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === frame.contentWindow) hear(data);
  });
  return {
    listen: (listener) => {
      hear = listener;
      for (const message of waiting.splice(0)) listener(message);
    },
  };
}
