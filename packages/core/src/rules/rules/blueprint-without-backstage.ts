import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { endOfFindings } from '../../edits/text-edits/find-insertion-beside.ts';
import type { MomentBody } from '../../model/statements.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule } from '../engine/rule.ts';
import { suggestOwners } from '../fixes/suggest-owners.ts';

export const blueprintWithoutBackstage = defineRule({
  id: 'blueprint-without-backstage',
  category: 'completeness',
  summary: 'A step of a service blueprint that has a touchpoint, but no backstage or support entry.',
  why: 'A service blueprint shows what it takes to keep a promise: the people, rules and systems that the customer does not see. A touchpoint without a backstage or support entry either needs no work, which is rare, or has not been understood.',
  source:
    'Service blueprinting (G. Lynn Shostack; Mary Jo Bitner, Amy Ostrom and Felicia Morgan): a blueprint shows what the customer sees beside what happens behind the line of visibility.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check(context) {
    const { document, all, isUnread } = context;
    for (const place of all('step')) {
      const step = place.statement;
      const stage = place.parent?.statement;
      const journey = place.parent?.parent?.statement;
      if (stage?.kind !== 'stage' || journey?.kind !== 'journey') continue;
      if (journey.journeyKind?.value !== 'service-blueprint' || step.touchpoints.length === 0) continue;
      // Backstage and support of a stage count for all of its steps.
      if (hasBackstage(step) || hasBackstage(stage) || isUnread(step.span)) continue;
      const isOwned = (step.owner ?? stage.owner) !== undefined;
      const [owner] = isOwned ? [] : suggestOwners(place, context);
      const body = owner === undefined ? '' : ` { owner ${owner} }`;
      yield {
        span: step.head,
        message:
          'This blueprint step has neither backstage nor support. Readers cannot see what makes it work: add `backstage "…"` for the work out of sight, or `support "…"` for the systems and rules that it depends on.',
        fixes: [
          ...addFixes(
            document,
            step,
            `backstage "${fixExamples.backstage}"${body}`,
            'Add a backstage entry',
            endOfFindings(step),
          ),
          ...addFixes(
            document,
            step,
            `support "${fixExamples.support}"${body}`,
            'Add a support entry',
            endOfFindings(step),
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
            kind service-blueprint

            stage "Pays" {
              owner store

              ⟦step "Pays in instalments"⟧ {
                touchpoint "Till" { channel store }
                frontstage "Asks for an identity card"
              }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            kind service-blueprint

            stage "Pays" {
              owner store

              step "Pays in instalments" {
                touchpoint "Till" { channel store }
                frontstage "Asks for an identity card"
                backstage "What people do out of sight"
              }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            kind service-blueprint

            stage "Pays" {
              step "Pays in instalments" {
                touchpoint "Till" { channel store }
                support "Credit check" { kind technology }
              }
              step "Thinks it over" {
                no-touchpoint "They sleep on it"
              }
            }
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              step "Pays in instalments" {
                touchpoint "Till" { channel store }
              }
            }
          }
        `,
      },
    ],
  },
});

function hasBackstage({ lanes, unfinished }: MomentBody): boolean {
  return (
    lanes.some(({ lane }) => lane === 'backstage' || lane === 'support') ||
    unfinished?.some((keyword) => keyword === 'backstage' || keyword === 'support') === true
  );
}
