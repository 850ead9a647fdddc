import { addFixes } from '../../edits/text-edits/add-fixes.ts';
import { findEnclosingStage } from '../../semantics/queries/find-enclosing-stage.ts';
import { findOwner } from '../../semantics/queries/find-owner.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { defineRule } from '../engine/rule.ts';
import { suggestOwners } from '../fixes/suggest-owners.ts';

export const laneWithoutOwner = defineRule({
  id: 'lane-without-owner',
  category: 'ownership',
  summary:
    'A backstage or support entry that nobody owns: neither it, nor its step, nor its stage has an owner.',
  why: 'Work behind the scenes often belongs to a different team from the one that the customer meets. When something fails there, a team must know that it is responsible.',
  source:
    'Service blueprinting (Shostack; Bitner, Ostrom and Morgan): a blueprint shows which part of an organisation does what for the customer.',
  levels: { draft: 'off', recommended: 'off', strict: 'warning' },
  reportsMissing: true,
  options: {},
  *check(context) {
    const { document, linked, all, isUnread } = context;
    for (const place of all('lane')) {
      const lane = place.statement;
      if (lane.lane !== 'backstage' && lane.lane !== 'support') continue;
      const within = findEnclosingStage(place);
      if (within === undefined || isLifeMap(place) || findOwner(lane, within, linked) !== undefined) continue;
      if ([lane, within.step, within.stage].some((statement) => statement?.unfinished?.includes('owner')))
        continue;
      // A syntax error in the stage may hide the owner.
      if (isUnread(within.stage.span)) continue;
      yield {
        span: lane.head,
        message: `This ${lane.lane} entry has no owner, and neither has its stage. Nobody knows whom to ask when something fails here: add \`owner NAME\`, here or to the stage.`,
        fixes: suggestOwners(place, context).flatMap((name) => addFixes(document, lane, `owner ${name}`)),
      };
    }
  },
  examples: {
    bad: [
      {
        text: `
          owner workshop "Workshop"

          journey repair "Having a bike repaired" {
            kind service-blueprint
            owner workshop

            stage "Brings it" {
              step "Hands it over" {
                touchpoint "Counter" { channel store; owner workshop }
                ⟦backstage "Orders the parts"⟧ { kind people }
              }
            }
          }
        `,
        fixed: `
          owner workshop "Workshop"

          journey repair "Having a bike repaired" {
            kind service-blueprint
            owner workshop

            stage "Brings it" {
              step "Hands it over" {
                touchpoint "Counter" { channel store; owner workshop }
                backstage "Orders the parts" { kind people; owner workshop }
              }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          owner workshop "Workshop"

          journey repair "Having a bike repaired" {
            stage "Brings it" {
              owner workshop

              step "Hands it over" {
                touchpoint "Counter" { channel store }
                frontstage "Writes down the fault"
                backstage "Orders the parts"
              }
            }

            stage "Fetches it" {
              touchpoint "Counter" { channel store }
              artifact "The bill"
            }
          }
        `,
      },
    ],
  },
});
