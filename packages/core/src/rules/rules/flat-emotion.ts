import type { Journey } from '../../model/statements.ts';
import { findEmotion } from '../../semantics/queries/find-emotion.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { listMoments } from '../../semantics/queries/list-moments.ts';
import { listPersonas } from '../../semantics/queries/list-personas.ts';
import { resolvePersona } from '../../semantics/queries/resolve-persona.ts';
import { defineRule } from '../engine/rule.ts';

/** The minimum number of moments that make a curve. */
const leastMoments = 4;

export const flatEmotion = defineRule({
  id: 'flat-emotion',
  category: 'completeness',
  summary: 'A journey with four or more moments that all feel the same.',
  why: 'No journey feels the same from its first day to its last. A flat curve shows that the team has not asked customers, and hides the decisive moments.',
  source:
    'The peak–end rule of Daniel Kahneman and others: people remember the strongest moment of an experience, and its end.',
  levels: { draft: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  *check({ linked, all }) {
    for (const { statement: journey } of all('journey')) {
      const { moments, scores } = collectScores(journey, linked);
      if (moments < leastMoments || scores.size !== 1) continue;
      const [score = 0] = scores;
      yield {
        span: journey.head,
        message: `All ${moments} moments of this journey feel the same (${score > 0 ? '+' : ''}${score}). No real journey feels the same throughout, and the decisive moments stay hidden: ask customers where it was best and where it was worst.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦journey buying "Buying a bike"⟧ {
            stage "Looks around" {
              emotion 0
              touchpoint "Shop window" { channel store }
              touchpoint "Web shop" { channel website }
            }

            stage "Tries it" {
              emotion 0
              touchpoint "Test ride" { channel store }
            }

            stage "Buys it" {
              emotion 0
              touchpoint "Till" { channel store }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Looks around" {
              emotion 0
              touchpoint "Shop window" { channel store }
              touchpoint "Web shop" { channel website }
            }

            stage "Tries it" {
              emotion +2 "free"
              touchpoint "Test ride" { channel store }
            }

            stage "Buys it" {
              emotion 0
              touchpoint "Till" { channel store }
            }
          }
        `,
      },
      {
        text: `
          persona anna "Anna" { primary }
          persona tom "Tom"

          journey riding "Riding to work" {
            kind day-in-the-life
            persona anna, tom

            stage "Sets out"

            stage "Waits" {
              emotion anna 0
              emotion tom -1 because "he has been up all night"
            }

            stage "Rides" { emotion 0 }
            stage "Arrives" { emotion 0 }
            stage "Works" { emotion 0 }
          }
        `,
      },
    ],
  },
});

/** Returns the scores of all personas, and the number of moments with a known emotion. */
function collectScores(journey: Journey, linked: Links): { moments: number; scores: ReadonlySet<number> } {
  const scores = new Set<number>();
  let moments = 0;
  for (const moment of journey.stages.flatMap(listMoments)) {
    const refs = listPersonas(moment, journey);
    const people = refs.length === 0 ? [undefined] : refs.map((ref) => resolvePersona(ref, linked));
    const felt = people.flatMap((person) => findEmotion(moment, person, linked) ?? []);
    if (felt.length > 0) moments++;
    for (const { score } of felt) scores.add(score.value);
  }
  return { moments, scores };
}
