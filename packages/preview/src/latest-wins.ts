/**
 * Runs one job at a time and queues at most one: of the jobs requested meanwhile, only the latest runs. `run`
 * must handle its own errors.
 */
export function createLatestWinsQueue<T>(run: (job: T) => Promise<void>): (job: T) => void {
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
