import type { Journey } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { createFunnelInput, type JourneyFunnelInput } from '../../semantics/figures/create-funnel-input.ts';
import { type FunnelContradiction, findContradictions } from '../../semantics/figures/find-contradictions.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule, type RuleFinding } from '../engine/rule.ts';

export const contradictoryFunnel = defineRule({
  id: 'contradictory-funnel',
  category: 'evidence and measures',
  summary: 'Figures about customers that contradict each other.',
  why: 'Figures decide where a team works. If two of them cannot both be true, readers trust none, and the greatest loss on the map may be a mistake of typing.',
  source:
    'Funnel analysis in web analytics and marketing: how many customers go on from each stage, and how many leave.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  *check({ linked, all }) {
    for (const place of all('journey')) {
      if (isLifeMap(place)) continue;
      const journey = place.statement;
      const traced = createFunnelInput(journey, linked);
      for (const contradiction of findContradictions(traced.input)) {
        const finding = describeContradiction(contradiction, traced, journey);
        if (finding !== undefined) yield finding;
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          evidence ga4 "Web analytics" { method analytics }

          journey buying "Buying a bike" {
            stage "Looks around" {
              reached 4000 from ga4
            }

            stage "Pays" {
              ⟦reached 9500 from ga4⟧
            }
          }
        `,
      },
      {
        text: `
          evidence ga4 "Web analytics" { method analytics }

          journey buying "Buying a bike" {
            stage "Looks around" {
              ⟦reached 4000 from ga4⟧
              exit "Finds nothing" { share 40% }
            }

            stage "Pays" {
              reached 3000 from ga4
            }
          }
        `,
      },
      {
        text: `
          evidence ga4 "Web analytics" { method analytics }

          journey buying "Buying a bike" {
            stage "Looks around" {
              reached 4000 from ga4
            }

            stage "Pays" {
              ⟦reached 31% from ga4⟧
            }
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            ⟦stage "Pays"⟧ {
              exit "The queue is too long" { share 60% }
              exit "The card is refused" { share 50% }
            }
          }
        `,
      },
      {
        text: `
          persona lin "Lin" {
            share 70%
          }
          persona omar "Omar" {
            share 40%
          }

          journey buying "Buying a bike" {
            persona ⟦lin, omar⟧
          }
        `,
      },
    ],
    good: [
      {
        text: `
          evidence ga4 "Web analytics" { method analytics }
          evidence doors "Counted at the doors" { method observation }

          journey buying "Buying a bike" {
            stage look "Looks around" {
              reached 4000 from ga4
              exit "Finds nothing" { share 20% }
              next pay "Has an account" { share 50% }
            }

            stage "Signs in" {
              reached 1500 from ga4
            }

            stage pay "Pays" {
              reached 2800 from ga4
              reached 9500 from doors
            }
          }
        `,
      },
    ],
  },
});

function describeContradiction(
  contradiction: FunnelContradiction,
  traced: JourneyFunnelInput,
  journey: Journey,
): RuleFinding | undefined {
  switch (contradiction.kind) {
    case 'rise': {
      const { series, from, to } = contradiction;
      const span = findReached(series, to, traced);
      return (
        span && {
          span,
          message: `More people get here than to ${quoteTitle(from, traced)} before, and no way leads in between. Readers trust neither figure: correct one, or add the \`next\` that leads here.`,
        }
      );
    }
    case 'two-units': {
      const span = traced.series[contradiction.series]?.reached[contradiction.figure]?.span;
      return (
        span && {
          span,
          message:
            'This evidence has counts and percentages. They cannot be compared, so the funnel leaves this figure out: write all of them as counts, or all as percentages.',
        }
      );
    }
    case 'exits-over-loss': {
      const { series, from, to, exits, lost } = contradiction;
      const span = findReached(series, from, traced);
      return (
        span && {
          span,
          message: `Exits take ${exits}% of the customers from here to ${quoteTitle(to, traced)}, but only ${lost}% are lost. Readers trust neither figure: correct the shares of the exits or the counts.`,
        }
      );
    }
    case 'exits-over-all': {
      const span = traced.places[contradiction.place]?.head;
      return (
        span && {
          span,
          message: `The exits here take ${contradiction.share}% of the customers. More than all cannot leave: correct the shares.`,
        }
      );
    }
    case 'personas-over-all': {
      const [first] = journey.personas;
      const last = journey.personas.at(-1);
      return (
        first &&
        last && {
          span: { start: first.span.start, end: last.span.end },
          message: `These personas represent ${contradiction.share}% of the customers. Their figures count too much among everybody: correct the \`share\` of a persona.`,
        }
      );
    }
  }
}

function findReached(
  series: number,
  place: number,
  { input, series: statements }: JourneyFunnelInput,
): Span | undefined {
  const index = input.series[series]?.figures.findIndex((figure) => figure.place === place) ?? -1;
  return statements[series]?.reached[index]?.span;
}

function quoteTitle(index: number, { places }: JourneyFunnelInput): string {
  const place = places[index];
  return `“${(place && getTitle(place)) || '(no title)'}”`;
}
