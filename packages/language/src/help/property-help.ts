import type { HelpEntry } from './help-entry.ts';

/** The help for the keywords that describe a part. */
export const propertyHelp = {
  about: {
    meaning: 'Who this persona is, in a sentence or two.',
    example: 'about "32, self-employed translator, short of time"',
  },
  'accessible-description': {
    meaning:
      'The description of the journey’s picture that screen readers announce. Exports to Mermaid use it as `accDescr`, instead of a generated one.',
    example: 'accessible-description "The mood sinks in Research and recovers in Delivery."',
  },
  'accessible-title': {
    meaning:
      'The title of the journey’s picture that screen readers announce, where it differs from the title. Exports to Mermaid use it as `accTitle`.',
    example: 'accessible-title "How Colleen replaces a broken vacuum cleaner"',
  },
  assumption: {
    meaning: 'Says openly that nobody has checked this yet.',
    example: 'assumption',
  },
  audience: {
    meaning: 'Who works with this map.',
    example: 'audience "Web team, marketing and support"',
  },
  baseline: {
    meaning: 'Where the figure stood when you began.',
    example: 'baseline 61%',
    within: {
      JourneyBody: {
        meaning: 'The journey of today that this future one starts from, and is compared with.',
        example: 'baseline vacuum-cleaner',
      },
    },
  },
  contact: {
    meaning: 'How they are reached.',
    example: 'contact "web@example.com"',
  },
  date: {
    meaning: 'The day on which this was gathered: old evidence is worth less.',
    example: 'date 2026-09-01',
  },
  details: {
    meaning: 'The journey that describes this step more closely.',
    example: 'details return-the-old-one',
  },
  does: {
    meaning: 'Something that this persona does.',
    example: 'does "Opens fourteen tabs, closes eleven unread"',
  },
  due: {
    meaning: 'The day by which it will be done.',
    example: 'due 2026-12-15',
  },
  duration: {
    meaning: 'How long this takes the customer.',
    example: 'duration "Three days"',
    within: { LaneBody: { meaning: 'How long this takes.', example: 'duration "9 minutes"' } },
  },
  effort: {
    meaning: 'How much work it would be, from 1 (little) to 5 (much).',
    example: 'effort 2',
  },
  expectation: {
    meaning: 'What the customer expects to happen here.',
    example: 'expectation "The price I saw is the price I pay"',
  },
  external: {
    meaning:
      'Marks a touchpoint that is not yours, such as a comparison site. The rules then ask for no owner and no importance.',
    example: 'external',
  },
  feels: {
    meaning: 'Something that this persona feels.',
    example: 'feels "Tired of being sold to"',
  },
  for: {
    meaning: 'The pains and gains that this opportunity answers.',
    example: 'for wading',
    within: {
      ActionBody: {
        meaning: 'The opportunities, pains and gains that this is done for.',
        example: 'for benefits-first',
      },
    },
  },
  frustration: {
    meaning: 'What annoys this persona again and again.',
    example: 'frustration "Tools chosen by people who never made a roster"',
  },
  goal: {
    meaning: 'What the customer wants to have reached here.',
    example: 'goal "A choice of two, by tonight"',
    within: {
      PersonaBody: {
        meaning: 'What this persona wants to reach.',
        example: 'goal "A vacuum cleaner that will not break again"',
      },
      JourneyBody: {
        meaning: 'What the customer wants from the whole journey; what the map is for is its `purpose`.',
        example: 'goal "A clean flat by Saturday"',
      },
    },
  },
  importance: {
    meaning: 'How much this touchpoint matters to the customer, from 1 (little) to 5 (very much).',
    example: 'importance 5',
    within: {
      ResourceBody: {
        meaning: 'How much depends on this resource, from 1 (little) to 5 (very much).',
        example: 'importance 4',
      },
    },
  },
  improves: {
    meaning: 'The metrics that will move if this succeeds.',
    example: 'improves checkout-rate',
  },
  kind: {
    meaning: 'What sort of map this is; left out, it is a journey map.',
    example: 'kind service-blueprint',
    within: {
      ChannelBody: {
        meaning: 'Whether customers meet you there on a screen, in a place or by a thing, or with a person.',
        example: 'kind digital',
      },
      LaneBody: {
        meaning: 'Whether this is done by people, a policy, technology or a process.',
        example: 'kind process',
      },
    },
  },
  link: {
    meaning: 'An address where there is more about this, and what it leads to.',
    example: 'link "https://example.com/survey" "The survey"',
  },
  market: {
    meaning: 'Whether this persona buys for themselves or for a company.',
    example: 'market b2b',
  },
  method: {
    meaning: 'How this was found out.',
    example: 'method interview',
  },
  'moment-of-truth': {
    meaning: 'Marks what decides more than the rest whether the customer stays.',
    example: 'moment-of-truth',
  },
  motivation: {
    meaning: 'What moves the customer on here.',
    example: 'motivation "To be done with it"',
    within: {
      PersonaBody: {
        meaning: 'What moves this persona.',
        example: 'motivation "To be the one who brought it in"',
      },
    },
  },
  need: {
    meaning: 'What this persona cannot do without.',
    example: 'need "A roster that survives her being ill"',
  },
  'no-touchpoint': {
    meaning: 'Says that the customer meets nobody of yours here on purpose, and why.',
    example: 'no-touchpoint "Nobody of ours is there when a machine breaks at home"',
  },
  note: {
    meaning: 'Whatever has no place of its own.',
    example: 'note "To be checked with the store in March"',
  },
  picture: {
    meaning:
      'A picture of this, by the path of a file seen from this one, and what it shows for everybody who does not see it.',
    example: 'picture "photos/till.jpg" "Nine people wait at the only till that is open"',
    within: {
      PersonaBody: {
        meaning: 'What this persona looks like; the first picture is their portrait.',
        example: 'picture "photos/colleen.jpg" "Colleen between two shelves of vacuum cleaners"',
      },
    },
  },
  primary: {
    meaning: 'Marks the persona that the map is made for, among several.',
    example: 'primary',
  },
  purpose: {
    meaning: 'What this map is for: what you will decide with it.',
    example: 'purpose "Decide what the web team improves this winter"',
  },
  quote: {
    meaning: 'What a customer said here, in their own words.',
    example: 'quote "I could have hugged him."',
    within: {
      PersonaBody: {
        meaning: 'A sentence of theirs that brings this persona to life.',
        example: 'quote "Show me a Thursday."',
      },
    },
  },
  review: {
    meaning: 'How often somebody looks at this map again.',
    example: 'review quarterly',
  },
  reviewed: {
    meaning: 'The day on which somebody last looked whether this map still holds.',
    example: 'reviewed 2026-10-28',
  },
  sample: {
    meaning: 'How many were asked, watched or counted.',
    example: 'sample 12',
  },
  says: {
    meaning: 'Something that this persona says.',
    example: 'says "I would pay twice as much to think about it once."',
  },
  scenario: {
    meaning: 'The situation in which the journey begins.',
    example: 'scenario "It gives up on a Tuesday; guests come on Saturday"',
  },
  severity: {
    meaning: 'How much it hurts the customer; none is assumed.',
    example: 'severity high',
  },
  share: {
    meaning: 'How many of the customers here go this way, as a percentage.',
    example: 'share 32%',
  },
  source: {
    meaning: 'Where it can be read: an address, a folder, a document.',
    example: 'source "Transcripts in the research folder"',
  },
  state: {
    meaning: 'Whether this is the journey as it is today, or as it shall be.',
    example: 'state current',
  },
  status: {
    meaning: 'How far this map is agreed on.',
    example: 'status agreed',
    within: {
      TouchpointBody: {
        meaning: 'Whether this touchpoint is in use or planned.',
        example: 'status planned',
      },
      PainBody: { meaning: 'What has become of this pain.', example: 'status in-progress' },
      OpportunityBody: { meaning: 'How far this opportunity has come.', example: 'status doing' },
      ActionBody: { meaning: 'How far this has come.', example: 'status doing' },
      ResourceBody: {
        meaning: 'Whether the organisation has this resource or still needs it.',
        example: 'status need',
      },
    },
  },
  target: {
    meaning: 'Where the figure shall be.',
    example: 'target 75%',
  },
  thinks: {
    meaning: 'Something that this persona thinks, and may not say.',
    example: 'thinks "Every page says it is the best one"',
  },
  thought: {
    meaning: 'What the customer thinks here.',
    example: 'thought "He carried it up four flights"',
  },
  trait: {
    meaning: 'A fact of this persona that has no keyword of its own: what it is, and what it is for them.',
    example: 'trait "Role in the buying" "User, and the one who wants it"',
  },
  unit: {
    meaning: 'What the figures count, when they are not percentages.',
    example: 'unit "minutes"',
  },
  value: {
    meaning: 'Where the figure stands now.',
    example: 'value 66%',
    within: {
      OpportunityBody: {
        meaning: 'How much good it would do, from 1 (little) to 5 (much).',
        example: 'value 5',
      },
    },
  },
  was: {
    meaning: 'The name that this had before, so that a comparison of two versions of the map knows it again.',
    example: 'was old-name',
  },
  when: {
    meaning: 'At what time this happens.',
    example: 'when "The evening after"',
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;
