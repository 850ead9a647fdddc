import { processIo } from './process-io.ts';
import { run } from './run.ts';

const code = await run(process.argv.slice(2), processIo());
process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
