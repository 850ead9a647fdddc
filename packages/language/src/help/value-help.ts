/**
 * The meaning of each keyword that is a value, in one sentence, by the grammar's rule: the `status` of a pain
 * differs from that of a journey.
 */
export const valueHelp = {
  Market: {
    b2c: 'Buys for themselves or their family.',
    b2b: 'Buys for a company or an authority, mostly together with others.',
  },
  ChannelKind: {
    digital: 'Reached through a screen or a device.',
    physical: 'A place or a thing, such as a shop or a letter.',
    person: 'A conversation with somebody, such as a call or a meeting.',
  },
  Method: {
    survey: 'Many people answered the same written questions.',
    interview: 'Somebody talked with people, one by one.',
    observation: 'Somebody watched people where they really do it.',
    'usability-test': 'People tried to do something while somebody watched.',
    walkthrough: 'Somebody went through the journey as the persona, and wrote down how it was.',
    analytics: 'Figures that were counted, such as visits, clicks or sales.',
    'support-log': 'Calls, mails and chats that reached support.',
    ratings: 'Stars and reviews that customers gave.',
    staff: 'What colleagues in sales and service say of customers.',
    'desk-research': 'What others have found out and published.',
  },
  JourneyState: {
    current: 'As it is today; meant when nothing is written.',
    future: 'As it shall be; say with `baseline` which journey it starts from.',
  },
  JourneyKind: {
    'journey-map': 'The way to a goal, as the customer lives it; meant when nothing is written.',
    'day-in-the-life': "A stretch of the customer's life, with or without you in it.",
    'service-blueprint':
      'The way together with what the organisation does in front of the customer and behind.',
  },
  JourneyStatus: {
    draft: 'Still being made: written down like this, it is checked less strictly.',
    agreed: 'Those who work with it have agreed on it.',
    retired: 'Kept to look back at, and not worked with any more.',
  },
  Review: {
    monthly: 'Somebody looks at it every month.',
    quarterly: 'Somebody looks at it every three months.',
    yearly: 'Somebody looks at it every year.',
  },
  TouchpointStatus: {
    current: 'In use today; meant when nothing is written.',
    planned: 'Not there yet.',
  },
  LaneKind: {
    people: 'Somebody does it.',
    policy: 'A rule or decision that people keep to.',
    technology: 'A system or a machine does it.',
    process: 'A fixed way in which work goes on, over several hands.',
  },
  Severity: {
    low: 'A nuisance that hardly anybody speaks of.',
    medium: 'It costs the customer time or patience.',
    high: 'It spoils the experience, and some give up.',
    critical: 'It ends the journey, or does harm.',
  },
  PainStatus: {
    open: 'Nobody is at it yet; meant when nothing is written.',
    'in-progress': 'Somebody is at it.',
    resolved: 'It does not hurt any more.',
  },
  OpportunityStatus: {
    idea: 'Thought of, not decided; meant when nothing is written.',
    planned: 'Decided, not begun.',
    doing: 'Being worked on.',
    done: 'It is there.',
    dropped: 'Decided against.',
  },
  ActionStatus: {
    todo: 'Not begun; meant when nothing is written.',
    doing: 'Being worked on.',
    done: 'Finished.',
    dropped: 'Decided against.',
  },
  ResourceStatus: {
    have: 'The organisation has it; meant when nothing is written.',
    need: 'The organisation lacks it.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
