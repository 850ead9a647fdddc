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
    person: 'A conversation with a person, such as a call or a meeting.',
  },
  Method: {
    survey: 'Many people answered the same written questions.',
    interview: 'A researcher talked with people, one by one.',
    observation: 'A researcher watched people where they really do it.',
    'usability-test': 'People tried to do something while a researcher watched.',
    walkthrough: 'A team member went through the journey as the persona, and wrote down the experience.',
    analytics: 'Figures that were counted, such as visits, clicks or sales.',
    'support-log': 'Calls, mails and chats that reached support.',
    ratings: 'Stars and reviews that customers gave.',
    staff: 'What colleagues in sales and service report about customers.',
    'desk-research': 'Research that others have published.',
  },
  JourneyState: {
    current: 'As it is today; the default.',
    future: 'As it will be. With `baseline`, name the journey that it is based on.',
  },
  JourneyKind: {
    'journey-map': 'The way to a goal, as the customer experiences it; the default.',
    'day-in-the-life': "A stretch of the customer's life, with or without your service.",
    'service-blueprint':
      "The customer's path, with the organisation's work in view of the customer and out of sight.",
  },
  JourneyStatus: {
    draft: 'Work in progress: the rules check it less strictly.',
    agreed: 'The people who use it have agreed on it.',
    retired: 'Kept for reference, and no longer in use.',
  },
  Review: {
    monthly: 'The team reviews it every month.',
    quarterly: 'The team reviews it every three months.',
    yearly: 'The team reviews it every year.',
  },
  TouchpointStatus: {
    current: 'In use today; the default.',
    planned: 'Not there yet.',
  },
  LaneKind: {
    people: 'People do it.',
    policy: 'A rule or decision that people follow.',
    technology: 'A system or a machine does it.',
    process: 'A fixed sequence of work that passes through several hands.',
  },
  Severity: {
    low: 'A nuisance that customers hardly mention.',
    medium: 'It costs the customer time or patience.',
    high: 'It spoils the experience, and some give up.',
    critical: 'It ends the journey, or does harm.',
  },
  PainStatus: {
    open: 'Nobody is working on it yet; the default.',
    'in-progress': 'The team is working on it.',
    resolved: 'It no longer hurts.',
  },
  OpportunityStatus: {
    idea: 'Not decided yet; the default.',
    planned: 'Decided, but not begun.',
    doing: 'Being worked on.',
    done: 'It is in place.',
    dropped: 'Decided against.',
  },
  ActionStatus: {
    todo: 'Not begun; the default.',
    doing: 'Being worked on.',
    done: 'Finished.',
    dropped: 'Decided against.',
  },
  ResourceStatus: {
    have: 'The organisation has it; the default.',
    need: 'The organisation lacks it.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
