import type { Problem } from '@journey-maps/core/model';

/** Reports a file that is a journey diagram in Mermaid's syntax. One problem says more than one for each line. */
export function detectMermaid(text: string): Problem | undefined {
  const keyword =
    /^\uFEFF?(?:[^\S\r\n]*(?:%%.*)?(?:\r\n|[\r\n]))*[^\S\r\n]*(?=(journey)[^\S\r\n]*[\r\n]\s*(?:title|section|accTitle|accDescr)\b)/u.exec(
      text,
    );
  if (keyword === null) return undefined;
  const start = keyword[0].length;
  return {
    span: { start, end: start + 'journey'.length },
    message:
      'This is a Mermaid diagram, not a map. `journey import FILE` makes a map of it, with all of its sections and scores.',
  };
}
