/** Registers a listener. The result removes it again. */
export type Event<T> = (listener: (event: T) => void) => { dispose(): void };

/**
 * The listeners of one kind of event, with the interface of VS Code's `EventEmitter`.
 *
 * LSP's own emitter writes exceptions of listeners to the console. This emitter throws them, so that the sender
 * can report which file they are about.
 */
export class Emitter<T> {
  readonly #listeners = new Set<{ readonly call: (event: T) => void }>();

  readonly event: Event<T> = (listener) => {
    const entry = { call: listener };
    this.#listeners.add(entry);
    return { dispose: () => void this.#listeners.delete(entry) };
  };

  /** Calls all listeners in the order of their registration, even if some throw. Then throws the first exception. */
  fire(event: T): void {
    const errors: unknown[] = [];
    for (const { call } of this.#listeners) {
      try {
        call(event);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
