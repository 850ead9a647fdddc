import type { JourneyWithBaseline } from '@journey-maps/core/protocol';

/** The version to compare a map with, as plain data that survives a reload of the window. */
export type RequestedVersion =
  | {
      readonly is: 'commit';
      /** A branch, a tag or a hash. */
      readonly ref: string;
      readonly name: string;
    }
  | { readonly is: 'saved' }
  | { readonly is: 'map'; readonly uri: string }
  | { readonly is: 'baseline'; readonly of: Pick<JourneyWithBaseline, 'journey' | 'baseline'> };

/** Reads a version that `JSON.stringify` has written; undefined for anything else. */
export function readRequestedVersion(state: string): RequestedVersion | undefined {
  const read = parseRecord(state);
  switch (read['is']) {
    case 'commit': {
      const { ref, name } = read;
      // Git would read a ref that begins with `-` as an option.
      if (typeof ref !== 'string' || typeof name !== 'string' || !/^[^\s-]\S*$/u.test(ref)) return undefined;
      return { is: 'commit', ref, name };
    }
    case 'saved':
      return { is: 'saved' };
    case 'map': {
      const { uri } = read;
      return typeof uri === 'string' && uri.endsWith('.journey') ? { is: 'map', uri } : undefined;
    }
    case 'baseline': {
      const { journey, baseline } = isRecord(read['of']) ? read['of'] : {};
      if (typeof journey !== 'string' || typeof baseline !== 'string') return undefined;
      return { is: 'baseline', of: { journey, baseline } };
    }
    default:
      return undefined;
  }
}

function parseRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text);
    return isRecord(read) ? read : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
