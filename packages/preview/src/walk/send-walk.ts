import type { WalkState } from '@journey-maps/core/protocol';

/** The state of the answers on their way to the computer. */
export type SendingStatus = 'saved' | 'sent' | 'waiting' | 'refused' | 'done';

interface SendingOptions {
  readonly getState: () => WalkState;
  readonly getPhoto: (id: string) => Promise<Blob | undefined>;
  readonly report: (status: SendingStatus) => void;
}

/** The first and the longest wait before another attempt, in ms. */
const firstWait = 1000;
const longestWait = 15_000;
/** The wait after a change, in ms: writing a word is many changes. */
const calm = 400;

/**
 * Returns a function to call after each change. It sends the photos, then the answers, and tries again until the
 * connection is back.
 */
export function createSender({ getState, getPhoto, report }: SendingOptions): () => void {
  const sentPhotos = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWait;
  let isSending = false;
  let isChanged = false;

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), delay);
  }

  async function send(): Promise<void> {
    if (isSending) return;
    isSending = true;
    isChanged = false;
    const state = getState();
    const status = await sendAll(state).catch(() => 'waiting' as const);
    isSending = false;
    report(status === 'sent' && state.isFinished ? 'done' : status);
    if (status === 'waiting') {
      schedule(wait);
      wait = Math.min(wait * 2, longestWait);
    } else {
      wait = firstWait;
      if (isChanged) schedule(calm);
    }
  }

  async function sendAll(state: WalkState): Promise<SendingStatus> {
    for (const { photos } of state.answers) {
      for (const { id } of photos) {
        const photo = sentPhotos.has(id) ? undefined : await getPhoto(id);
        if (photo === undefined) continue;
        const { status } = await fetch(`photo?${new URLSearchParams({ walk: state.walk, id })}`, {
          method: 'PUT',
          headers: { 'content-type': 'image/jpeg' },
          body: photo,
        });
        if (status === 204) sentPhotos.add(id);
        else return isTemporary(status) ? 'waiting' : 'refused';
      }
    }
    const { status } = await fetch('answers', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(state),
    });
    if (status === 204) return 'sent';
    return isTemporary(status) ? 'waiting' : 'refused';
  }

  addEventListener('online', () => schedule(0));
  return () => {
    isChanged = true;
    report('saved');
    schedule(calm);
  };
}

function isTemporary(status: number): boolean {
  return status === 429 || status >= 500;
}
