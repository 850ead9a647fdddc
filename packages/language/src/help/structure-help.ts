import type { HelpEntry } from './help-entry.ts';

/** The help for the keywords that create parts of a map. */
export const structureHelp = {
  language: {
    meaning: 'The language that the texts of this file are written in; it stands first.',
    example: 'language da',
  },
  import: {
    meaning: 'Makes what another file declares visible in this one; the path is relative to this file.',
    example: 'import "./shared/people.journey"',
  },
  persona: {
    meaning: 'A kind of customer, described from what you know of real ones, as whom a journey is walked.',
    example:
      'persona colleen "Curious Colleen" {\n  primary\n  goal "A vacuum cleaner that will not break again"\n}',
    within: {
      JourneyBody: {
        meaning: 'Whose journey this is; with several, it is walked as each of them.',
        example: 'persona colleen, dad',
      },
      StageBody: {
        meaning: 'Who is there in this stage, when it is not everybody of the journey.',
        example: 'persona colleen',
      },
      StepBody: {
        meaning: 'Who takes this step, when it is not everybody of the stage.',
        example: 'persona colleen',
      },
      EvidenceBody: {
        meaning: 'As which persona somebody went through the journey.',
        example: 'persona colleen',
      },
      EmpathyBody: { meaning: 'Whom this empathy map describes.', example: 'persona colleen' },
      PainBody: {
        meaning: "Whose pain this is, when it is not everybody's.",
        example: 'persona colleen',
      },
      GainBody: {
        meaning: "Whose gain this is, when it is not everybody's.",
        example: 'persona colleen',
      },
      WayBody: { meaning: 'Who goes this way, when it is not everybody.', example: 'persona colleen' },
    },
  },
  owner: {
    meaning: 'A person or team who answers for a part of what the customer meets, and can be asked.',
    example: 'owner web "Web team" { contact "web@example.com" }',
    within: {
      JourneyBody: {
        meaning: 'Who answers for the whole journey, and keeps this map up to date.',
        example: 'owner web',
      },
      StageBody: {
        meaning: 'Who answers for this stage, and for the touchpoints in it that name no owner.',
        example: 'owner web',
      },
      StepBody: {
        meaning: 'Who answers for this step, and for the touchpoints in it that name no owner.',
        example: 'owner web',
      },
      TouchpointBody: {
        meaning: "Who answers for this touchpoint; left out, it is its step's or stage's owner.",
        example: 'owner web',
      },
      LaneBody: {
        meaning: "Who does or runs this; left out, it is its step's or stage's owner.",
        example: 'owner logistics',
      },
      PainBody: {
        meaning: 'Who will see to it that this pain goes away; it is not taken over from the stage.',
        example: 'owner web',
      },
      OpportunityBody: {
        meaning: 'Who decides about this opportunity; it is not taken over from the stage.',
        example: 'owner web',
      },
      ActionBody: { meaning: 'Who does it; it is not taken over from the stage.', example: 'owner web' },
      ResourceBody: { meaning: 'Who has this resource, or must provide it.', example: 'owner support' },
      EvidenceBody: { meaning: 'Who gathered this, and can be asked about it.', example: 'owner research' },
    },
  },
  channel: {
    meaning: 'What carries a touchpoint, such as a kiosk; the usual channels need no declaration.',
    example: 'channel kiosk "Kiosk in the store" { kind physical }',
    within: {
      TouchpointBody: {
        meaning: 'What carries this touchpoint: website, store, phone, e-mail …',
        example: 'channel website',
      },
    },
  },
  evidence: {
    meaning: 'How you know something: a survey, interviews, figures; parts of the map can rest on it.',
    example:
      'evidence interviews "Interviews with buyers" {\n  method interview\n  date 2026-08-14\n  sample 12\n}',
    within: {
      PersonaBody: { meaning: 'What this persona is made from.', example: 'evidence interviews' },
      TouchpointBody: {
        meaning: 'How you know what is said of this touchpoint.',
        example: 'evidence analytics',
      },
      MetricBody: { meaning: 'Where the figures come from.', example: 'evidence analytics' },
      EmpathyBody: { meaning: 'What this empathy map is made from.', example: 'evidence interviews' },
      JourneyBody: {
        meaning: 'What this whole map is made from.',
        example: 'evidence interviews, analytics',
      },
      StageBody: { meaning: 'How you know what is said of this stage.', example: 'evidence interviews' },
      StepBody: { meaning: 'How you know what is said of this step.', example: 'evidence interviews' },
      LaneBody: { meaning: 'How you know that this happens so.', example: 'evidence observation' },
      PainBody: {
        meaning: 'How you know that this hurts; without any, say `assumption`.',
        example: 'evidence interviews',
      },
      GainBody: {
        meaning: 'How you know that this pleases; without any, say `assumption`.',
        example: 'evidence delivery-survey',
      },
      WayBody: { meaning: 'How you know that customers go this way.', example: 'evidence analytics' },
    },
  },
  touchpoint: {
    meaning: 'A meeting of the customer with the organisation, such as a page, a call or a counter.',
    example: 'touchpoint checkout "Checkout" { channel website; importance 5 }',
    within: {
      Document: {
        meaning: 'A meeting with the organisation that several journeys share; they meet it by its name.',
      },
    },
  },
  metric: {
    meaning:
      'A figure that tells whether it gets better: where it began, where it stands, where it shall be.',
    example: 'metric checkout-rate "Checkout completed" { baseline 61%; value 66%; target 75% }',
    within: {
      Document: { meaning: 'A figure that several journeys share; they refer to it by its name.' },
      HandoverBody: {
        meaning: 'How many are handed over, or how good they are.',
        example: 'metric handed-over "Groups a month" { unit "groups"; baseline 45; target 30 }',
      },
    },
  },
  'empathy-map': {
    meaning: 'What a persona says, thinks, does and feels, in no order of time.',
    example:
      'empathy-map colleen-now "Colleen, the week it broke" {\n  persona colleen\n  thinks "Every page says it is the best one"\n}',
  },
  journey: {
    meaning: "A customer's way through an experience, stage by stage: the map itself.",
    example:
      'journey vacuum-cleaner "Replacing a broken vacuum cleaner" {\n  persona colleen\n  stage "Research"\n}',
  },
  stage: {
    meaning: "A part of the customer's way, in the customer's words; stages stand on the map in this order.",
    example: 'stage research "Research" {\n  owner web\n  step "Compares vacuum cleaners online"\n}',
  },
  step: {
    meaning: 'One moment in a stage: what the customer does there.',
    example:
      'step "Compares vacuum cleaners online" {\n  emotion -1 "overwhelmed"\n  touchpoint "Product page" { channel website }\n}',
  },
  pain: {
    meaning: 'What hurts the customer: where they wait, get lost, are annoyed or give up.',
    example: 'pain wading "The facts are buried in marketing copy" { owner web; severity high; assumption }',
    within: {
      EmpathyBody: {
        meaning: 'What hurts or worries this persona.',
        example: 'pain lost-evening "Evenings lost to finding a new one" { severity high; assumption }',
      },
      LaneBody: {
        meaning: 'What goes wrong here, and reaches the customer in the end.',
        example: 'pain typing "Everything is typed twice" { owner it; severity medium; assumption }',
      },
    },
  },
  gain: {
    meaning: 'What pleases the customer, and should not be lost.',
    example: 'gain carried-up "Delivered to the flat" { evidence delivery-survey }',
    within: {
      EmpathyBody: {
        meaning: 'What this persona would be glad of.',
        example: 'gain done "To be done with it for ten years" { assumption }',
      },
    },
  },
  opportunity: {
    meaning: 'A pain turned into something that could be better, or a gain that could be made more of.',
    example: 'opportunity "Show the benefits at once" { for wading; owner web; value 5; effort 2 }',
  },
  'action-item': {
    meaning: 'Something that will be done, by somebody, by a day.',
    example: 'action-item "Three benefits on each page" { for benefits-first; owner web; due 2026-12-15 }',
  },
  resource: {
    meaning: 'Staff, money, a tool or knowledge that the organisation has, or needs, for this journey.',
    example: 'resource chat-staff "Staff for evening chats" { status need; owner support; importance 4 }',
  },
  frontstage: {
    meaning: 'What staff or systems do where the customer sees it.',
    example: 'frontstage "Clerk and customer look at one screen" { kind people }',
  },
  backstage: {
    meaning: 'What is done for the customer out of their sight.',
    example: 'backstage "The clerk types the form in again" { kind process; duration "9 minutes" }',
  },
  support: {
    meaning: 'What stands behind what is done on and behind the stage: systems, suppliers, policies.',
    example: 'support "Archive of signatures" { kind technology; owner it }',
  },
  artifact: {
    meaning: 'What the customer can hold or look at here: a letter, a receipt, a screen.',
    example: 'artifact "Contract on paper"',
  },
  handover: {
    meaning: 'Who takes the customer over after this, and what must be true for it.',
    example: 'handover sales "A user with a budget owner in sight has asked to be called"',
  },
  next: {
    meaning:
      'The customer goes on elsewhere than straight ahead: to a stage or step further on, back or aside.',
    example: 'next compare "Finds a bad review" { share 30% }',
  },
  exit: {
    meaning: 'The customer leaves the journey here, and why.',
    example: 'exit "Gives up at the price of delivery" { share 32%; evidence analytics }',
  },
  row: {
    meaning:
      'A row of your own on the map, for what has no keyword: its heading, and what stands in it here.',
    example: 'row "What she sees of shops" "One newsletter, unread"',
  },
  emotion: {
    meaning: 'How it feels here, from -2 (awful) by 0 (neutral) to +2 (wonderful), in a word, and why.',
    example: 'emotion -1 "overwhelmed" because "every page says something else"',
  },
  because: {
    meaning: 'Why it feels like that.',
    example: 'emotion -1 "overwhelmed" because "every page says something else"',
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;
