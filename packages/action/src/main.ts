import { runAction } from './run-action.ts';

process.exitCode = await runAction(process.env, {
  write: (text) => void process.stdout.write(text),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  now: () => new Date(),
});
