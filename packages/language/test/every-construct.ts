/** A map that contains every construct of the language once. */
export const everything = `language en
import "./shared/people.journey"

persona anna "Anna" {
  primary
  market b2c
  about "32"
  trait "Age" "32"
  goal "g1"
  goal "g2"
  need "n"
  motivation "m"
  frustration "f"
  quote "q" from talks
  share 40%
  assumption
  picture "photos/anna.jpg" "Anna on a bike"
  evidence talks, survey
  note "n1"
  link "https://example.com" "Label"
  link "https://example.org"
  was ann
  was annie
}
owner web "Web team" { contact "web@example.com" }
owner cx
channel kiosk "Kiosk" { kind physical }
evidence talks "Talks" { method interview; date 2026-08-14; sample 12; source "s"; question "q1"; question "q2"; segment "Former"; transcript "private/p1.md"; persona anna; owner cx }
touchpoint product-page "Product page" { channel website }
metric nps "Would recommend us" { unit "points"; baseline -3; value 18; target 30.5; evidence talks }
empathy-map anna-feels "Anna" {
  persona anna
  evidence talks
  says "s" from talks
  thinks "t"
  does "d"
  feels "f"
  pain p1 "P1"
  gain "G1"
}
journey buying "Buying a bike" {
  state future
  kind service-blueprint
  status agreed
  persona anna, ben
  owner cx
  purpose "p"
  audience "a"
  scenario "s"
  accessible-title "at"
  accessible-description "ad"
  goal "g"
  expectation "e0"
  assumption
  baseline buying-today
  review quarterly
  reviewed 2026-09-01
  evidence talks
  metric nps
  pain "P2"
  gain "G2"
  opportunity "O2"
  action-item "A2"
  resource money "Money" { for app, tries; status need; owner cx; importance 5 }
  stage looks "Looks around" {
    owner web
    persona anna
    when "Saturday"
    duration "2 h"
    goal "g"
    expectation anna "e"
    motivation "m"
    thought ben "t"
    quote anna "q" from talks
    emotion 0 "calm"
    emotion ben -1 because "rain"
    felt talks -2 "lost" because "no sign"
    reached 31870 from talks
    reached 40%
    overlaps later
    assumption
    picture "./photos/street.png" "A street in the rain"
    evidence talks
    no-touchpoint "why"
    row "Weather" "Rain"
    frontstage greets "Adviser greets" { owner cx; kind people; duration "1 min"; evidence talks; assumption; pain "P3" }
    backstage "Stock is kept"
    support "Stock system" { kind technology }
    artifact "Flyer" { picture "photos/flyer.svg" }
    step tries "Tries one" {
      moment-of-truth
      details trying
      picture "photos/ride.webp" "A ride around the block"
      touchpoint product-page { share 42%; emotion +1; felt talks +1; moment-of-truth; expectation "x"; call-to-action "Ask"; evidence talks; assumption }
      touchpoint counter "Counter" {
        channel store
        owner cx
        external
        status planned
        importance 4
        picture "../till.gif" "The queue at the counter"
        pain queue "Queue" { owner cx; persona anna; severity high; status in-progress; evidence talks; assumption }
        gain smile "Smile" { persona anna; evidence talks; assumption }
        opportunity app "App" { for queue, other.smile; improves nps to 30; improves wait, nps; persona anna; evidence talks; owner web; value 4; effort 2; status planned }
        metric wait "Waiting time" { baseline 61%; value 62%; target 40% }
      }
      action-item build "Build it" { for app, queue; owner web; due 2026-12-15; status doing }
    }
    handover sales "Has asked for a price" { metric "Asked" { unit "people"; value 3 } }
    next tries "Wants another" { share 12.5%; persona anna; evidence talks }
    exit "Too dear" { share 32%; persona ben; evidence talks }
  }
}
`;

