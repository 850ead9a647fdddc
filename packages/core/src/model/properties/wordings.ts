/**
 * The messages for incomplete statements and the placeholders of new ones, for keywords that several bodies have.
 */
export const wordings = {
  actionItem: {
    missing:
      'An action item needs a title: what will be done? For example: `action-item "Build a price list"`.',
    hints: ['What will be done'],
  },
  due: { missing: '`due` needs a day or a month, such as `due 2026-12-15` or `due 2027-03`.' },
  duration: {
    missing: '`duration` needs a text, such as `duration "2 to 3 days"`.',
    hints: ['How long it takes'],
  },
  emotion: {
    missing: '`emotion` needs a score from -2 (very bad) to 2 (very good), such as `emotion -1`.',
    hints: ['How it feels'],
  },
  evidenceReference: {
    missing: '`evidence` needs the name of a piece of evidence, such as `evidence interviews`.',
  },
  expectation: {
    missing:
      '`expectation` needs a text: what does the customer expect here? For example: `expectation "A price at once"`.',
    hints: ['What they expect here'],
  },
  gain: {
    missing:
      'A gain needs a title: what does the customer like here? For example: `gain "Gets an answer at once"`.',
    hints: ['What they like'],
  },
  goal: {
    missing: '`goal` needs a text: what does the customer want? For example: `goal "A bike for every day"`.',
    hints: ['What they want'],
  },
  importance: { missing: '`importance` needs a number from 1 to 5, such as `importance 4`.' },
  link: {
    missing: '`link` needs an address in quotes, such as `link "https://example.com" "The survey"`.',
    hints: ['https://example.com', 'What is found there'],
  },
  metric: {
    missing:
      'A metric needs a title, or the name of a metric that is declared elsewhere: what is measured? For example: `metric "Completion rate"`.',
    hints: ['What is measured'],
  },
  motivation: {
    missing:
      '`motivation` needs a text: what drives the customer? For example: `motivation "Wants to save time"`.',
    hints: ['What moves them'],
  },
  note: {
    missing: '`note` needs a text in quotes, such as `note "To be checked"`.',
    hints: ['What else matters'],
  },
  opportunity: {
    missing:
      'An opportunity needs a title: what could be better? For example: `opportunity "Show prices at once"`.',
    hints: ['What could be better'],
  },
  owner: { missing: '`owner` needs a name: who is responsible? For example: `owner web`.' },
  pain: {
    missing:
      'A pain point needs a title: what hurts the customer here? For example: `pain "Waits too long"`.',
    hints: ['What hurts'],
  },
  personaReference: { missing: '`persona` needs the name of a persona, such as `persona anna`.' },
  picture: {
    missing:
      '`picture` needs the path of a file and what it shows, such as `picture "photos/till.jpg" "A queue at the till"`.',
    hints: ['What this picture shows'],
  },
  question: {
    missing:
      '`question` needs a text: what was asked? For example: `question "How easy was it to find your way?"`.',
    hints: ['What was asked'],
  },
  quote: {
    missing: '`quote` needs a text: what did the customer say? For example: `quote "I just want a price"`.',
    hints: ['What someone said'],
  },
  reasons: { missing: '`for` needs the name of a pain point or gain, such as `for long-wait`.' },
  sample: { missing: '`sample` needs a number: how many were asked or counted? For example: `sample 12`.' },
  share: { missing: '`share` needs a percentage, such as `share 32%`.' },
  touchpoint: {
    missing:
      'A touchpoint needs a title, or the name of a touchpoint that is declared elsewhere: where does the customer meet you? For example: `touchpoint "Product page"`.',
    hints: ['Where they meet you'],
  },
  value: { missing: '`value` needs a number, such as `value 4`.' },
  was: { missing: '`was` needs the former name, such as `was old-name`.' },
} as const;
