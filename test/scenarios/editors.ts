import { availableParallelism } from 'node:os';

/**
 * The number of editors for each extension host, and of scenarios that run in parallel.
 * A window keeps more than one core busy: with two cores, two in parallel take as long as one by one, and
 * waits within them take longer.
 */
export const editorsPerHost = Math.max(1, Math.floor(availableParallelism() / 4));

/** An editor for scenarios, one at a time. */
export interface ScenarioEditor {
  /** The URL of the editor, such as `http://127.0.0.1:41234`. */
  readonly address: string;
  /** The path of the user's settings, and their text at the start of each scenario. */
  readonly settingsFile: string;
  readonly settings: string;
}
