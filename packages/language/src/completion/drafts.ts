import { type LinkedDocument, nameFromTitle, stageModels, walk } from '@journey-maps/core';
import type { Body } from '../lexer/statement-table.ts';
import type { Keyword } from '../to-model/missing.ts';
import type { Cursor } from './cursor.ts';
import { endsStatement, placeOnLine } from './place-on-line.ts';
import type { Proposal } from './proposal.ts';
import { middleFirst, scaleOf } from './scales.ts';
import { createStops, filledIn, literal, type SnippetStops } from './snippet-stops.ts';
import { type Phased, stageTitles } from './stage-titles.ts';
import { headSnippet, type SnippetContext, statementSnippet } from './statement-snippet.ts';
import { typicalTouchpoints } from './typical-touchpoints.ts';

/** What may stand at the cursor and is more than one statement. */
export function drafts(cursor: Cursor, linked: LinkedDocument, context: SnippetContext): Proposal[] {
  const { onOneLine, after } = placeOnLine(cursor);
  if (onOneLine || (cursor.prefix !== '' && !endsStatement(cursor))) return [];
  const made = [...stages(cursor, linked), ...journey(cursor, context)];
  return made.map((proposal) => ({
    ...proposal,
    snippet: proposal.snippet + literal(after),
    plain: filledIn(proposal.snippet) + after,
  }));
}

/** Touchpoints as they are typical of a channel, where nothing of a new one is written yet. */
export function touchpointDrafts(cursor: Cursor): Proposal[] {
  const { statement, is, word } = cursor;
  if (is !== 'name' || statement?.head.type !== 'Touchpoint') return [];
  if (statement.before.length > 0 || !endsStatement(cursor)) return [];
  const importance = statement.head.body?.statements.get('importance');
  const scale = (importance && scaleOf('importance', importance)) ?? [];
  return Object.entries(typicalTouchpoints).flatMap(([channel, titles]) =>
    titles.map((title): Proposal => {
      const stops = createStops();
      const head = `"${stops.text(title)}" { channel ${channel}`;
      const snippet = `${head}; importance ${stops.choice(middleFirst(scale))} }`;
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

type Draft = Omit<Proposal, 'plain'>;

/** All stages of a model at once, as long as the journey has none. */
function stages({ body, siblings, word }: Cursor, { document }: LinkedDocument): Draft[] {
  const isThere = siblings.some(({ keyword }) => keyword === 'stage');
  if (body.rule !== 'JourneyBody' || isThere) return [];
  const names = walk(document).flatMap(({ statement }) =>
    'name' in statement ? (statement.name?.value ?? []) : [],
  );
  return stageModels.flatMap(({ model, label }) => {
    if (!isPhased(model)) return [];
    const titles = stageTitles(model, document.language?.value);
    const taken = new Set(names);
    const stops = createStops();
    const written = titles.map((title) => {
      const name = nameFromTitle(title, 'stage', taken);
      return `stage ${name} "${stops.text(title)}" {\n\t${stops.text('')}\n}`;
    });
    return [
      {
        label: `stage model: ${label.toLowerCase()}`,
        kind: 'draft' as const,
        span: word,
        snippet: written.join('\n\n'),
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

/** A statement, or one with others in its body. */
type Outline = Keyword | readonly [keyword: Keyword, inside: readonly Outline[]];

const wholeJourney: Outline = [
  'journey',
  ['persona', 'owner', 'purpose', ['stage', ['owner', ['step', ['thought', 'emotion', 'touchpoint']]]]],
];

/** A journey with a stage and a step, in a file that has none. */
function journey({ body, siblings, siblingsBefore, word }: Cursor, context: SnippetContext): Draft[] {
  if (body.rule !== 'Document' || siblings.some(({ keyword }) => keyword === 'journey')) return [];
  if (siblings.slice(siblingsBefore).some(({ keyword }) => keyword === 'language')) return [];
  return [
    {
      label: 'whole journey',
      kind: 'draft',
      span: word,
      snippet: outlined(wholeJourney, body, createStops(), { ...context, siblings: [] }),
      description: 'with a stage and a step',
      filter: 'journey whole',
    },
  ];
}

function outlined(outline: Outline, around: Body, stops: SnippetStops, context: SnippetContext): string {
  const [keyword, inside] = typeof outline === 'string' ? [outline, []] : outline;
  const head = around.statements.get(keyword);
  if (!head) return '';
  const { body } = head;
  if (!body || inside.length === 0) return statementSnippet(keyword, head, context, stops);
  // First, since stops are counted as they are written.
  const own = headSnippet(keyword, head, stops, context);
  const lines = inside.map((one) => {
    const written = outlined(one, body, stops, context);
    return typeof one === 'string' ? written : `\n${written}`;
  });
  const inner = lines.join('\n').replaceAll(/\n(?!\n)/g, '\n\t');
  return `${own} {\n\t${inner}\n}`;
}
