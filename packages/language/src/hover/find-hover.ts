import type { Span } from '@journey-maps/core/model';
import { listSuppressions } from '@journey-maps/core/rules';
import { type Block, renderMarkdown, renderPlainText } from './content.ts';
import { describeToken } from './hover-for-token.ts';
import type { Pointed, Told } from './pointed.ts';
import { createRuleCard, explainRule } from './rule-blocks.ts';

export interface Hover {
  readonly markdown: string;
  /** The same content for editors that do not render Markdown. */
  readonly plainText: string;
  /** The span that the hover describes. */
  readonly span: Span;
}

/**
 * Returns the hover at an offset. It shows the meaning of a keyword, value or number, the card of a name or
 * title, the contents of an imported file, or an emotion's position on the curve. Findings add the reasons of
 * their rules below it.
 */
export function findHover(pointed: Pointed): Hover | undefined {
  const { findings, offset } = pointed;
  const result = findRuleInComment(pointed) ?? describeToken(pointed);
  const pointedFindings = findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const why = [...new Set(pointedFindings.map(({ rule }) => rule))].slice(0, 3).flatMap(explainRule);
  const about = result?.blocks.length ? result : undefined;
  const span = about?.span ?? pointedFindings[0]?.span;
  if (span === undefined) return undefined;
  const separated: readonly Block[] = about && why.length > 0 ? [{ kind: 'line' }, ...why] : why;
  const blocks = [...(about?.blocks ?? []), ...separated];
  if (blocks.length === 0) return undefined;
  return { markdown: renderMarkdown(blocks), plainText: renderPlainText(blocks), span };
}

/** Returns the rule that a suppression comment names. Other comments have no hover. */
function findRuleInComment({ linked: { document }, offset }: Pointed): Told | undefined {
  const comment = document.comments.find(({ start, end }) => start <= offset && offset < end);
  if (comment === undefined) return undefined;
  const named = listSuppressions(document)
    .flatMap(({ rules }) => rules)
    .find(({ span }) => span.start <= offset && offset <= span.end);
  return { blocks: named ? createRuleCard(named.value) : [], span: named?.span ?? comment };
}
