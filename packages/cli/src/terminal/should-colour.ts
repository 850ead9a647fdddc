import type { Io, Output } from '../io.ts';

/**
 * Returns whether to write in colour: on a terminal, unless the user turns colours off. See
 * https://no-color.org and https://force-color.org.
 */
export function shouldColour({ env }: Pick<Io, 'env'>, output: Output): boolean {
  if (isSet(env['NO_COLOR'])) return false;
  const forced = env['FORCE_COLOR'];
  if (isSet(forced)) return forced !== '0' && forced !== 'false';
  return output.isTerminal && env['TERM'] !== 'dumb';
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
