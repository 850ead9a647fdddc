import { availableParallelism } from 'node:os';

/**
 * How many editors each extension host has, and how many scenarios are played at a time. A window keeps more than one core
 * busy: with two cores, two at a time take as long as one after the other, and wait longer for what they look at.
 */
export const editorsPerHost = Math.max(1, Math.floor(availableParallelism() / 4));

/** An editor that scenarios are played in, one at a time. */
export interface ScenarioEditor {
  /** Its address, such as `http://127.0.0.1:41234`. */
  readonly address: string;
  /** The user's settings: the path of their file, and its text at the start of each scenario. */
  readonly settingsFile: string;
  readonly settings: string;
}
