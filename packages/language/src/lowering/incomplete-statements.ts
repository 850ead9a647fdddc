import type { IncompleteKeyword } from '../lexer/generated/keywords.ts';

/** The messages about incomplete statements: the missing part, and an example. */
export const missing: Readonly<Record<IncompleteKeyword, string>> = {
  // Files
  language: '`language` needs the language of the texts, such as `language da`.',
  import: '`import` needs the path of another map in quotes, such as `import "./people.journey"`.',
  // Declarations: a name for references
  persona: '`persona` needs a name, such as `persona anna`.',
  owner: '`owner` needs a name: who is responsible? For example: `owner web`.',
  channel: '`channel` needs a name, such as `channel website`.',
  evidence: '`evidence` needs a name, such as `evidence interviews`.',
  journey:
    'A journey needs a name that others can refer to, such as `journey buying-a-bike "Buying a bike"`.',
  'empathy-map':
    'An empathy map needs a name that others can refer to, such as `empathy-map anna-feels "Anna"`.',
  // Inside a journey: a title for readers
  stage: 'A stage needs a title: what does the customer call this part? For example: `stage "Research"`.',
  step: 'A step needs a title: what does the customer do here? For example: `step "Compares prices"`.',
  touchpoint:
    'A touchpoint needs a title, or the name of a touchpoint that is declared elsewhere: where does the customer meet you? For example: `touchpoint "Product page"`.',
  pain: 'A pain point needs a title: what hurts the customer here? For example: `pain "Waits too long"`.',
  gain: 'A gain needs a title: what does the customer like here? For example: `gain "Gets an answer at once"`.',
  opportunity:
    'An opportunity needs a title: what could be better? For example: `opportunity "Show prices at once"`.',
  'action-item':
    'An action item needs a title: what will be done? For example: `action-item "Build a price list"`.',
  metric:
    'A metric needs a title, or the name of a metric that is declared elsewhere: what is measured? For example: `metric "Completion rate"`.',
  resource: 'A resource needs a title: what do you have or need? For example: `resource "Live chat staff"`.',
  frontstage:
    '`frontstage` needs a title: what does the customer see here? For example: `frontstage "Adviser greets"`.',
  backstage:
    '`backstage` needs a title: what happens out of sight? For example: `backstage "Order is packed"`.',
  support:
    '`support` needs a title: what do frontstage and backstage rely on? For example: `support "Payment provider"`.',
  artifact:
    '`artifact` needs a title: what does the customer hold or see? For example: `artifact "Receipt"`.',
  row: '`row` needs a heading and a text, such as `row "Weather" "Rain"`.',
  // Texts
  about: '`about` needs a text: who is this? For example: `about "32, self-employed"`.',
  trait: '`trait` needs a label and a text, such as `trait "Age" "32"`.',
  goal: '`goal` needs a text: what does the customer want? For example: `goal "A bike for every day"`.',
  need: '`need` needs a text: what does this person depend on? For example: `need "An answer today"`.',
  motivation:
    '`motivation` needs a text: what drives the customer? For example: `motivation "Wants to save time"`.',
  frustration:
    '`frustration` needs a text: what annoys this person? For example: `frustration "Long forms"`.',
  quote: '`quote` needs a text: what did the customer say? For example: `quote "I just want a price"`.',
  contact: '`contact` needs a text: how do you reach them? For example: `contact "web@example.com"`.',
  source:
    '`source` needs a text: where can readers find it? For example: `source "https://example.com/survey"`.',
  says: '`says` needs a text: what does this person say? For example: `says "It always breaks"`.',
  thinks: '`thinks` needs a text: what does this person think? For example: `thinks "Whom can I trust?"`.',
  does: '`does` needs a text: what does this person do? For example: `does "Reads reviews"`.',
  feels: '`feels` needs a text: what does this person feel? For example: `feels "Overwhelmed"`.',
  purpose:
    '`purpose` needs a text: what is this map for? For example: `purpose "Choose what to improve this year"`.',
  audience: '`audience` needs a text: who will use this map? For example: `audience "The web team"`.',
  scenario: '`scenario` needs a text: what is the situation? For example: `scenario "The old one broke"`.',
  'accessible-title':
    '`accessible-title` needs a text: what does a screen reader call this map? For example: `accessible-title "How buyers get a new vacuum cleaner"`.',
  'accessible-description':
    '`accessible-description` needs a text: what does this map show? For example: `accessible-description "The mood falls after Research"`.',
  expectation:
    '`expectation` needs a text: what does the customer expect here? For example: `expectation "A price at once"`.',
  thought:
    '`thought` needs a text: what does the customer think here? For example: `thought "Which one lasts?"`.',
  'no-touchpoint':
    '`no-touchpoint` needs the reason in quotes, such as `no-touchpoint "They think it over alone"`.',
  when: '`when` needs a text, such as `when "The evening after"`.',
  duration: '`duration` needs a text, such as `duration "2 to 3 days"`.',
  unit: '`unit` needs a text: what is counted? For example: `unit "calls a day"`.',
  note: '`note` needs a text in quotes, such as `note "To be checked"`.',
  picture:
    '`picture` needs the path of a file and what it shows, such as `picture "photos/till.jpg" "A queue at the till"`.',
  link: '`link` needs an address in quotes, such as `link "https://example.com" "The survey"`.',
  // Numbers, dates
  date: '`date` needs a day, such as `date 2026-09-01`.',
  reviewed: '`reviewed` needs the day of the last review, such as `reviewed 2026-09-01`.',
  due: '`due` needs a day, such as `due 2026-12-15`.',
  sample: '`sample` needs a number: how many were asked or counted? For example: `sample 12`.',
  importance: '`importance` needs a number from 1 to 5, such as `importance 4`.',
  value: '`value` needs a number, such as `value 4`.',
  effort: '`effort` needs a number from 1 to 5, such as `effort 2`.',
  target: '`target` needs a number, such as `target 75%`.',
  share: '`share` needs a percentage, such as `share 32%`.',
  emotion: '`emotion` needs a score from -2 (very bad) to 2 (very good), such as `emotion -1`.',
  // References
  baseline: '`baseline` needs a number: what is the figure today? For example: `baseline 61%`.',
  details: '`details` needs the name of the journey that shows this step in detail.',
  for: '`for` needs the name of a pain point or gain, such as `for long-wait`.',
  improves: '`improves` needs the name of a metric, such as `improves checkout-rate`.',
  handover: '`handover` needs the name of the owner who takes over the customer, such as `handover sales`.',
  next: '`next` needs the name of the stage or step that the customer goes to, such as `next compare`.',
  exit: '`exit` needs the reason why the customer leaves, such as `exit "Too expensive"`.',
  was: '`was` needs the former name, such as `was old-name`.',
};

