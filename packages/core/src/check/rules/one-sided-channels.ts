import { builtInChannels } from '../../link/built-in-channels.ts';
import type { BuiltInChannel } from '../../link/linked-document.ts';
import type { Channel, ChannelKind, Journey } from '../../model/statements.ts';
import { contentsOf } from '../contents-of.ts';
import { declarationIn } from '../declaration-in.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** Of fewer touchpoints nothing can be said. */
const leastTouchpoints = 3;

export const oneSidedChannels = defineRule({
  id: 'one-sided-channels',
  category: 'completeness',
  summary: 'A journey of three touchpoints or more that are all digital, or all physical.',
  why: 'Customers move between screens and people, whatever the organisation is proud of. A map of one side only often shows the channels that its team runs, and not the way that customers take.',
  source:
    'Research on services in several channels: customers move between them in one journey, and notice where these do not fit together.',
  levels: { draft: 'off', recommended: 'info', strict: 'info' },
  options: {},
  *check(context) {
    for (const { statement: journey } of context.all('journey')) {
      if (journey.journeyKind?.value === 'day-in-the-life' || context.isUnread(journey.span)) continue;
      const kinds = kindsOf(journey, context);
      const [kind] = kinds;
      if (kind === undefined || kinds.length < leastTouchpoints) continue;
      if (kinds.some((other) => other !== kind)) continue;
      const other =
        kind === 'digital' ? 'in a shop, on the phone or by post' : 'on a website, in an app or by e-mail';
      yield {
        span: journey.head,
        message: `All ${kinds.length} touchpoints of this journey are ${kind}. Customers rarely stay on one side, and what is left out cannot be improved: ask whether they also meet you ${other}.`,
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
    ],
  },
});

/** The kinds of the channels of a journey's touchpoints, each touchpoint once; none where one is not known. */
function kindsOf(journey: Journey, { linked, workspace }: RuleContext): readonly ChannelKind[] {
  const kinds: ChannelKind[] = [];
  for (const { statement, linked: within } of contentsOf(journey, linked, workspace)) {
    if (statement.kind !== 'touchpoint') continue;
    const declared = declarationIn(statement, within, workspace);
    // Where it is declared is among the contents, and counts there.
    if (declared !== undefined && declared.entity !== statement) continue;
    const channel = declared?.entity.channel;
    const target = channel && declared?.linked.target(channel)?.entity;
    const kind = target?.kind === 'channel' ? kindOf(target) : undefined;
    if (kind === undefined) return [];
    kinds.push(kind);
  }
  return kinds;
}

/** One that only retitles a channel that every file has is of that one's kind. */
function kindOf(channel: Channel | BuiltInChannel): ChannelKind | undefined {
  if ('builtIn' in channel) return channel.channelKind;
  return (
    channel.channelKind?.value ?? builtInChannels.find(({ id }) => id === channel.name?.value)?.channelKind
  );
}
