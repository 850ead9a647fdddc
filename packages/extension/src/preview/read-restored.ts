/** The part of a page's saved state (`PageState` in packages/preview) that the extension reads. */
export interface Restored {
  readonly uri?: string;
  readonly locked: boolean;
  /** The string that identifies the base of a comparison. */
  readonly comparedWith?: string;
}

/** Reads the saved state and leaves out invalid values. */
export function readRestored(state: unknown): Restored {
  const record: Readonly<Record<string, unknown>> =
    typeof state === 'object' && state !== null ? { ...state } : {};
  return {
    ...(typeof record['uri'] === 'string' ? { uri: record['uri'] } : {}),
    locked: record['locked'] === true,
    ...(typeof record['comparedWith'] === 'string' ? { comparedWith: record['comparedWith'] } : {}),
  };
}
