import type { ChannelKind } from '../../model/channel-kinds.ts';
import type { Journey } from '../../model/statements.ts';
import { collectContents } from '../../semantics/queries/collect-contents.ts';
import { findChannelKind } from '../../semantics/queries/find-channel-kind.ts';
import { findVisibleDeclaration } from '../../semantics/queries/find-visible-declaration.ts';
import { defineRule, type RuleContext } from '../engine/rule.ts';

/** The minimum number of touchpoints for a conclusion. */
const leastTouchpoints = 3;

export const oneSidedChannels = defineRule({
  id: 'one-sided-channels',
  category: 'completeness',
  summary:
    'A journey with three or more touchpoints of your own, which are either all digital or all non-digital.',
  why: 'Customers move between screens and people. A one-sided map often shows the channels that its team runs, not the channels that customers use.',
  source:
    'Research on multichannel services: customers change channels within one journey, and notice where the channels do not fit together.',
  levels: { draft: 'off', recommended: 'info', strict: 'info' },
  options: {},
  *check(context) {
    for (const { statement: journey } of context.all('journey')) {
      if (journey.journeyKind?.value === 'day-in-the-life' || context.isUnread(journey.span)) continue;
      const kinds = listChannelKinds(journey, context);
      const [kind] = kinds;
      if (kind === undefined || kinds.length < leastTouchpoints) continue;
      const isDigital = kind === 'digital';
      if (kinds.some((other) => (other === 'digital') !== isDigital)) continue;
      const other = isDigital ? 'in a shop, on the phone or by post' : 'on a website, in an app or by e-mail';
      yield {
        span: journey.head,
        message: `${describeSide(kinds)} Customers rarely use only one kind of channel, and you cannot improve what the map leaves out: ask whether they also meet you ${other}.`,
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          ⟦journey buying "Buying a bike"⟧ {
            stage "Looks around" {
              touchpoint "Web shop" { channel website }
              touchpoint "Film about the frame" { channel social-media }
            }

            stage "Buys it" {
              touchpoint "Checkout" { channel website }
            }
          }
        `,
      },
      {
        text: `
          ⟦journey buying "Buying a bike"⟧ {
            stage "Looks around" {
              touchpoint "Call to the workshop" { channel phone }
              touchpoint "Bikes to try" { channel store }
            }

            stage "Buys it" {
              touchpoint "Till" { channel store }
              touchpoint "Comparison site" { channel review-site; external }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          channel bus "Bus with bikes" { kind physical }

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Web shop" { channel website }
              touchpoint "Film about the frame" { channel social-media }
              touchpoint "Bikes to try" { channel bus }
            }
          }
        `,
      },
      {
        text: `
          channel video-call "Call with pictures" { kind person }

          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Web shop" { channel website }
              touchpoint "Checkout" { channel website }
              touchpoint "Adviser on the screen" { channel video-call }
            }
          }
        `,
      },
    ],
  },
});

/** Describes the channels of a journey. Screens are one side; places, things and people are the other side. */
function describeSide(kinds: readonly ChannelKind[]): string {
  const [kind, ...others] = kinds;
  const all = `All ${kinds.length} touchpoints of this journey`;
  if (others.some((other) => other !== kind))
    return `None of the ${kinds.length} touchpoints of this journey is digital.`;
  return kind === 'person' ? `${all} are meetings or calls with a person.` : `${all} are ${kind}.`;
}

/** Returns one channel kind for each touchpoint of a journey that is not external; none if one kind is unknown. */
function listChannelKinds(journey: Journey, { linked, workspace }: RuleContext): readonly ChannelKind[] {
  const kinds: ChannelKind[] = [];
  for (const { statement, linked: within } of collectContents(journey, linked, workspace)) {
    if (statement.kind !== 'touchpoint') continue;
    const declared = findVisibleDeclaration(statement, within, workspace);
    // The contents include the declaration, which is counted instead.
    if (declared !== undefined && declared.entity !== statement) continue;
    // External touchpoints do not count: the organisation does not run their channels.
    if (declared?.entity.external !== undefined) continue;
    const channel = declared?.entity.channel;
    const target = channel && declared?.linked.target(channel)?.entity;
    const kind = target?.kind === 'channel' ? findChannelKind(target) : undefined;
    if (kind === undefined) return [];
    kinds.push(kind);
  }
  return kinds;
}
