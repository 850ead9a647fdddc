import { collectContents } from '../../semantics/queries/collect-contents.ts';
import { namesEvidence } from '../../semantics/queries/evidence-basis.ts';
import { findVisibleDeclaration } from '../../semantics/queries/find-visible-declaration.ts';
import { defineRule } from '../engine/rule.ts';

export const journeyWithoutEvidence = defineRule({
  id: 'journey-without-evidence',
  category: 'evidence and measures',
  summary: 'A journey in which nothing is based on evidence.',
  why: 'A map of assumptions shows what a team believes about its customers. Such a map may be a good beginning, but people who base decisions on it should know that nobody has asked customers yet.',
  source:
    'This Is Service Design Doing (Stickdorn, Hormess, Lawrence and Schneider): distinguish assumption-based from research-based maps, and gradually turn assumptions into research.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check({ linked, workspace, all, isUnread }) {
    for (const { statement: journey } of all('journey')) {
      // A future journey with a baseline rests on the evidence of that baseline.
      const isPlan = journey.state?.value === 'future' && journey.baseline !== undefined;
      if (isPlan || journey.evidence.length > 0 || isUnread(journey.span)) continue;
      // The map says itself that nobody has checked it yet.
      if (journey.assumption !== undefined) continue;
      const isSupported = collectContents(journey, linked, workspace).some(
        ({ statement, linked: within }) => {
          if (namesEvidence(statement)) return true;
          if (statement.kind !== 'metric') return false;
          return (findVisibleDeclaration(statement, within, workspace)?.entity.evidence.length ?? 0) > 0;
        },
      );
      if (isSupported) continue;
      yield {
        span: journey.head,
        message:
          'Nothing in this journey is based on evidence. It shows what you believe about your customers, who may see it differently: add `evidence NAME` with what you asked, watched or counted.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner store "Bike shop"

          ⟦journey buying "Buying a bike"⟧ {
            stage "Pays" {
              touchpoint "Till" { channel store }
              pain "The queue is too long" { owner store; assumption }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          evidence counted "An afternoon at the till" { method observation; date 2026-09-01 }

          journey buying "Buying a bike" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              exit "Gives up" { share 4%; evidence counted }
            }
          }

          evidence walk "Anna buys a bike" { method walkthrough; date 2026-09-08 }

          journey walked "Buying a bike, walked" {
            stage "Pays" {
              touchpoint "Till" { channel store }
              felt walk -1 "impatient"
            }
          }

          journey workshop "Buying a bike, as we imagine it" {
            assumption

            stage "Pays" {
              touchpoint "Till" { channel store }
            }
          }

          journey next-year "Buying a bike next year" {
            state future
            baseline buying

            stage "Pays" {
              touchpoint "App" { channel app }
            }
          }
        `,
      },
    ],
  },
});
