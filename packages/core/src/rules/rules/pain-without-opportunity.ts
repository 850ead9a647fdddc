import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { findInsertionBeside } from '../../edits/text-edits/find-insertion-beside.ts';
import { createNameAllocator } from '../../edits/text-edits/name-allocator.ts';
import type { Fix } from '../../model/document.ts';
import type { Pain, Severity } from '../../model/statements.ts';
import { findRemedies } from '../../semantics/queries/find-remedies.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { listOwnersAround } from '../../semantics/queries/list-owners-around.ts';
import { fixExamples } from '../../templates/example-texts.ts';
import { defineRule, type RuleContext, type StatementContextOf } from '../engine/rule.ts';

const severities: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

export const painWithoutOpportunity = defineRule({
  id: 'pain-without-opportunity',
  category: 'from finding to action',
  summary: 'A serious pain point without an opportunity or an action item.',
  why: 'A map that only says what hurts changes nothing. An opportunity turns a pain point into something that a team can solve. Without an opportunity, the team has found a pain point, agreed on it, and left it alone.',
  source:
    'Nielsen Norman Group on journey mapping: insights and opportunities are part of the map, not of another document.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {
    severity: {
      type: 'string',
      description:
        'The lowest severity that needs an opportunity or action item; `low` also covers pain points without a severity.',
      enum: severities,
      default: 'high',
      defaultInStrict: 'low',
    },
  },
  *check(context) {
    const least = severities.indexOf(context.options.severity as Severity);
    const answers = findRemedies(context);
    const fixOf = createFixer(context);
    for (const place of context.all('pain')) {
      const pain = place.statement;
      if (!isSerious(pain, least) || pain.status?.value === 'resolved') continue;
      if (isLifeMap(place) || context.isUnread(pain.span)) continue;
      if (answers(pain, place).some(({ status }) => status?.value !== 'dropped')) continue;
      const severity = pain.severity === undefined ? '' : `${pain.severity.value} `;
      yield {
        span: pain.head,
        message: `This ${severity}pain point has neither an opportunity nor an action item. A note alone does not stop the pain: add \`opportunity "…" { for … }\` with a way to fix it.`,
        fixes: fixOf(place),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }

              ⟦pain queue "The queue is too long"⟧ {
                owner store
                severity high
                assumption
              }
              exit "Gives up" { share 4% }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }

              pain queue "The queue is too long" {
                owner store
                severity high
                assumption
              }
              opportunity "How might we help here?" { for queue; owner store }
              exit "Gives up" { share 4% }
            }
          }
        `,
      },
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              ⟦pain "The queue is too long"⟧ { owner store; severity critical; assumption }
            }
          }
        `,
        fixed: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain the-queue-is "The queue is too long" { owner store; severity critical; assumption }
              opportunity "How might we help here?" { for the-queue-is; owner store }
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
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain queue "The queue is too long" { owner store; severity high }
              pain lift "The lift is out of order" { owner store; severity high; status resolved }
              opportunity "Pay at the shelf" { for queue; owner store }
            }
          }
        `,
      },
      {
        text: `
          owner store "Bike shop"

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain queue "The queue is too long" { owner store; severity high }
            }
          }
        `,
        files: {
          'next-year.journey': `
            import "./main.journey"

            journey next-year "Buying a bike next year" {
              state future
              baseline buying

              stage "Pays" {
                touchpoint "App" { channel app }
                opportunity "Pay at the shelf" { for buying.queue; owner store }
              }
            }
          `,
        },
      },
    ],
  },
});

function isSerious({ severity }: Pain, least: number): boolean {
  return least <= 0 || (severity !== undefined && severities.indexOf(severity.value) >= least);
}

const bodies = new Set(['journey', 'stage', 'step', 'touchpoint'] as const);

function createFixer(context: RuleContext): (place: StatementContextOf<'pain'>) => readonly Fix[] {
  const getName = createNameAllocator(context.document);
  return (place) => {
    const beside = findInsertionBeside(place, bodies);
    const [owner] = listOwnersAround(place, context);
    // Offers no fix without an owner: an opportunity without an owner would be the next finding.
    if (beside === undefined || owner === undefined) return [];
    const { name, edits } = getName(place.statement);
    const written = `opportunity "${fixExamples.opportunity}" { for ${name}; owner ${owner} }`;
    return addFixes(context.document, beside.into, written, 'Add an opportunity for it', beside.before).map(
      (fix) => ({ ...fix, edits: [...edits, ...fix.edits] }),
    );
  };
}
