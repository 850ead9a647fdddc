import { insertStatement } from '../../edit/insert-statement.ts';
import type { Fix, JourneyDocument } from '../../model/document.ts';
import type { Stage } from '../../model/statements.ts';
import { describesLife } from '../describes-life.ts';
import { defineRule } from '../rule.ts';

export const stageWithoutTouchpoint = defineRule({
  id: 'stage-without-touchpoint',
  category: 'completeness',
  summary: 'A stage in which the customer meets you nowhere, and which does not say why.',
  why: 'A stage is on the map because something happens between the customer and you. Where no touchpoint is known, either one was overlooked or the customer is on their own, and both are worth knowing.',
  levels: { draft: 'warning', recommended: 'error', strict: 'error' },
  options: {},
  *check({ document, all, isUnread }) {
    for (const place of all('stage')) {
      const stage = place.statement;
      if (describesLife(place) || hasTouchpoint(stage) || isUnread(stage.span)) continue;
      yield {
        span: stage.head,
        message:
          'This stage has no touchpoint. Nobody can improve a meeting that is not on the map: add `touchpoint "…"` where the customer meets you, or `no-touchpoint "…"` with the reason why they do not.',
        fixes: [
          ...fixOf(document, stage, 'Add a touchpoint', 'touchpoint "Where the customer meets you"'),
          ...fixOf(
            document,
            stage,
            'Say why there is none',
            'no-touchpoint "Why the customer meets nobody here"',
          ),
        ],
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

              step "Rides around the block" {
                thought "Light as a feather"
              }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              emotion +1 "curious"
              touchpoint "Where the customer meets you"

              step "Rides around the block" {
                thought "Light as a feather"
              }
            }
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            ⟦stage trial "Tries it"⟧
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage trial "Tries it" { touchpoint "Where the customer meets you" }
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

/** Facts come before steps, so it is written above the first. What it says is for a human to fill in. */
function fixOf(document: JourneyDocument, stage: Stage, title: string, written: string): readonly Fix[] {
  const edit = insertStatement(document, stage, written, stage.steps[0]?.span);
  return edit === undefined ? [] : [{ title, edits: [edit], safe: false }];
}
