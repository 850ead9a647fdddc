import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';
import { suggestChannels } from '../fixes/suggest-channels.ts';

export const touchpointWithoutChannel = defineRule({
  id: 'touchpoint-without-channel',
  category: 'completeness',
  summary: 'A touchpoint without a channel.',
  why: 'Whether customers meet you on a website, on the phone or at a counter decides who can change the contact, and how you can measure it. Channels also show where customers switch to another channel, and get lost.',
  source:
    'Research on multichannel services: a touchpoint is an encounter in a channel, and the same task differs between channels.',
  levels: { draft: 'off', recommended: 'warning', strict: 'error' },
  reportsMissing: true,
  options: {},
  *check({ document, linked, all, isUnread }) {
    for (const place of all('touchpoint')) {
      const touchpoint = place.statement;
      // A touchpoint that refers to a declaration has the channel of that declaration.
      if (touchpoint.meets !== undefined || touchpoint.channel !== undefined) continue;
      if (touchpoint.unfinished?.includes('channel') === true) continue;
      if (isLifeMap(place) || isUnread(touchpoint.span)) continue;
      const channels = suggestChannels(getTitle(touchpoint), touchpoint.span.start, linked);
      yield {
        span: touchpoint.head,
        message:
          'This touchpoint has no channel. The map does not say where this contact takes place: add `channel` and a name, such as `website` or `store`.',
        fixes: channels.flatMap((name) => addFixes(document, touchpoint, `channel ${name}`)),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          journey buying "Buying a bike" {
            stage "Looks around" {
              ⟦touchpoint "Newsletter in spring"⟧
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Looks around" {
              touchpoint "Newsletter in spring" { channel newsletter }
            }
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint "Test ride" { channel store }
              ⟦touchpoint talk "Talk about sizes"⟧ {
                importance 4
              }
            }
          }
        `,
        fixed: `
          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint "Test ride" { channel store }
              touchpoint talk "Talk about sizes" {
                importance 4
                channel store
              }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          touchpoint ride "Test ride" { channel store }

          journey buying "Buying a bike" {
            stage "Tries it" {
              touchpoint ride
            }
          }
        `,
      },
    ],
  },
});
