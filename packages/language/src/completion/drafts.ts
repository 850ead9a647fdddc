import type { LinkedDocument } from '@journey-maps/core/semantics';
import { stageModels } from '@journey-maps/core/templates';
import type { Cursor } from './cursor.ts';
import { draftOutlines } from './draft-outlines.ts';
import { expandSnippet } from './expand-snippet.ts';
import { endsStatement, findPlaceOnLine } from './find-place-on-line.ts';
import { createOutlineSnippet } from './outline-snippet.ts';
import type { Proposal } from './proposal.ts';
import { findScale, sortMiddleFirst } from './scales.ts';
import { createStops, escapeSnippet } from './snippet-stops.ts';
import { listStageTitles, type Phased } from './stage-titles.ts';
import { hasNoTarget, type SnippetContext } from './statement-snippet.ts';
import { mayStand, type StatementOptions } from './statements.ts';
import { typicalTouchpoints } from './typical-touchpoints.ts';

/** Proposes drafts of several statements at the cursor. */
export function proposeDrafts(cursor: Cursor, linked: LinkedDocument, options: StatementOptions): Proposal[] {
  const { onOneLine, after } = findPlaceOnLine(cursor);
  if (onOneLine || (cursor.prefix !== '' && !endsStatement(cursor))) return [];
  const made = [...proposeStages(cursor, linked), ...proposeOutlines(cursor, options)];
  return made.map(({ plain, ...proposal }) => ({
    ...proposal,
    snippet: proposal.snippet + escapeSnippet(after),
    plain: plain + after,
  }));
}

/** Proposes typical touchpoints of each channel, as long as the new touchpoint is still empty. */
export function proposeTouchpointDrafts(cursor: Cursor): Proposal[] {
  const { statement, is, word } = cursor;
  if (is !== 'name' || statement?.head.type !== 'Touchpoint') return [];
  if (statement.before.length > 0 || !endsStatement(cursor)) return [];
  const importance = statement.head.body?.statements.get('importance');
  const scale = (importance && findScale('importance', importance)) ?? [];
  return Object.entries(typicalTouchpoints).flatMap(([channel, titles]) =>
    titles.map((title): Proposal => {
      const stops = createStops();
      const head = `"${stops.text(title)}" { channel ${channel}`;
      const snippet = `${head}; importance ${stops.choice(sortMiddleFirst(scale))} }`;
      return {
        label: title,
        kind: 'draft',
        span: word,
        snippet,
        plain: `"${title}" { channel ${channel} }`,
        description: channel,
        filter: `${title} ${channel}`,
        documentation: `\`\`\`journey\ntouchpoint "${title}" { channel ${channel} }\n\`\`\``,
      };
    }),
  );
}

/** Proposes all stages of a stage model at once, as long as the journey has no stage. */
function proposeStages({ body, siblings, word }: Cursor, { document }: LinkedDocument): Proposal[] {
  const isThere = siblings.some(({ keyword }) => keyword === 'stage');
  if (body.rule !== 'JourneyBody' || isThere) return [];
  return stageModels.flatMap(({ model, label }) => {
    if (!isPhased(model)) return [];
    const titles = listStageTitles(model, document.language?.value);
    const stops = createStops();
    const snippet = titles
      .map((title) => `stage "${stops.text(title)}" {\n\t${stops.text('')}\n}`)
      .join('\n\n');
    return [
      {
        label: `stage model: ${label.toLowerCase()}`,
        kind: 'draft' as const,
        span: word,
        snippet,
        plain: expandSnippet(snippet).text,
        description: titles.join(', ').toLowerCase(),
        filter: `stage model ${label}`,
        documentation: `${label}, one after the other:\n\n${titles.map((title, i) => `${i + 1}. ${title}`).join('\n')}`,
      },
    ];
  });
}

function isPhased(model: string): model is Phased {
  return model === 'four' || model === 'five' || model === 'six';
}

/** Proposes the drafts whose statements are all allowed at the cursor. */
function proposeOutlines(cursor: Cursor, options: StatementOptions): Proposal[] {
  const { body, word } = cursor;
  const { snippets } = options;
  return draftOutlines.flatMap((outline): Proposal[] => {
    const { label, description, statements } = outline;
    const isInPlace = statements.every(({ keyword }) => {
      const head = body.statements.get(keyword);
      return head !== undefined && mayStand(keyword, head, cursor, options) && !hasNoTarget(head, snippets);
    });
    // A map rarely has more than one journey.
    const isMade = statements[0]?.keyword === 'journey' && cursor.siblings.some(isJourney);
    if (!isInPlace || isMade) return [];
    const stops = createStops(snippets.derivesNames);
    const snippet = createOutlineSnippet(outline, body, snippets, stops);
    const asItStands = createOutlineSnippet(outline, body, createPlainContext(snippets), createStops(true));
    // The text is empty if the only possible target has no name yet.
    const plain = expandSnippet(asItStands).text || `${statements[0]?.keyword} `;
    return [
      {
        label,
        kind: 'draft',
        span: word,
        snippet,
        plain,
        description,
        documentation: `\`\`\`journey\n${plain.replaceAll('\t', '  ')}\n\`\`\``,
        ...(stops.edits.length > 0 && { snippetEdits: stops.edits }),
      },
    ];
  });
}

function isJourney({ keyword }: Cursor['siblings'][number]): boolean {
  return keyword === 'journey';
}

/**
 * Returns a context for plain text, which has no tab stops to fill in: references then refer only to statements
 * in scope that already have names.
 */
function createPlainContext(context: SnippetContext): SnippetContext {
  const near: SnippetContext['near'] = (to) => context.near(to).filter(({ edits }) => edits.length === 0);
  return { ...context, near, hasElsewhere: () => false, derivesNames: true };
}
