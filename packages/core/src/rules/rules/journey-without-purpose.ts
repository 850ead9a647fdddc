import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { hasSyntaxError } from '../engine/has-syntax-error.ts';
import { defineRule } from '../engine/rule.ts';

export const journeyWithoutPurpose = defineRule({
  id: 'journey-without-purpose',
  category: 'completeness',
  summary: 'A journey without a purpose for its map.',
  why: 'A map begins with the question that it should answer, and with the people who will use the answer. Without these, the map grows until it shows everything and decides nothing.',
  source:
    'Nielsen Norman Group on journey mapping: a map supports a known business goal, and the people who will use it. Jim Kalbach’s Mapping Experiences begins in the same way.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check(context) {
    for (const { statement: journey } of context.all('journey')) {
      if (journey.purpose !== undefined || journey.unfinished?.includes('purpose') === true) continue;
      if (hasSyntaxError(journey, context)) continue;
      yield {
        span: journey.head,
        message:
          'This journey has no purpose. Without a purpose, you cannot tell what belongs on the map, and when it is good enough: add `purpose "…"` with the decision that it supports.',
        fixes: addFixes(context.document, journey, `purpose "${fixExamples.purpose}"`, 'Add a purpose'),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦journey buying "Buying a bike"⟧ {
            // Drawn after the spring sale
            state current

            stage "Tries it" {
              touchpoint "Test ride" { channel store }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            // Drawn after the spring sale
            state current
            purpose "What this map should help to decide"

            stage "Tries it" {
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
          }
        `,
      },
    ],
  },
});
