import { createDraft, fillIn, type MapDraft } from '../edits/text-edits/draft-writer.ts';

/**
 * Returns a small map with one finding and its quick fix, for a newcomer's first try.
 * Its only placeholder is the span of the finding.
 *
 * @param today such as `2026-11-21`
 */
export function draftPracticeMap(today: string): MapDraft {
  const lines = practice.replaceAll('TODAY', today).trim().split('\n');
  return createDraft(lines.map((line) => line.replace(/pain "[^"]*"/u, fillIn)));
}

const practice = `
// A map to practise with. One line is underlined: nobody owns that pain point, so nobody will fix it.
// Put the cursor there, press Ctrl+. (Cmd+. on a Mac), and choose who owns it.

persona anna "Anna, who rides to work" {
  primary
  goal "A bike that lasts"
  evidence counted
}

owner shop "Bike shop"

evidence counted "An afternoon at the till" {
  method observation
  date TODAY
}

journey buying-a-bike "Buying a bike" {
  persona anna
  owner shop
  purpose "Decide what the shop improves this winter"
  review quarterly
  reviewed TODAY

  stage look "Looks around" {
    owner shop

    step "Tries three bikes" {
      thought "This one fits"
      emotion +1 "delighted"
      touchpoint "Showroom" { channel store; importance 4 }
    }
  }

  stage pay "Pays" {
    owner shop

    step "Stands at the till" {
      thought "Is there only one till?"
      emotion -1 "impatient" because "five people stand in front of her"
      touchpoint "Till" { channel store; importance 5 }
      pain "The queue is too long" { severity medium; evidence counted }
    }
  }
}
`;
