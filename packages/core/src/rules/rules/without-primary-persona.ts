import { getPersonTitle, resolvePersona } from '../../semantics/queries/resolve-persona.ts';
import { defineRule } from '../engine/rule.ts';

export const withoutPrimaryPersona = defineRule({
  id: 'without-primary-persona',
  category: 'completeness',
  summary: 'A journey with several personas, but without exactly one primary persona.',
  why: 'Personas want different things. If a service cannot please all of them, it is designed for the primary persona first. The map shows the emotion curve of this persona.',
  source:
    'Personas in goal-directed design (Alan Cooper): a design has one primary persona, and the needs of other personas must not displace those of the primary persona.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check({ document, linked, all, isUnread }) {
    for (const { statement: journey } of all('journey')) {
      const people = [...new Set(journey.personas.map((ref) => resolvePersona(ref, linked)))];
      if (people.length < 2) continue;
      const personas = people.filter((person) => 'kind' in person);
      // An undeclared persona may be the primary one.
      if (personas.length < people.length) continue;
      if (personas.some((persona) => document.personas.includes(persona) && isUnread(persona.span))) continue;
      const primary = personas.filter((persona) => persona.primary !== undefined);
      if (primary.length === 1) continue;
      const [first, second] = primary.map((persona) => `“${getPersonTitle(persona)}”`);
      yield {
        span: journey.head,
        message:
          first === undefined || second === undefined
            ? 'This journey has several personas, but no primary one. If they want different things, nobody knows who comes first: add `primary` to one of them.'
            : `${first} and ${second} are both primary personas. If they want different things, readers do not know who comes first: keep \`primary\` for one of them.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          persona anna "Anna"
          persona tom "Tom"

          ⟦journey buying "Buying a bike"⟧ {
            persona anna, tom
          }
        `,
      },
      {
        text: `
          persona anna "Anna" { primary }
          persona tom "Tom" { primary }

          ⟦journey buying "Buying a bike"⟧ {
            persona anna
            persona tom
          }
        `,
      },
    ],
    good: [
      {
        text: `
          persona anna "Anna" { primary }
          persona tom "Tom"

          journey buying "Buying a bike" {
            persona anna, tom
          }

          journey repair "Having a bike repaired" {
            persona tom
          }
        `,
      },
    ],
  },
});
