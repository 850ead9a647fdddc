import { type Fix, memoizeOnObject } from '@journey-maps/core/model';
import { resolveKeywordSynonym } from '@journey-maps/core/semantics';
import { findNearest } from '@journey-maps/core/text';
import { mayRepeat } from '../help/repeatable.ts';
import type { Body } from '../lexer/statement-table.ts';
import type { StatementNode } from '../parser/statement-node.ts';
import { type Context, createReplacement, type Explanation } from './context.ts';
import { createNoteFix, explainForeign } from './foreign-statements.ts';
import { createKeywordFix, findRespelledKeyword } from './respell-keyword.ts';
import { findKeywordsCalled, findSimilarKeywords, suggestKeywords } from './suggest-keywords.ts';
import { formatList } from './suggest-word.ts';

/**
 * Reports a statement that its body does not accept, and keeps the declarations inside it.
 *
 * @param siblings the statements of the same body
 * @param parent the statement of the body; absent in a file
 */
export function readUnknown(
  context: Context,
  node: StatementNode,
  body: Body,
  siblings: readonly StatementNode[],
  parent?: StatementNode,
): void {
  const span = node.keyword === '' ? node.keywordSpan : node.head;
  context.problems.push({ span, explain: () => explain(context, node, body, siblings, parent) });
  const meant = node.body && resolveKeywordSynonym(node.keyword, body.statements.keys());
  context.readStray(node, meant?.certain ? body.statements.get(meant.keywords[0] ?? '')?.body : undefined);
}

/**
 * Returns the keywords of a body's known statements. Memoized, since up to a hundred unknown statements in the
 * same body are explained.
 */
const keywordsAmong = memoizeOnObject(
  (siblings: readonly StatementNode[]) =>
    new Set(siblings.flatMap(({ keyword, type }) => (type === 'Unknown' ? [] : [keyword]))),
);

function explain(
  context: Context,
  node: StatementNode,
  body: Body,
  siblings: readonly StatementNode[],
  parent?: StatementNode,
): Explanation {
  // Longer than most functions: one case for each thing that people type instead of a keyword, in order of priority.
  const word = node.keyword;
  if (word === '') {
    return {
      message: 'These braces belong to no statement. Write the statement before the `{`.',
    };
  }
  if (!/^[\p{L}_]/u.test(word)) {
    if (/^[,\s]+$/u.test(context.text.slice(node.span.start, node.span.end))) {
      return {
        message: 'No comma belongs between statements: each has a line of its own. Remove it.',
        fix: createReplacement('Remove the comma', node.span, ''),
      };
    }
    return {
      message: 'This belongs to no statement. Begin the line with a keyword, such as `note`.',
    };
  }
  const here = namePlace(body);
  const places = listPlaces(context, word);
  if (places.length > 0) {
    return { message: `\`${word}\` is not allowed ${here}. It belongs ${formatPlaces(places)}.` };
  }
  const isThere = (keyword: string) => keywordsAmong(siblings).has(keyword);
  const mayBeRepeated = (keyword: string) => {
    const head = body.statements.get(keyword);
    return head !== undefined && mayRepeat(keyword, head);
  };
  const fixTo = ([meant, ...others]: readonly string[]) =>
    meant !== undefined && others.length === 0
      ? createKeywordFix(context, node, body, siblings, meant)
      : undefined;
  const foreign = explainForeign({ context, node, body, siblings, parent });
  if (foreign !== undefined) return foreign;
  const called = findKeywordsCalled(word, body, isThere);
  if (called !== undefined) {
    const fixes = called.ambiguous
      ? []
      : called.keywords.map((meant) =>
          createKeywordFix(context, node, body, siblings, meant, called.certain),
        );
    return createDoubt(
      word,
      called.keywords,
      fixes.find((fix) => fix !== undefined),
    );
  }
  const guess = findRespelledKeyword(context, node, body, siblings);
  const isSaid = guess !== undefined && isThere(guess.meant) && !mayBeRepeated(guess.meant);
  if (guess !== undefined && !isSaid) return createDoubt(word, [guess.meant], guess.fix);
  const similar = findSimilarKeywords(word, body, isThere);
  if (similar.length > 0) return createDoubt(word, similar, fixTo(similar));
  if (guess !== undefined) {
    return {
      message: `\`${word}\` means nothing ${here}, which already has \`${guess.meant}\`.`,
    };
  }
  const everywhere = new Set(
    [...context.table.bodies.values()].flatMap((other) => [...other.statements.keys()]),
  );
  const other = resolveKeywordSynonym(word, everywhere);
  if (other?.certain) return { message: belongsElsewhere(context, word, other.keywords[0] ?? '', here) };
  const elsewhere = findNearest(word, everywhere);
  // Offers no fix for a keyword that the body does not accept either.
  if (elsewhere !== undefined) return createDoubt(word, [elsewhere]);
  const likely = suggestKeywords(body, isThere);
  const fix = createNoteFix(context, node, body);
  if (likely.length === 0)
    return {
      message: `\`${word}\` means nothing ${here}. Remove it, or write a \`note\`.`,
      ...(fix && { fix }),
    };
  return {
    message: `\`${word}\` means nothing ${here}. Here you can add ${formatList(likely)}, for instance.`,
    ...(fix && { fix }),
  };
}

/** Explains another word for a keyword that this body does not accept. */
function belongsElsewhere(context: Context, word: string, keyword: string, here: string): string {
  const where = formatPlaces(listPlaces(context, keyword));
  return `\`${word}\` means nothing here. If you mean \`${keyword}\`: it is not allowed ${here}, and belongs ${where}.`;
}

/** Returns the names of the bodies that accept a keyword. */
function listPlaces({ table }: Context, keyword: string): readonly string[] {
  const accepting = [...table.bodies.values(), table.file].filter(
    ({ takesAll, statements }) => !takesAll && statements.has(keyword),
  );
  return [...new Set(accepting.map(namePlace))];
}

function createDoubt(word: string, meant: readonly string[], fix?: Fix): Explanation {
  return {
    message: `\`${word}\` means nothing here: did you mean ${formatList(meant)}?`,
    ...(fix && { fix }),
  };
}

/** Names a body for a message. */
function namePlace(body: Body): string {
  return placeNames[body.rule] ?? 'here';
}

const placeNames: Readonly<Record<string, string>> = {
  Document: 'at the top of a file',
  PersonaBody: 'in a persona',
  OwnerBody: 'in an owner',
  ChannelBody: 'in a channel',
  EvidenceBody: 'in evidence',
  TouchpointBody: 'in a touchpoint',
  MetricBody: 'in a metric',
  EmpathyBody: 'in an empathy map',
  JourneyBody: 'in a journey',
  StageBody: 'in a stage',
  StepBody: 'in a step',
  LaneBody: 'in a lane of a service blueprint',
  PainBody: 'in a pain point',
  GainBody: 'in a gain',
  OpportunityBody: 'in an opportunity',
  ActionBody: 'in an action item',
  ResourceBody: 'in a resource',
  HandoverBody: 'in a handover',
  WayBody: 'in a `next` or an `exit`',
};

function formatPlaces(places: readonly string[]): string {
  const last = places.at(-1) ?? '';
  return places.length > 1 ? `${places.slice(0, -1).join(', ')} or ${last}` : last;
}
