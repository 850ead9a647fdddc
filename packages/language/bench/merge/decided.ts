/** A conflict in a merged text; `base` is empty if the conflict style omits it. */
export interface MarkedConflict {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

/** Splits a merged text at its conflicts. */
export function listSegments(text: string): readonly (string | MarkedConflict)[] {
  const conflict = /^<{7} ours\n((?:.*\n)*?)(?:\|{7} base\n((?:.*\n)*?))?={7}\n((?:.*\n)*?)>{7} theirs\n/gmu;
  const segments: (string | MarkedConflict)[] = [];
  let done = 0;
  for (const { 0: whole, 1: ours = '', 2: base = '', 3: theirs = '', index } of text.matchAll(conflict)) {
    segments.push(text.slice(done, index), { ours, base, theirs });
    done = index + whole.length;
  }
  return [...segments, text.slice(done)];
}

/** Resolves all conflicts of a merged text in favour of one side. */
export function decided(text: string, side: keyof MarkedConflict): string {
  return listSegments(text)
    .map((segment) => (typeof segment === 'string' ? segment : segment[side]))
    .join('');
}
