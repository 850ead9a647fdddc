import type { JourneyDocument, Span } from '@journey-maps/core/model';
import { rules } from '@journey-maps/core/rules';
import type { Proposal } from './proposal.ts';

/**
 * Proposes the words of a suppression in a comment: `journey-ignore`, and then the rules with what they report.
 * Leaves out rules that the comment already names, and those that no comment can hide.
 */
export function suppressionProposals({ text, comments }: JourneyDocument, offset: number): Proposal[] {
  const comment = comments.find((span) => containsCursor(span, text, offset));
  if (comment === undefined) return [];
  const before = text.slice(comment.start, offset);
  const word = wordAround(text, comment, offset);
  if (/^(?:\/\/+|\/\*)[\s*]*j[a-z-]*$/u.test(before)) return forms(word);
  const listed = /^(?:\/\/+|\/\*)[\s*]*journey-ignore(?:-file)?[\s,]+(?<names>[\s\S]*)$/u.exec(
    before,
  )?.groups;
  const names = listed?.['names'];
  // Behind the two hyphens is the reason.
  if (names === undefined || /(?:^|\s)(?:--+|[–—])(?:\s|$)/u.test(names)) return [];
  const rest = text.slice(word.end, comment.end);
  const hasReason = /(?:^|\s)(?:--|[–—])/u.test(rest);
  const others = new Set(`${names.slice(0, names.length - (offset - word.start))} ${rest}`.split(/[\s,]+/u));
  return rules
    .filter(({ id, unsuppressible }) => unsuppressible !== true && !others.has(id))
    .map(({ id, summary, why }) => ({
      label: id,
      kind: 'word',
      span: word,
      snippet: hasReason ? id : `${id} -- \${1:reason}`,
      plain: id,
      description: summary,
      documentation: why,
    }));
}

function forms(span: Span): Proposal[] {
  const form = (label: string, description: string): Proposal => ({
    label,
    kind: 'word',
    span,
    snippet: `${label} `,
    plain: `${label} `,
    description,
    leadsOn: true,
  });
  return [
    form('journey-ignore', 'Hides findings about the next statement, with a reason'),
    form('journey-ignore-file', 'Hides findings in the whole file, with a reason'),
  ];
}

/** Returns whether a cursor is in the text of a comment, after its opening mark. */
function containsCursor({ start, end }: Span, text: string, offset: number): boolean {
  const isClosedBlock = text.startsWith('/*', start) && end - start >= 4 && text.startsWith('*/', end - 2);
  return start + 2 <= offset && offset <= (isClosedBlock ? end - 2 : end);
}

function wordAround(text: string, comment: Span, offset: number): Span {
  const before = /[a-z-]*$/u.exec(text.slice(comment.start, offset))?.[0] ?? '';
  const after = /^[a-z-]*/u.exec(text.slice(offset, comment.end))?.[0] ?? '';
  return { start: offset - before.length, end: offset + after.length };
}
