import { listDistinctPeople, type Person } from '../../semantics/queries/resolve-persona.ts';
import { defineRule } from '../engine/rule.ts';

export const tooManyPersonas = defineRule({
  id: 'too-many-personas',
  category: 'upkeep',
  summary: 'A journey with too many personas for one story, unless one persona buys for a company.',
  why: 'A map tells the story of one person, or of two compared. With more personas, it tells only what all of them have in common, and describes no real person. Where companies buy (`market b2b`), several people decide together, and all belong on the map.',
  source: 'Nielsen Norman Group on journey mapping: one point of view per map makes a clear story.',
  levels: { draft: 'off', recommended: 'info', strict: 'info' },
  options: {
    max: {
      type: 'integer',
      description: 'The maximum number of personas in a journey.',
      default: 2,
      minimum: 1,
    },
  },
  *check({ all, linked, options: { max } }) {
    for (const { statement } of all('journey')) {
      const people = listDistinctPeople(statement.personas, linked);
      if (people.length <= max || people.some(mayBuyForCompany)) continue;
      yield {
        span: statement.head,
        message: `This journey has ${people.length} personas. A story about more than ${max} people has no clear point of view: keep the personas to whom the journey matters most, and give the others their own journey.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          persona anna "Anna, commuter"
          persona ben "Ben, student"
          persona cleo "Cleo, racing cyclist"

          ⟦journey buying "Buying a bike"⟧ {
            persona anna, ben, cleo
          }
        `,
      },
    ],
    good: [
      {
        text: `
          persona anna "Anna, commuter" { primary }
          persona ben "Ben, student"

          journey buying "Buying a bike" {
            persona anna, ben
          }
        `,
      },
      {
        text: `
          persona anna "Anna, office manager" { primary; market b2b }
          persona ben "Ben, purchasing" { market b2b }
          persona cleo "Cleo, managing director" { market b2b }

          journey fleet "Bikes for the whole office" {
            persona anna, ben, cleo
          }
        `,
      },
    ],
  },
});

/**
 * Returns whether a person may buy for a company. An undeclared persona may; the rule `unresolved-reference`
 * reports it.
 */
function mayBuyForCompany(person: Person): boolean {
  return 'to' in person || person.market?.value === 'b2b' || person.unfinished?.includes('market') === true;
}
