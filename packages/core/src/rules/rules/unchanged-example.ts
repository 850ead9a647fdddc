import type { JourneyDocument } from '../../model/document.ts';
import type { Span } from '../../model/values.ts';
import { collectExampleTexts } from '../../templates/example-texts.ts';
import { defineRule, type FindingGroup } from '../engine/rule.ts';

export const unchangedExample = defineRule({
  id: 'unchanged-example',
  category: 'completeness',
  summary: 'Example texts of a new map, a quick fix or a completion that are still on the map.',
  why: 'An example shows what you can write there. Readers cannot distinguish it from what you know about your customers. The rule reports one finding for each map, with the number of remaining examples. A short or common text that may be your own, such as a touchpoint or a feeling, counts only beside another example.',
  levels: { draft: 'info', recommended: 'info', strict: 'info' },
  reportsMissing: true,
  options: {},
  *check({ document }) {
    for (const { subject, places } of findUnchangedTexts(document)) {
      const group: FindingGroup = { subject, related: 'This text is an example, too.', describe };
      for (const span of places) yield { span, ...describe([span]), group };
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            purpose ⟦"What this map should help to decide"⟧

            stage "Tries it" {
              thought "What they think here"
              touchpoint "Test ride" { channel store }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            purpose "Decide what the shop improves this winter"

            stage "Tries it" {
              thought "This one fits"
              touchpoint "Shop" { channel store }
            }
          }
        `,
      },
    ],
  },
});

const describe: FindingGroup['describe'] = ({ length }) => ({
  message:
    length === 1
      ? 'This text is an example. Readers believe that it is a fact: replace it with what you know about your customers.'
      : `This text and ${length - 1} more in this map are examples. Readers believe that they are facts: replace them with what you know about your customers.`,
});

interface UnchangedTexts {
  readonly subject: string;
  /** The spans of the texts, quotes included, in text order. */
  readonly places: readonly Span[];
}

/** Yields the unchanged examples of each map. Texts outside of maps belong to the first map. */
function* findUnchangedTexts(document: JourneyDocument): Generator<UnchangedTexts> {
  const { isExample, isOrdinaryExample } = collectExampleTexts();
  const maps = [...document.journeys, ...document.empathyMaps].sort((a, b) => a.span.start - b.span.start);
  const texts = new Map<(typeof maps)[number] | undefined, { places: Span[]; isCertain: boolean }>();
  let next = 0;
  for (const { text, span } of listTexts(document)) {
    const isCertain = isExample(text);
    if (!isCertain && !isOrdinaryExample(text)) continue;
    while ((maps[next]?.span.end ?? Infinity) < span.start) next++;
    const map = (maps[next]?.span.start ?? Infinity) <= span.start ? maps[next] : maps[0];
    const known = texts.get(map);
    if (known === undefined) texts.set(map, { places: [span], isCertain });
    else {
      known.places.push(span);
      known.isCertain ||= isCertain;
    }
  }
  for (const [map, { places, isCertain }] of texts) {
    if (isCertain) yield { subject: `${map?.kind ?? 'file'} ${map?.name?.value ?? ''}`.trim(), places };
  }
}

/** Matches comments and multi-line texts only to skip them: examples are never comments or multi-line texts. */
const token = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""[\s\S]*?"""|"((?:\\.|[^"\\\r\n])*)"/gu;

function* listTexts({ text }: JourneyDocument): Generator<{ readonly text: string; readonly span: Span }> {
  for (const { 0: written, 1: inner, index } of text.matchAll(token)) {
    if (inner !== undefined) yield { text: inner, span: { start: index, end: index + written.length } };
  }
}
