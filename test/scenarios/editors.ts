/** How many editors each extension host has, and how many scenarios are played at a time. */
export const editorsPerHost = 2;

/** An editor that scenarios are played in, one at a time. */
export interface ScenarioEditor {
  /** Its address, such as `http://127.0.0.1:41234`. */
  readonly address: string;
  /** The user's settings: the path of their file, and its text at the start of each scenario. */
  readonly settingsFile: string;
  readonly settings: string;
}