/** The messages about a missing name beside a title. */
export const missingName: Readonly<Partial<Record<IncompleteKeyword, string>>> = {
  persona:
    'A persona needs a name that maps can refer to: write it before the title, as in `persona anna "Anna"`.',
  owner:
    'An owner needs a name that maps can refer to: write it before the title, as in `owner web "Web team"`.',
  channel:
    'A channel needs a name that maps can refer to: write it before the title, as in `channel kiosk "Kiosk"`.',
  evidence:
    'Evidence needs a name that maps can refer to: write it before the title, as in `evidence survey-2026 "Survey 2026"`.',
  touchpoint:
    'A touchpoint that several maps share needs a name: write it before the title, as in `touchpoint checkout "Checkout"`.',
  metric:
    'A metric that several maps share needs a name: write it before the title, as in `metric nps "Would recommend us"`.',
  journey: missing.journey,
  'empathy-map': missing['empathy-map'],
};

/** The messages about a missing name for keywords that accept other values elsewhere. */
export const missingReference: Readonly<Partial<Record<IncompleteKeyword, string>>> = {
  baseline: '`baseline` needs the name of the journey that this one is based on, such as `baseline today`.',
  persona: '`persona` needs the name of a persona, such as `persona anna`.',
  evidence: '`evidence` needs the name of a piece of evidence, such as `evidence interviews`.',
  channel: '`channel` needs the name of a channel, such as `channel website`.',
};
