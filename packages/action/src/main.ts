import { writeCommand } from '@journey-maps/cli';
import { runAction } from './run-action.ts';

const write = (text: string) => void process.stdout.write(text);
try {
  process.exitCode = await runAction(process.env, {
    write,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    now: () => new Date(),
  });
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  write(`${writeCommand('error', {}, `Internal error (your maps are not the cause): ${why}`)}\n`);
  process.exitCode = 2;
}
