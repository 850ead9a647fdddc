import { InvalidArgumentError } from 'commander';

/** Parses the argument of `--port`. 0 is any free port. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Write a number up to 65535.');
  return port;
}
