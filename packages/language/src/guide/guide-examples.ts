/** A whole map in the guide. It has no findings by the recommended rules. */
export interface GuideExample {
  readonly title: string;
  readonly text: string;
}

const current = `persona anna "Anna, who rides to work" {
  primary
  goal "A bike that lasts ten years"
  evidence talks
}

owner shop "Bike shop"
owner web "Web team"

evidence talks "Talks in the shop" {
  method interview
  date 2026-09-14
  sample 9
  source "Notes on the team drive"
  owner shop
}
evidence visit "Our visit as Anna" { method walkthrough; date 2026-09-20; persona anna; owner shop }
evidence counts "Figures of the shop" { method analytics; date 2026-10-01; sample 412; owner web }

journey buying-a-bike "Buying a bike" {
  persona anna
  owner shop
  purpose "Decide what the shop improves before spring"
  review quarterly
  reviewed 2026-10-05
  evidence talks, visit
  note "Drafted by an assistant from the notes of nine talks"

  metric sold "Visitors who buy" { baseline 12%; target 18%; evidence counts }

  stage looks-around "Looks around" {
    owner web

    thought "Which of these lasts?"
    emotion -1 "lost" because "every page calls its bike the best"
    touchpoint "Product page" { channel website; importance 4 }
    pain facts "No page says how long a bike lasts" { owner web; severity high; evidence talks }
    opportunity lifetime "Show the expected lifetime of each bike" {
      for facts
      improves sold
      owner web
      value 4
      effort 2
    }
    action-item "Ask the makers for the lifetimes" { for lifetime; owner web; due 2027-02-15 }

    handover shop "Wants to try a bike" {
      metric "Visits after a look at the website" { baseline 9%; target 15%; evidence counts }
    }
  }

  stage tries "Tries bikes" {
    owner shop

    step "Waits for advice" {
      thought "Does anybody work here?"
      emotion -1 "ignored" because "the staff are busy"
      touchpoint "Staff in the shop" { channel store; importance 5 }
      pain waiting "Waits ten minutes for advice" { owner shop; severity medium; assumption }
      opportunity greeting "Greet everybody at once" { for waiting; owner shop; value 3; effort 1 }
    }

    step "Rides" {
      moment-of-truth
      thought "This one fits"
      quote "I did not want to give it back."
      emotion +2 "free"
      touchpoint "Test ride" {
        channel store
        importance 5
        metric "Test rides that end in a sale" { baseline 41%; target 55%; evidence counts }
      }
      gain "Rides as long as she likes" { evidence talks }
    }
  }
}
`;

const future = `persona anna "Anna, who rides to work" {
  primary
  goal "A bike that lasts ten years"
  evidence talks
}

owner shop "Bike shop"

evidence talks "Talks in the shop" { method interview; date 2026-09-14; sample 9; owner shop }
evidence trial "Our trial as Anna" { method walkthrough; date 2026-09-20; persona anna; owner shop }

journey repair-today "Getting a bike repaired" {
  persona anna
  owner shop
  purpose "Show where repairs cost us customers"
  review yearly
  reviewed 2026-10-05
  evidence talks, trial

  metric returns "Customers who come back" { baseline 52%; target 70%; evidence talks }

  stage "Brings the bike" {
    owner shop
    thought "Can I ride on Monday?"
    emotion -2 "stranded" because "nobody knows when the bike is ready"
    touchpoint "Counter" { channel store; importance 5 }
    pain no-date "No date for the repair" { owner shop; severity high; evidence talks }
  }
}

journey repair-next-year "Getting a bike repaired, next year" {
  state future
  baseline repair-today
  persona anna
  owner shop
  purpose "Agree on what changes by spring"
  review yearly
  reviewed 2026-10-05
  evidence talks, trial

  metric returns-then "Customers who come back" { baseline 52%; target 70%; evidence talks }

  stage "Brings the bike" {
    owner shop
    thought "Good, Thursday"
    emotion +1 "calm"
    touchpoint "Counter" { channel store; importance 5 }
    touchpoint "Text message with the date" { channel sms; status planned; importance 4 }
    opportunity dates "Give a date at the counter" {
      for repair-today.no-date
      improves returns-then
      owner shop
      value 5
      effort 2
      status planned
    }
    action-item "Plan the workshop by the day" {
      for dates
      owner shop
      due 2027-02-28
      status todo
    }
    exit "Buys a new bike elsewhere" { share 8%; evidence talks }
  }
}
`;

const blueprint = `persona reader "Rosa, reads on the train" {
  primary
  goal "Today's book, today"
  evidence talks
}

owner desk "Lending desk"
owner systems "Systems team"

evidence talks "Talks in the library" { method interview; date 2026-09-02; sample 7; owner desk }
evidence walk "Our walk as Rosa" { method walkthrough; date 2026-09-03; persona reader; owner desk }

journey lending "Borrowing a book" {
  kind service-blueprint
  persona reader
  owner desk
  purpose "Find the steps behind the counter that cost readers time"
  review yearly
  reviewed 2026-10-05
  evidence talks, walk

  metric minutes "Time from shelf to door" { unit "minutes"; baseline 9; target 4; evidence walk }

  stage borrow "Borrows" {
    owner desk

    step "Hands the book over" {
      thought "I hope I catch the train"
      emotion -1 "in a hurry" because "four people are waiting"
      touchpoint "Lending desk" { channel store; importance 5 }
      artifact "Receipt with the date" { owner desk }
      frontstage "Clerk scans card and book" { kind people; owner desk }
      backstage "Clerk enters the loan a second time" { kind process; owner desk }
      support "Catalogue" { kind technology; owner systems }
      pain queue "Four people wait at one desk" { owner desk; severity medium; evidence walk }
      opportunity self-service "Let readers scan their books" {
        for queue
        improves minutes
        owner systems
        value 4
        effort 3
      }
    }
  }
}
`;

/** The whole maps of the guide: a map of today, one of the future, and a service blueprint. */
export const guideExamples: readonly GuideExample[] = [
  { title: 'A journey of today', text: current },
  { title: 'A journey of the future, with the plan that leads to it', text: future },
  { title: 'A service blueprint', text: blueprint },
];
