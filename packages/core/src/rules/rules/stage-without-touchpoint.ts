import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import type { Stage } from '../../model/statements.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule, type RuleContext, type StatementContextOf } from '../engine/rule.ts';
import { suggestChannels } from '../fixes/suggest-channels.ts';
import { suggestOwners } from '../fixes/suggest-owners.ts';

export const stageWithoutTouchpoint = defineRule({
  id: 'stage-without-touchpoint',
  category: 'completeness',
  summary: 'A stage with neither a touchpoint nor `no-touchpoint`.',
  why: 'A stage is on the map because something happens between the customer and you. Without a touchpoint, either you have overlooked a touchpoint or the customer is on their own. Both are worth knowing.',
  source:
    'Service design understands a service as a sequence of touchpoints. In each stage, customers have contact with the organisation, or there is a known gap.',
  levels: { draft: 'warning', recommended: 'error', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check(context) {
    for (const place of context.all('stage')) {
      const stage = place.statement;
      if (isLifeMap(place) || hasTouchpoint(stage) || context.isUnread(stage.span)) continue;
      const steps = stage.steps[0]?.span ?? null;
      yield {
        span: stage.head,
        message:
          'This stage has no touchpoint. You cannot improve an encounter that is not on the map: add `touchpoint "…"` where the customer meets you, or `no-touchpoint "…"` with the reason for its absence.',
        // Properties and touchpoints come before steps. The user replaces the example texts.
        fixes: [
          ...addFixes(context.document, stage, draftTouchpoint(place, context), 'Add a touchpoint', steps),
          ...addFixes(
            context.document,
            stage,
            `no-touchpoint "${fixExamples['no-touchpoint']}"`,
            'Say why there is no touchpoint',
            steps,
          ),
        ],
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            ⟦stage "Tries it"⟧ {
              owner store
              emotion +1 "curious"

              step "Rides around the block" {
                thought "Light as a feather"
              }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Tries it" {
              owner store
              emotion +1 "curious"
              touchpoint "Where the customer meets you" { channel website }

              step "Rides around the block" {
                thought "Light as a feather"
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

            stage "Looks around" {
              touchpoint "Web shop" { channel app }
            }

            ⟦stage trial "Tries it"⟧
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            owner store

            stage "Looks around" {
              touchpoint "Web shop" { channel app }
            }

            stage trial "Tries it" { touchpoint "Where the customer meets you" { channel app; owner store } }
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
                touchpoint "Test ride" { channel store }
              }
            }

            stage "Thinks it over" {
              no-touchpoint "They sleep on it"
            }

            stage "Asks others" {
              touchpoint "Comparison site" { channel review-site; external }
            }
          }
        `,
      },
      {
        text: `
          journey sunday "A Sunday" {
            kind day-in-the-life

            stage "In the morning"
          }
        `,
      },
    ],
  },
});

function hasTouchpoint(stage: Stage): boolean {
  const moments = [stage, ...stage.steps];
  return (
    moments.some(
      ({ touchpoints, unfinished = [] }) =>
        touchpoints.length > 0 || unfinished.includes('touchpoint') || unfinished.includes('no-touchpoint'),
    ) ||
    stage.noTouchpoint !== undefined ||
    (stage.steps.length > 0 && stage.steps.every((step) => step.noTouchpoint !== undefined))
  );
}

/** Returns a touchpoint with the likeliest channel, and with the likeliest owner if its stage has no owner. */
function draftTouchpoint(place: StatementContextOf<'stage'>, context: RuleContext): string {
  const [channel] = suggestChannels('', place.statement.span.start, context.linked);
  const [owner] = place.statement.owner === undefined ? suggestOwners(place, context) : [];
  const facts = [`channel ${channel}`, ...(owner === undefined ? [] : [`owner ${owner}`])];
  return `touchpoint "${fixExamples.touchpoint}" { ${facts.join('; ')} }`;
}
