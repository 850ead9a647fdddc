import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule } from '../engine/rule.ts';

const keywords: ReadonlySet<string> = new Set(['thought', 'motivation', 'quote']);

export const stageWithoutThought = defineRule({
  id: 'stage-without-thought',
  category: 'completeness',
  summary: 'A stage without a thought, a motivation or a quote from the customer.',
  why: 'Logs show what customers do. Only their thoughts and motivations explain this behaviour, and you learn these only by asking.',
  source:
    'Nielsen Norman Group on journey mapping: a map shows actions, mindsets and emotions throughout the journey.',
  levels: { draft: 'off', recommended: 'off', strict: 'info' },
  reportsMissing: true,
  options: {},
  *check({ document, all, isUnread }) {
    for (const { statement: stage } of all('stage')) {
      const speaks = [stage, ...stage.steps].some(
        ({ thoughts, motivations, quotes, unfinished }) =>
          thoughts.length + motivations.length + quotes.length > 0 ||
          unfinished?.some((keyword) => keywords.has(keyword)) === true,
      );
      if (speaks || isUnread(stage.span)) continue;
      yield {
        span: stage.head,
        message:
          'This stage has no thought, motivation or quote. You cannot understand what customers do without what they think and want: add `thought "…"`, `motivation "…"` or `quote "…"`.',
        fixes: addFixes(document, stage, `thought "${fixExamples.thought}"`, 'Add a thought'),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            ⟦stage "Tries it"⟧ {
              emotion +1 "curious"
              touchpoint "Test ride" { channel store }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              emotion +1 "curious"
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
            stage "Tries it" {
              step "Rides around the block" {
                quote "I did not want to give it back."
                touchpoint "Test ride" { channel store }
              }
            }
          }
        `,
      },
    ],
  },
});
