import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import type { Journey } from '../../model/statements.ts';
import type { Candidate } from '../../semantics/link/linked-document.ts';
import { hasSyntaxError } from '../engine/has-syntax-error.ts';
import { defineRule } from '../engine/rule.ts';

export const journeyWithoutPersona = defineRule({
  id: 'journey-without-persona',
  category: 'completeness',
  summary: 'A journey without a persona.',
  why: 'A map of "the customer" describes no real person. What is easy for one customer is hard for another, and feelings without a person are those of the team. Go through the journey once for each persona.',
  source: 'Nielsen Norman Group on journey mapping: a map shows the point of view of one person, its actor.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check(context) {
    const { document, linked, all } = context;
    for (const { statement: journey } of all('journey')) {
      if (journey.personas.length > 0 || journey.unfinished?.includes('persona') === true) continue;
      if (isOfSomebody(journey) || hasSyntaxError(journey, context)) continue;
      const visible = linked.listVisibleAt(journey.span.start, 'persona');
      const primary = visible.filter(isPrimary);
      yield {
        span: journey.head,
        message:
          'This journey has no persona. Readers cannot tell whose experience the map shows: add `persona NAME`.',
        fixes: (primary.length > 0 ? primary : visible)
          .slice(0, 3)
          .flatMap(({ name }) => addFixes(document, journey, `persona ${name}`)),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          persona tom "Tom, who rides along"
          persona anna "Anna, who rides to work" { primary }

          ⟦journey buying "Buying a bike"⟧ {
            purpose "Decide what the shop improves this winter"

            stage "Tries it" {
              touchpoint "Test ride" { channel store }
            }
          }
        `,
        fixed: `
          persona tom "Tom, who rides along"
          persona anna "Anna, who rides to work" { primary }

          journey buying "Buying a bike" {
            purpose "Decide what the shop improves this winter"
            persona anna

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
          persona anna "Anna, who rides to work"

          journey buying "Buying a bike" {
            persona anna
          }
        `,
      },
      {
        text: `
          persona anna "Anna, who rides to work"
          persona tom "Tom, who repairs bikes"

          journey repair "Having a bike repaired" {
            stage "Brings it" {
              persona anna
              touchpoint "Counter" { channel store }
            }

            stage "Repairs it" {
              persona tom
              touchpoint "Workshop" { channel store }
            }
          }
        `,
      },
    ],
  },
});

/** Returns whether every stage, or each of its steps, names personas of its own. */
function isOfSomebody({ stages }: Journey): boolean {
  return (
    stages.length > 0 &&
    stages.every(
      ({ personas, steps }) =>
        personas.length > 0 || (steps.length > 0 && steps.every((step) => step.personas.length > 0)),
    )
  );
}

function isPrimary({ target: { entity } }: Candidate): boolean {
  return entity.kind === 'persona' && entity.primary !== undefined;
}
