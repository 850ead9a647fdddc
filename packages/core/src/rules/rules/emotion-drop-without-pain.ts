import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { endOfFindings } from '../../edits/text-edits/find-insertion-beside.ts';
import type { StatementContext } from '../../model/walk.ts';
import { findEmotionDrops } from '../../semantics/queries/emotion-curve.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { listExplainingPains } from '../../semantics/queries/list-explaining-pains.ts';
import { listOwnersAround } from '../../semantics/queries/list-owners-around.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule } from '../engine/rule.ts';

export const emotionDropWithoutPain = defineRule({
  id: 'emotion-drop-without-pain',
  category: 'from finding to action',
  summary: 'A moment at which the emotion falls by 2 or more, without a pain point.',
  why: 'A steep fall of the curve shows that something went wrong, and readers ask about it first. Without a pain point, the problem has no owner and no severity, and nobody acts on it.',
  source:
    'Nielsen Norman Group on journey mapping: the emotion curve shows where in a journey the problems are.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check(context) {
    const { document, linked, all, isUnread } = context;
    const places = new Map<object, StatementContext>();
    for (const place of all('stage', 'step', 'touchpoint')) places.set(place.statement, place);
    for (const journey of all('journey')) {
      if (isLifeMap(journey)) continue;
      for (const { moment, emotion, from } of findEmotionDrops(journey.statement, linked)) {
        const { stage } = moment;
        const node = stage.emotions.includes(emotion) ? stage : moment.node;
        if (listExplainingPains(node, { stage }, linked).length > 0 || isUnread(stage.span)) continue;
        const [owner] = listOwnersAround(places.get(node), context);
        yield {
          span: node.head,
          message: `The emotion falls here from ${formatSigned(from)} to ${formatSigned(emotion.score.value)}, but there is no pain point. The cause has no owner, and nobody acts on it: add \`pain "…"\` with what goes wrong.`,
          // Offers no fix without an owner: a pain point without an owner would be the next finding.
          fixes:
            owner === undefined
              ? []
              : addFixes(
                  document,
                  node,
                  `pain "${fixExamples.pain}" { owner ${owner}; severity medium; assumption }`,
                  'Add a pain point',
                  endOfFindings(node),
                ),
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "In the shop" {
              owner store

              step "Tries it" {
                emotion +2 "delighted"
                touchpoint "Test ride" { channel store }
              }
              ⟦step "Pays"⟧ {
                emotion -1 "impatient"
                touchpoint "Till" { channel store }
                exit "Gives up" { share 4% }
              }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "In the shop" {
              owner store

              step "Tries it" {
                emotion +2 "delighted"
                touchpoint "Test ride" { channel store }
              }
              step "Pays" {
                emotion -1 "impatient"
                touchpoint "Till" { channel store }
                pain "What goes wrong here" { owner store; severity medium; assumption }
                exit "Gives up" { share 4% }
              }
            }
          }
        `,
      },
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner store

            stage "Tries it" {
              emotion +2 "delighted"
              touchpoint "Test ride" { channel store }
            }

            ⟦stage "Pays"⟧ {
              emotion 0
              touchpoint "Till" { channel store }
              touchpoint "Receipt" { channel print }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner store

            stage "Tries it" {
              emotion +2 "delighted"
              touchpoint "Test ride" { channel store }
            }

            stage "Pays" {
              emotion 0
              touchpoint "Till" { channel store }
              touchpoint "Receipt" { channel print }
              pain "What goes wrong here" { owner store; severity medium; assumption }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint "Test ride" { channel store; emotion +2 "delighted" }
              touchpoint "Bringing it back" { channel store; emotion +1 }
            }

            stage "Pays" {
              touchpoint "Till" { channel store; emotion -1 "impatient" }
              pain "The queue is too long" { owner store }
            }
          }
        `,
      },
      {
        text: `
          journey sunday "A Sunday" {
            kind day-in-the-life

            stage "In the morning" { emotion +2 "rested" }
            stage "In the evening" { emotion -1 "Monday is near" }
          }
        `,
      },
    ],
  },
});

function formatSigned(score: number): string {
  return score > 0 ? `+${score}` : String(score);
}
