import type { Span } from '@journey-maps/core/model';
import { suppressionsIn } from '@journey-maps/core/rules';
import { type Block, toMarkdown, toPlainText } from './content.ts';
import { hoverForToken } from './hover-for-token.ts';
import type { Pointed, Told } from './pointed.ts';
import { ruleCard, whyRule } from './rule-blocks.ts';

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
export function hoverAt(pointed: Pointed): Hover | undefined {
  const { findings, offset } = pointed;
  const found = commentAt(pointed) ?? hoverForToken(pointed);
  const there = findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const why = [...new Set(there.map(({ rule }) => rule))].slice(0, 3).flatMap(whyRule);
  const about = found?.blocks.length ? found : undefined;
  const span = about?.span ?? there[0]?.span;
  if (span === undefined) return undefined;
  const separated: readonly Block[] = about && why.length > 0 ? [{ kind: 'line' }, ...why] : why;
  const blocks = [...(about?.blocks ?? []), ...separated];
  if (blocks.length === 0) return undefined;
  return { markdown: toMarkdown(blocks), plainText: toPlainText(blocks), span };
}

/** Returns the rule that a suppression comment names. Other comments have no hover. */
function commentAt({ linked: { document }, offset }: Pointed): Told | undefined {
  const comment = document.comments.find(({ start, end }) => start <= offset && offset < end);
  if (comment === undefined) return undefined;
  const named = suppressionsIn(document)
    .flatMap(({ rules }) => rules)
    .find(({ span }) => span.start <= offset && offset <= span.end);
  return { blocks: named ? ruleCard(named.value) : [], span: named?.span ?? comment };
}
