/**
 * Runs one job at a time and never queues more than one: of those asked for meanwhile only the latest is run.
 * `run` deals with its own errors.
 */
export function latestWins<T>(run: (job: T) => Promise<void>): (job: T) => void {
  let waiting: { readonly job: T } | undefined;
  let running = false;

  async function runAll(): Promise<void> {
    running = true;
    try {
      while (waiting !== undefined) {
        const { job } = waiting;
        waiting = undefined;
        await run(job);
      }
    } finally {
      running = false;
    }
  }

  return (job) => {
    waiting = { job };
    if (!running) void runAll();
  };
}