/** The content of its model. */
export const whatItSays = {
  language: 'en',
  imports: [
    {
      path: './shared/people.journey',
    },
  ],
  personas: [
    {
      kind: 'persona',
      name: 'anna',
      title: 'Anna',
      primary: {},
      market: 'b2c',
      about: '32',
      traits: [
        {
          label: 'Age',
          value: '32',
        },
      ],
      goals: ['g1', 'g2'],
      needs: ['n'],
      motivations: ['m'],
      frustrations: ['f'],
      quotes: [{ text: 'q', source: '→ talks' }],
      share: '40%',
      assumption: {},
      pictures: [{ path: 'photos/anna.jpg', alternative: 'Anna on a bike' }],
      evidence: ['→ talks', '→ survey'],
      formerNames: ['ann', 'annie'],
      notes: ['n1'],
      links: [
        {
          url: 'https://example.com',
          label: 'Label',
        },
        {
          url: 'https://example.org',
        },
      ],
    },
  ],
  owners: [
    {
      kind: 'owner',
      name: 'web',
      title: 'Web team',
      contact: 'web@example.com',
    },
    {
      kind: 'owner',
      name: 'cx',
    },
  ],
  channels: [
    {
      kind: 'channel',
      name: 'kiosk',
      title: 'Kiosk',
      channelKind: 'physical',
    },
  ],
  evidence: [
    {
      kind: 'evidence',
      name: 'talks',
      title: 'Talks',
      method: 'interview',
      date: '2026-08-14',
      sample: 12,
      source: 's',
      questions: ['q1', 'q2'],
      segment: 'Former',
      transcripts: [{ path: 'private/p1.md' }],
      personas: ['→ anna'],
      owner: '→ cx',
    },
  ],
  touchpoints: [
    {
      kind: 'touchpoint',
      name: 'product-page',
      title: 'Product page',
      channel: '→ website',
    },
  ],
  metrics: [
    {
      kind: 'metric',
      name: 'nps',
      title: 'Would recommend us',
      unit: 'points',
      baseline: -3,
      value: 18,
      target: 30.5,
      evidence: ['→ talks'],
    },
  ],
  empathyMaps: [
    {
      kind: 'empathy-map',
      name: 'anna-feels',
      title: 'Anna',
      persona: '→ anna',
      evidence: ['→ talks'],
      says: [{ text: 's', source: '→ talks' }],
      thinks: [{ text: 't' }],
      does: [{ text: 'd' }],
      feels: [{ text: 'f' }],
      pains: [
        {
          kind: 'pain',
          name: 'p1',
          title: 'P1',
        },
      ],
      gains: [
        {
          kind: 'gain',
          title: 'G1',
        },
      ],
    },
  ],
  journeys: [
    {
      kind: 'journey',
      name: 'buying',
      title: 'Buying a bike',
      state: 'future',
      journeyKind: 'service-blueprint',
      status: 'agreed',
      personas: ['→ anna', '→ ben'],
      owner: '→ cx',
      purpose: 'p',
      audience: 'a',
      scenario: 's',
      accessibleTitle: 'at',
      accessibleDescription: 'ad',
      goals: ['g'],
      expectations: ['e0'],
      assumption: {},
      baseline: '→ buying-today',
      review: 'quarterly',
      reviewed: '2026-09-01',
      evidence: ['→ talks'],
      metrics: [
        {
          kind: 'metric',
          meets: '→ nps',
        },
      ],
      pains: [
        {
          kind: 'pain',
          title: 'P2',
        },
      ],
      gains: [
        {
          kind: 'gain',
          title: 'G2',
        },
      ],
      opportunities: [
        {
          kind: 'opportunity',
          title: 'O2',
        },
      ],
      actionItems: [
        {
          kind: 'action-item',
          title: 'A2',
        },
      ],
      resources: [
        {
          kind: 'resource',
          name: 'money',
          title: 'Money',
          neededBy: ['→ app', '→ tries'],
          status: 'need',
          owner: '→ cx',
          importance: 5,
        },
      ],
      stages: [
        {
          kind: 'stage',
          name: 'looks',
          title: 'Looks around',
          owner: '→ web',
          personas: ['→ anna'],
          when: 'Saturday',
          duration: '2 h',
          goals: [
            {
              text: 'g',
            },
          ],
          expectations: [
            {
              persona: '→ anna',
              text: 'e',
            },
          ],
          motivations: [
            {
              text: 'm',
            },
          ],
          thoughts: [
            {
              persona: '→ ben',
              text: 't',
            },
          ],
          quotes: [
            {
              persona: '→ anna',
              text: 'q',
              source: '→ talks',
            },
          ],
          emotions: [
            {
              kind: 'emotion',
              score: 0,
              label: 'calm',
            },
            {
              kind: 'emotion',
              persona: '→ ben',
              score: -1,
              because: 'rain',
            },
          ],
          felt: [{ kind: 'felt', evidence: '→ talks', score: -2, label: 'lost', because: 'no sign' }],
          reached: [
            { kind: 'reached', count: 31870, source: '→ talks' },
            { kind: 'reached', count: '40%' },
          ],
          overlaps: ['→ later'],
          assumption: {},
          pictures: [{ path: './photos/street.png', alternative: 'A street in the rain' }],
          evidence: ['→ talks'],
          noTouchpoint: 'why',
          handovers: [
            {
              kind: 'handover',
              owner: '→ sales',
              condition: 'Has asked for a price',
              metrics: [
                {
                  kind: 'metric',
                  title: 'Asked',
                  unit: 'people',
                  value: 3,
                },
              ],
            },
          ],
          nexts: [
            {
              kind: 'next',
              target: '→ tries',
              when: 'Wants another',
              share: '12.5%',
              personas: ['→ anna'],
              evidence: ['→ talks'],
            },
          ],
          exits: [
            {
              kind: 'exit',
              why: 'Too dear',
              share: '32%',
              personas: ['→ ben'],
              evidence: ['→ talks'],
            },
          ],
          lanes: [
            {
              kind: 'lane',
              lane: 'frontstage',
              name: 'greets',
              title: 'Adviser greets',
              owner: '→ cx',
              laneKind: 'people',
              duration: '1 min',
              evidence: ['→ talks'],
              assumption: {},
              pains: [
                {
                  kind: 'pain',
                  title: 'P3',
                },
              ],
            },
            {
              kind: 'lane',
              lane: 'backstage',
              title: 'Stock is kept',
            },
            {
              kind: 'lane',
              lane: 'support',
              title: 'Stock system',
              laneKind: 'technology',
            },
            {
              kind: 'lane',
              lane: 'artifact',
              title: 'Flyer',
              pictures: [{ path: 'photos/flyer.svg' }],
            },
          ],
          rows: [
            {
              heading: 'Weather',
              text: 'Rain',
            },
          ],
          steps: [
            {
              kind: 'step',
              name: 'tries',
              title: 'Tries one',
              touchpoints: [
                {
                  kind: 'touchpoint',
                  meets: '→ product-page',
                  momentOfTruth: {},
                  emotions: [
                    {
                      kind: 'emotion',
                      score: 1,
                    },
                  ],
                  share: '42%',
                  felt: [{ kind: 'felt', evidence: '→ talks', score: 1 }],
                  expectations: ['x'],
                  callsToAction: ['Ask'],
                  evidence: ['→ talks'],
                  assumption: {},
                },
                {
                  kind: 'touchpoint',
                  name: 'counter',
                  title: 'Counter',
                  channel: '→ store',
                  owner: '→ cx',
                  external: {},
                  status: 'planned',
                  importance: 4,
                  pictures: [{ path: '../till.gif', alternative: 'The queue at the counter' }],
                  pains: [
                    {
                      kind: 'pain',
                      name: 'queue',
                      title: 'Queue',
                      owner: '→ cx',
                      personas: ['→ anna'],
                      severity: 'high',
                      status: 'in-progress',
                      evidence: ['→ talks'],
                      assumption: {},
                    },
                  ],
                  gains: [
                    {
                      kind: 'gain',
                      name: 'smile',
                      title: 'Smile',
                      personas: ['→ anna'],
                      evidence: ['→ talks'],
                      assumption: {},
                    },
                  ],
                  opportunities: [
                    {
                      kind: 'opportunity',
                      name: 'app',
                      title: 'App',
                      reasons: ['→ queue', '→ other.smile'],
                      improves: [{ metrics: ['→ nps'], to: 30 }, { metrics: ['→ wait', '→ nps'] }],
                      personas: ['→ anna'],
                      evidence: ['→ talks'],
                      owner: '→ web',
                      value: 4,
                      effort: 2,
                      status: 'planned',
                    },
                  ],
                  metrics: [
                    {
                      kind: 'metric',
                      name: 'wait',
                      title: 'Waiting time',
                      baseline: '61%',
                      value: '62%',
                      target: '40%',
                    },
                  ],
                },
              ],
              actionItems: [
                {
                  kind: 'action-item',
                  name: 'build',
                  title: 'Build it',
                  reasons: ['→ app', '→ queue'],
                  owner: '→ web',
                  due: '2026-12-15',
                  status: 'doing',
                },
              ],
              momentOfTruth: {},
              pictures: [{ path: 'photos/ride.webp', alternative: 'A ride around the block' }],
              details: '→ trying',
            },
          ],
        },
      ],
    },
  ],
};
