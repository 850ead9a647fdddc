import { defineRule } from '../rule.ts';

export const tooManyStages = defineRule({
  id: 'too-many-stages',
  category: 'upkeep',
  summary: 'A journey of more stages than a reader takes in at a glance.',
  why: 'A map is read as a whole, on one wall or one page. Beyond eight stages or so people read it piece by piece, and what goes wrong between two stages is no longer seen.',
  levels: { draft: 'off', recommended: 'info', strict: 'info' },
  options: {
    max: { type: 'integer', description: 'The most stages that a journey may have.', default: 8, minimum: 1 },
  },
  *check({ all, options: { max } }) {
    for (const { statement } of all('journey')) {
      const count = statement.stages.length;
      if (count <= max) continue;
      yield {
        span: statement.head,
        message: `This journey has ${count} stages. More than ${max} cannot be seen as one story: join stages that belong together as steps of one, or describe a part in a journey of its own and refer to it with \`details\`.`,
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
