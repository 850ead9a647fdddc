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
      'The title of the journey’s picture that screen readers announce, if it differs from the journey’s title. Exports to Mermaid use it as `accTitle`.',
    example: 'accessible-title "How Colleen replaces a broken vacuum cleaner"',
  },
  assumption: {
    meaning: 'Marks this as an assumption that nobody has checked yet.',
    example: 'assumption',
  },
  audience: {
    meaning: 'The people who will use this map.',
    example: 'audience "Web team, marketing and support"',
  },
  baseline: {
    meaning: 'The figure when you began.',
    example: 'baseline 61%',
    within: {
      JourneyBody: {
        meaning: 'The current journey that this future journey is based on, and compared with.',
        example: 'baseline vacuum-cleaner',
      },
    },
  },
  contact: {
    meaning: 'How to reach this owner.',
    example: 'contact "web@example.com"',
  },
  date: {
    meaning: 'The day on which this was gathered: old evidence is worth less.',
    example: 'date 2026-09-01',
  },
  details: {
    meaning: 'The journey that shows this step in detail.',
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
    meaning: 'How much work it would be, from 1 (little) to 5 (a lot).',
    example: 'effort 2',
  },
  expectation: {
    meaning: 'What the customer expects to happen here.',
    example: 'expectation "The price I saw is the price I pay"',
  },
  external: {
    meaning:
      'Marks a touchpoint that is not yours, such as a comparison site. The rules then require no owner and no importance.',
    example: 'external',
  },
  feels: {
    meaning: 'Something that this persona feels.',
    example: 'feels "Tired of being sold to"',
  },
  for: {
    meaning: 'The pains and gains that this opportunity addresses.',
    example: 'for wading',
    within: {
      ActionBody: {
        meaning: 'The opportunities, pains and gains that this addresses.',
        example: 'for benefits-first',
      },
    },
  },
  frustration: {
    meaning: 'What annoys this persona again and again.',
    example: 'frustration "Tools chosen by people who never made a roster"',
  },
  goal: {
    meaning: 'What the customer wants to achieve here.',
    example: 'goal "A choice of two, by tonight"',
    within: {
      PersonaBody: {
        meaning: 'What this persona wants to achieve.',
        example: 'goal "A vacuum cleaner that will not break again"',
      },
      JourneyBody: {
        meaning:
          'What the customer wants from the whole journey. For the aim of the map itself, use `purpose`.',
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
    meaning: 'The metrics that will improve if this succeeds.',
    example: 'improves checkout-rate',
  },
  kind: {
    meaning: 'The kind of map. The default is a journey map.',
    example: 'kind service-blueprint',
    within: {
      ChannelBody: {
        meaning:
          'How customers meet you in this channel: on a screen, through a place or a thing, or with a person.',
        example: 'kind digital',
      },
      LaneBody: {
        meaning: 'Whether this is done by people, a policy, technology or a process.',
        example: 'kind process',
      },
    },
  },
  link: {
    meaning: 'A web address with more information, and its label.',
    example: 'link "https://example.com/survey" "The survey"',
  },
  market: {
    meaning: 'Whether this persona buys for themselves or for a company.',
    example: 'market b2b',
  },
  method: {
    meaning: 'The research method.',
    example: 'method interview',
  },
  'moment-of-truth': {
    meaning: 'Marks a moment that decides more than others whether the customer stays.',
    example: 'moment-of-truth',
  },
  motivation: {
    meaning: 'What drives the customer here.',
    example: 'motivation "To be done with it"',
    within: {
      PersonaBody: {
        meaning: 'What drives this persona.',
        example: 'motivation "To be the one who brought it in"',
      },
    },
  },
  need: {
    meaning: 'What this persona depends on.',
    example: 'need "A roster that survives her being ill"',
  },
  'no-touchpoint': {
    meaning: 'Confirms that there is no touchpoint here on purpose, and gives the reason.',
    example: 'no-touchpoint "Nobody of ours is there when a machine breaks at home"',
  },
  note: {
    meaning: 'For anything that has no keyword.',
    example: 'note "To be checked with the store in March"',
  },
  picture: {
    meaning:
      'A picture: the path of its file, relative to this one, and a description for people who cannot see it.',
    example: 'picture "photos/till.jpg" "Nine people wait at the only till that is open"',
    within: {
      PersonaBody: {
        meaning: 'A picture of this persona. The first picture is their portrait.',
        example: 'picture "photos/colleen.jpg" "Colleen between two shelves of vacuum cleaners"',
      },
    },
  },
  primary: {
    meaning: 'Marks the main persona among several: the map is made for them.',
    example: 'primary',
  },
  purpose: {
    meaning: 'What this map is for: the decisions that you will make with it.',
    example: 'purpose "Decide what the web team improves this winter"',
  },
  quote: {
    meaning: 'What a customer said here, in their own words.',
    example: 'quote "I could have hugged him."',
    within: {
      PersonaBody: {
        meaning: 'A sentence in their own words that brings this persona to life.',
        example: 'quote "Show me a Thursday."',
      },
    },
  },
  review: {
    meaning: 'How often the team reviews this map.',
    example: 'review quarterly',
  },
  reviewed: {
    meaning: 'The day on which the team last checked that this map is still correct.',
    example: 'reviewed 2026-10-28',
  },
  sample: {
    meaning: 'The sample size: how many were asked, watched or counted.',
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
    meaning: 'How much it hurts the customer. There is no default.',
    example: 'severity high',
  },
  share: {
    meaning: 'The percentage of the customers here who go this way.',
    example: 'share 32%',
  },
  source: {
    meaning: 'Where to find this evidence: an address, a folder or a document.',
    example: 'source "Transcripts in the research folder"',
  },
  state: {
    meaning: 'Whether this is a current or a future journey.',
    example: 'state current',
  },
  status: {
    meaning: 'Whether this map is a draft, agreed or retired.',
    example: 'status agreed',
    within: {
      TouchpointBody: {
        meaning: 'Whether this touchpoint is in use or planned.',
        example: 'status planned',
      },
      PainBody: {
        meaning: 'Whether this pain is open, in progress or resolved.',
        example: 'status in-progress',
      },
      OpportunityBody: { meaning: 'The progress of this opportunity.', example: 'status doing' },
      ActionBody: { meaning: 'The progress of this action item.', example: 'status doing' },
      ResourceBody: {
        meaning: 'Whether the organisation has this resource or still needs it.',
        example: 'status need',
      },
    },
  },
  target: {
    meaning: 'The figure that you want to reach.',
    example: 'target 75%',
  },
  thinks: {
    meaning: 'Something that this persona thinks, but may not say.',
    example: 'thinks "Every page says it is the best one"',
  },
  thought: {
    meaning: 'What the customer thinks here.',
    example: 'thought "He carried it up four flights"',
  },
  trait: {
    meaning: 'A fact about this persona without a keyword of its own: a label and a value.',
    example: 'trait "Role in the buying" "User, and the one who wants it"',
  },
  unit: {
    meaning: 'The unit of the figures, if they are not percentages.',
    example: 'unit "minutes"',
  },
  value: {
    meaning: 'The current figure.',
    example: 'value 66%',
    within: {
      OpportunityBody: {
        meaning: 'How much good it would do, from 1 (little) to 5 (a lot).',
        example: 'value 5',
      },
    },
  },
  was: {
    meaning:
      'The former name of this statement, so that a comparison of two versions of the map recognises it.',
    example: 'was old-name',
  },
  when: {
    meaning: 'When this happens.',
    example: 'when "The evening after"',
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;
