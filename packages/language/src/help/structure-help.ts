import type { HelpEntry } from './help-entry.ts';

/** The help for the keywords that create parts of a map. */
export const structureHelp = {
  language: {
    meaning: 'The language of the texts in this file; it comes first.',
    example: 'language da',
  },
  import: {
    meaning: 'Lets this file use the declarations of another file; the path is relative to this file.',
    example: 'import "./shared/people.journey"',
  },
  persona: {
    meaning:
      'A kind of customer, based on what you know about real customers. A journey shows their experience.',
    example:
      'persona colleen "Curious Colleen" {\n  primary\n  goal "A vacuum cleaner that will not break again"\n}',
    within: {
      JourneyBody: {
        meaning: 'Whose journey this is. If you name several personas, the map follows each of them.',
        example: 'persona colleen, dad',
      },
      StageBody: {
        meaning: 'The personas in this stage, if not all personas of the journey.',
        example: 'persona colleen',
      },
      StepBody: {
        meaning: 'The personas who take this step, if not all personas of the stage.',
        example: 'persona colleen',
      },
      EvidenceBody: {
        meaning: 'The persona as whom a team member went through the journey.',
        example: 'persona colleen',
      },
      EmpathyBody: { meaning: 'The persona that this empathy map describes.', example: 'persona colleen' },
      PainBody: {
        meaning: 'The personas who have this pain, if not all of them.',
        example: 'persona colleen',
      },
      GainBody: {
        meaning: 'The personas who have this gain, if not all of them.',
        example: 'persona colleen',
      },
      WayBody: { meaning: 'The personas who go this way, if not all of them.', example: 'persona colleen' },
    },
  },
  owner: {
    meaning:
      "A person or team who is responsible for a part of the customer's experience, and whom you can ask.",
    example: 'owner web "Web team" { contact "web@example.com" }',
    within: {
      JourneyBody: {
        meaning: 'The owner of the whole journey, who keeps this map up to date.',
        example: 'owner web',
      },
      StageBody: {
        meaning: 'The owner of this stage, and of the touchpoints in it without an owner.',
        example: 'owner web',
      },
      StepBody: {
        meaning: 'The owner of this step, and of the touchpoints in it without an owner.',
        example: 'owner web',
      },
      TouchpointBody: {
        meaning:
          'The owner of this touchpoint. Without an owner, it inherits the owner of its step or stage.',
        example: 'owner web',
      },
      LaneBody: {
        meaning: 'Who does or runs this. Without an owner, it inherits the owner of its step or stage.',
        example: 'owner logistics',
      },
      PainBody: {
        meaning: 'Who will make sure that this pain goes away. It does not inherit the owner of its stage.',
        example: 'owner web',
      },
      OpportunityBody: {
        meaning: 'Who decides about this opportunity. It does not inherit the owner of its stage.',
        example: 'owner web',
      },
      ActionBody: {
        meaning: 'Who will do this. It does not inherit the owner of its stage.',
        example: 'owner web',
      },
      ResourceBody: { meaning: 'Who has this resource, or must provide it.', example: 'owner support' },
      EvidenceBody: { meaning: 'Who gathered this, and can be asked about it.', example: 'owner research' },
    },
  },
  channel: {
    meaning: 'A medium of touchpoints, such as a kiosk. The usual channels need no declaration.',
    example: 'channel kiosk "Kiosk in the store" { kind physical }',
    within: {
      TouchpointBody: {
        meaning: 'The channel of this touchpoint: website, store, phone, e-mail …',
        example: 'channel website',
      },
    },
  },
  evidence: {
    meaning: 'How you know something: a survey, interviews or figures that parts of the map are based on.',
    example:
      'evidence interviews "Interviews with buyers" {\n  method interview\n  date 2026-08-14\n  sample 12\n}',
    within: {
      PersonaBody: { meaning: 'The evidence that this persona is based on.', example: 'evidence interviews' },
      TouchpointBody: {
        meaning: 'The evidence for the facts about this touchpoint.',
        example: 'evidence analytics',
      },
      MetricBody: { meaning: 'Where the figures come from.', example: 'evidence analytics' },
      EmpathyBody: {
        meaning: 'The evidence that this empathy map is based on.',
        example: 'evidence interviews',
      },
      JourneyBody: {
        meaning: 'The evidence that this whole map is based on.',
        example: 'evidence interviews, analytics',
      },
      StageBody: { meaning: 'The evidence for the facts about this stage.', example: 'evidence interviews' },
      StepBody: { meaning: 'The evidence for the facts about this step.', example: 'evidence interviews' },
      LaneBody: { meaning: 'How you know that this happens.', example: 'evidence observation' },
      PainBody: {
        meaning: 'How you know that this hurts. Without evidence, write `assumption`.',
        example: 'evidence interviews',
      },
      GainBody: {
        meaning: 'How you know that this pleases. Without evidence, write `assumption`.',
        example: 'evidence delivery-survey',
      },
      WayBody: { meaning: 'How you know that customers go this way.', example: 'evidence analytics' },
    },
  },
  touchpoint: {
    meaning: 'A contact between the customer and the organisation, such as a page, a call or a counter.',
    example: 'touchpoint checkout "Checkout" { channel website; importance 5 }',
    within: {
      Document: {
        meaning: 'A touchpoint that several journeys share; they refer to it by its name.',
      },
    },
  },
  metric: {
    meaning: 'A figure that shows progress: its baseline, its current value and its target.',
    example: 'metric checkout-rate "Checkout completed" { baseline 61%; value 66%; target 75% }',
    within: {
      Document: { meaning: 'A figure that several journeys share; they refer to it by its name.' },
      HandoverBody: {
        meaning: 'The number of handovers, or their quality.',
        example: 'metric handed-over "Groups a month" { unit "groups"; baseline 45; target 30 }',
      },
    },
  },
  'empathy-map': {
    meaning: 'What a persona says, thinks, does and feels, without a timeline.',
    example:
      'empathy-map colleen-now "Colleen, the week it broke" {\n  persona colleen\n  thinks "Every page says it is the best one"\n}',
  },
  journey: {
    meaning: "A customer's path through an experience, stage by stage: the map itself.",
    example:
      'journey vacuum-cleaner "Replacing a broken vacuum cleaner" {\n  persona colleen\n  stage "Research"\n}',
  },
  stage: {
    meaning: "A part of the journey, named in the customer's words. The map shows stages in this order.",
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
        meaning: 'What goes wrong here, and affects the customer in the end.',
        example: 'pain typing "Everything is typed twice" { owner it; severity medium; assumption }',
      },
    },
  },
  gain: {
    meaning: 'What pleases the customer, and should not be lost.',
    example: 'gain carried-up "Delivered to the flat" { evidence delivery-survey }',
    within: {
      EmpathyBody: {
        meaning: 'What would please this persona.',
        example: 'gain done "To be done with it for ten years" { assumption }',
      },
    },
  },
  opportunity: {
    meaning: 'A chance to ease a pain, or to make more of a gain.',
    example: 'opportunity "Show the benefits at once" { for wading; owner web; value 5; effort 2 }',
  },
  'action-item': {
    meaning: 'A task with an owner and a due date.',
    example: 'action-item "Three benefits on each page" { for benefits-first; owner web; due 2026-12-15 }',
  },
  resource: {
    meaning: 'Staff, money, a tool or knowledge that the organisation has, or needs, for this journey.',
    example: 'resource chat-staff "Staff for evening chats" { status need; owner support; importance 4 }',
  },
  frontstage: {
    meaning: 'What staff or systems do in view of the customer.',
    example: 'frontstage "Clerk and customer look at one screen" { kind people }',
  },
  backstage: {
    meaning: 'What the organisation does for the customer out of their sight.',
    example: 'backstage "The clerk types the form in again" { kind process; duration "9 minutes" }',
  },
  support: {
    meaning: 'What frontstage and backstage rely on: systems, suppliers, policies.',
    example: 'support "Archive of signatures" { kind technology; owner it }',
  },
  artifact: {
    meaning: 'What the customer can hold or look at here: a letter, a receipt, a screen.',
    example: 'artifact "Contract on paper"',
  },
  handover: {
    meaning: 'Who takes over the customer after this, and on which condition.',
    example: 'handover sales "A user with a budget owner in sight has asked to be called"',
  },
  next: {
    meaning: 'The customer does not go straight on, but to another stage or step: ahead, back or sideways.',
    example: 'next compare "Finds a bad review" { share 30% }',
  },
  exit: {
    meaning: 'The customer leaves the journey here, for this reason.',
    example: 'exit "Gives up at the price of delivery" { share 32%; evidence analytics }',
  },
  row: {
    meaning: 'A row of your own on the map, for content without a keyword: its heading, and its text here.',
    example: 'row "What she sees of shops" "One newsletter, unread"',
  },
  emotion: {
    meaning:
      'How the customer feels here, from -2 (awful) through 0 (neutral) to +2 (wonderful), in a word, and why.',
    example: 'emotion -1 "overwhelmed" because "every page says something else"',
  },
  because: {
    meaning: 'Why the customer feels like that.',
    example: 'emotion -1 "overwhelmed" because "every page says something else"',
  },
} as const satisfies Readonly<Record<string, HelpEntry>>;
