/** What a page kept over a reload (`PageState` in packages/preview), as far as the extension wants it. */
export interface Restored {
  readonly uri?: string;
  readonly locked: boolean;
  /** What finds again what the file was compared with. */
  readonly comparedWith?: string;
}

/** Reads it; whatever is not as it should be is left out. */
export function readRestored(state: unknown): Restored {
  const kept: Readonly<Record<string, unknown>> =
    typeof state === 'object' && state !== null ? { ...state } : {};
  return {
    ...(typeof kept['uri'] === 'string' ? { uri: kept['uri'] } : {}),
    locked: kept['locked'] === true,
    ...(typeof kept['comparedWith'] === 'string' ? { comparedWith: kept['comparedWith'] } : {}),
  };
}
