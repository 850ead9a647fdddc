import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { endOfFindings } from '../../edits/text-edits/find-insertion-beside.ts';
import type { Stage, Step, Touchpoint } from '../../model/statements.ts';
import { getDeclaration } from '../../semantics/queries/get-declaration.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule } from '../engine/rule.ts';

export const momentOfTruthWithoutMetric = defineRule({
  id: 'moment-of-truth-without-metric',
  category: 'from finding to action',
  summary: 'A moment of truth without a metric.',
  why: 'A moment of truth decides more than any other moment whether the customer stays. Without a metric, your competitors notice earlier than you that it goes wrong.',
  source:
    'Moments of truth (Richard Normann; Jan Carlzon at the airline SAS): short encounters in which customers make up their minds about an organisation.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ document, linked, all, isUnread }) {
    for (const journey of all('journey')) {
      if (isLifeMap(journey)) continue;
      for (const node of listUnmeasured(journey.statement.stages, linked)) {
        if (isUnread(node.span)) continue;
        yield {
          span: node.head,
          message:
            'This moment of truth has no metric. It decides whether the customer stays, and nobody notices if it goes wrong: add `metric "…"` with a figure that shows how it went.',
          fixes: addFixes(
            document,
            node,
            `metric "${fixExamples.metric}"`,
            'Add a metric',
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
          journey buying "Buying a bike" {
            stage "In the shop" {
              ⟦step "Pays"⟧ {
                moment-of-truth
                touchpoint "Till" { channel store }
                exit "Gives up" { share 4% }
              }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "In the shop" {
              step "Pays" {
                moment-of-truth
                touchpoint "Till" { channel store }
                metric "What shows how it went"
                exit "Gives up" { share 4% }
              }
            }
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              ⟦touchpoint ride "Test ride"⟧ { channel store; moment-of-truth }
            }

            stage "Tries another one" {
              touchpoint ride
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint ride "Test ride" { channel store; moment-of-truth; metric "What shows how it went" }
            }

            stage "Tries another one" {
              touchpoint ride
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
              touchpoint "Test ride" {
                channel store
                moment-of-truth
                metric "Rides that end in a purchase" { baseline 41%; target 50% }
              }
            }

            stage "Pays" {
              step "At the till" {
                moment-of-truth
                touchpoint "Till" {
                  channel store
                  metric "Minutes in the queue" { unit "minutes"; baseline 9; target 4 }
                }
              }
            }
          }
        `,
      },
    ],
  },
});

/**
 * Returns the moments of truth without a metric. For a touchpoint that occurs several times, a metric at one
 * occurrence is enough.
 */
function listUnmeasured(stages: readonly Stage[], linked: Links): readonly (Step | Touchpoint)[] {
  const steps: Step[] = [];
  const touchpoints = new Map<Touchpoint, { readonly first: Touchpoint; isMeasured: boolean }>();
  for (const stage of stages) {
    for (const moment of [stage, ...stage.steps]) {
      const isMeasured =
        moment.metrics.length > 0 ||
        (moment.kind === 'step' &&
          moment.touchpoints.some((touchpoint) => isMeasuredAt(touchpoint, linked))) ||
        moment.handovers.some((handover) => handover.metrics.length > 0);
      const isOne = moment.kind === 'step' && moment.momentOfTruth !== undefined;
      if (isOne && !isMeasured) steps.push(moment);
      for (const touchpoint of moment.touchpoints) {
        const declaration = getDeclaration(touchpoint, linked) ?? touchpoint;
        const isTruth = (touchpoint.momentOfTruth ?? declaration.momentOfTruth) !== undefined;
        const known = touchpoints.get(declaration);
        const entry = known ?? { first: touchpoint, isMeasured: false };
        // The touchpoint isn't reported if its step is a moment of truth, or if it is measured here.
        if (isOne || isMeasured || isMeasuredAt(touchpoint, linked)) entry.isMeasured = true;
        if (known !== undefined || isTruth) touchpoints.set(declaration, entry);
      }
    }
  }
  const alone = [...touchpoints.values()].filter((touchpoint) => !touchpoint.isMeasured);
  return [...steps, ...alone.map(({ first }) => first)];
}

function isMeasuredAt(touchpoint: Touchpoint, linked: Links): boolean {
  return touchpoint.metrics.length > 0 || (getDeclaration(touchpoint, linked)?.metrics.length ?? 0) > 0;
}
