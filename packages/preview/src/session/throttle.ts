/** A throttled function. It is called at once, and then at most once in each interval, with the latest value. */
export interface Throttled<T> {
  readonly call: (value: T) => void;
  readonly cancel: () => void;
}

export function throttle<T>(milliseconds: number, call: (value: T) => void): Throttled<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly value: T } | undefined;

  function wait(): void {
    timer = setTimeout(() => {
      timer = undefined;
      if (waiting === undefined) return;
      const { value } = waiting;
      waiting = undefined;
      call(value);
      wait();
    }, milliseconds);
  }

  return {
    call: (value) => {
      if (timer === undefined) {
        call(value);
        wait();
      } else waiting = { value };
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
    },
  };
}
