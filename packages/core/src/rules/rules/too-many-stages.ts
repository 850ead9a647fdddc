import { defineRule } from '../engine/rule.ts';

export const tooManyStages = defineRule({
  id: 'too-many-stages',
  category: 'upkeep',
  summary: 'A journey with more stages than readers take in at a glance.',
  why: 'People read a map as a whole, on one wall or one page. Beyond eight stages or so, they read it piece by piece, and no longer see the problems between two stages.',
  levels: { draft: 'off', recommended: 'info', strict: 'info' },
  options: {
    max: {
      type: 'integer',
      description: 'The maximum number of stages in a journey.',
      default: 8,
      minimum: 1,
    },
  },
  *check({ all, options: { max } }) {
    for (const { statement } of all('journey')) {
      const count = statement.stages.length;
      if (count <= max) continue;
      yield {
        span: statement.head,
        message: `This journey has ${count} stages. Readers cannot take in more than ${max} at a glance: merge related stages into one stage with steps, or move a part to its own journey and link it with \`details\`.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦journey buying "Buying a bike"⟧ {
            stage "Dreams" { no-touchpoint "Alone with the thought" }
            stage "Asks friends" { no-touchpoint "Among friends" }
            stage "Looks around" { touchpoint "Shop window" { channel store } }
            stage "Compares" { touchpoint "Web shop" { channel website } }
            stage "Tries" { touchpoint "Test ride" { channel store } }
            stage "Orders" { touchpoint "Web shop, basket" { channel website } }
            stage "Pays" { touchpoint "Web shop, till" { channel website } }
            stage "Fetches" { touchpoint "Counter" { channel store } }
            stage "Rides" { no-touchpoint "On the road" }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Looks around" { touchpoint "Shop window" { channel store } }

            stage "Buys" {
              step "Orders" { touchpoint "Basket" { channel website } }
              step "Pays" { touchpoint "Till" { channel website } }
            }

            stage "Rides" { no-touchpoint "On the road" }
          }
        `,
      },
    ],
  },
});
