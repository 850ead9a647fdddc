import type { Journey } from '../statements.ts';
import { choice, date, propertiesFor, ref, refs, statements, text, texts } from './define-property.ts';
import {
  actionItemStatements,
  assumptionAsFact,
  gainStatements,
  metricStatements,
  namedProperties,
  opportunityStatements,
  painStatements,
} from './shared-properties.ts';
import { wordings } from './wordings.ts';

/** The properties of a journey. */
export const journeyProperties = propertiesFor<Journey>([
  choice(
    'state',
    {
      current: 'As it is today; the default.',
      future: 'As it will be. With `baseline`, name the journey that it is based on.',
    },
    {
      meaning: 'Whether this is a current or a future journey.',
      example: 'state current',
      future: 'set',
    },
  ),
  choice(
    'kind',
    {
      'journey-map': 'The way to a goal, as the customer experiences it; the default.',
      'day-in-the-life': "A stretch of the customer's life, with or without your service.",
      'service-blueprint':
        "The customer's path, with the organisation's work in view of the customer and out of sight.",
    },
    {
      key: 'journeyKind',
      meaning: 'The kind of map. The default is a journey map.',
      example: 'kind service-blueprint',
      future: 'kept',
    },
  ),
  choice(
    'status',
    {
      draft: 'Work in progress: the rules check it less strictly.',
      agreed: 'The people who use it have agreed on it.',
      retired: 'Kept for reference, and no longer in use.',
    },
    { meaning: 'Whether this map is a draft, agreed or retired.', example: 'status agreed', future: 'set' },
  ),
  refs('persona', 'persona', {
    key: 'personas',
    meaning: 'Whose journey this is. If you name several personas, the map follows each of them.',
    example: 'persona colleen, dad',
    ...wordings.personaReference,
    shown: 'person',
    future: 'kept',
  }),
  ref('owner', 'owner', {
    meaning: 'The owner of the whole journey, who keeps this map up to date.',
    example: 'owner web',
    ...wordings.owner,
    shown: 'fact',
    future: 'kept',
  }),
  text('purpose', {
    meaning: 'What this map is for: the decisions that you will make with it.',
    example: 'purpose "Decide what the web team improves this winter"',
    missing:
      '`purpose` needs a text: what is this map for? For example: `purpose "Choose what to improve this year"`.',
    hints: ['What this map is for'],
    isProse: true,
  }),
  text('audience', {
    meaning: 'The people who will use this map.',
    example: 'audience "Web team, marketing and support"',
    missing: '`audience` needs a text: who will use this map? For example: `audience "The web team"`.',
    hints: ['Who will use it'],
    future: 'kept',
    isProse: true,
  }),
  text('scenario', {
    meaning: 'The situation in which the journey begins.',
    example: 'scenario "It gives up on a Tuesday; guests come on Saturday"',
    missing: '`scenario` needs a text: what is the situation? For example: `scenario "The old one broke"`.',
    hints: ['What the situation is'],
    future: 'kept',
    isProse: true,
  }),
  text('accessible-title', {
    key: 'accessibleTitle',
    meaning:
      'The title of the journey’s picture that screen readers announce, if it differs from the journey’s title. Exports to Mermaid use it as `accTitle`.',
    example: 'accessible-title "How Colleen replaces a broken vacuum cleaner"',
    missing:
      '`accessible-title` needs a text: what does a screen reader call this map? For example: `accessible-title "How buyers get a new vacuum cleaner"`.',
    hints: ['What a screen reader calls it'],
    label: 'accessibleTitle',
  }),
  text('accessible-description', {
    key: 'accessibleDescription',
    meaning:
      'The description of the journey’s picture that screen readers announce. Exports to Mermaid use it as `accDescr`, instead of a generated one.',
    example: 'accessible-description "The mood sinks in Research and recovers in Delivery."',
    missing:
      '`accessible-description` needs a text: what does this map show? For example: `accessible-description "The mood falls after Research"`.',
    hints: ['What its picture shows'],
    label: 'accessibleDescription',
    isProse: true,
  }),
  texts('goal', {
    key: 'goals',
    meaning: 'What the customer wants from the whole journey. For the aim of the map itself, use `purpose`.',
    example: 'goal "A clean flat by Saturday"',
    ...wordings.goal,
    shown: 'card',
    future: 'kept',
    isProse: true,
  }),
  texts('expectation', {
    key: 'expectations',
    meaning: 'What customers expect of the whole journey.',
    example: 'expectation "Help on the day when it breaks"',
    ...wordings.expectation,
    future: 'kept',
    isProse: true,
  }),
  ref('baseline', 'journey', {
    meaning: 'The current journey that this future journey is based on, and compared with.',
    example: 'baseline vacuum-cleaner',
    missing: '`baseline` needs the name of the journey that this one is based on, such as `baseline today`.',
    label: 'baselineMap',
    future: 'set',
  }),
  choice(
    'review',
    {
      monthly: 'The team reviews it every month.',
      quarterly: 'The team reviews it every three months.',
      yearly: 'The team reviews it every year.',
    },
    { meaning: 'How often the team reviews this map.', example: 'review quarterly' },
  ),
  date('reviewed', {
    meaning: 'The day on which the team last checked that this map is still correct.',
    example: 'reviewed 2026-10-28',
    missing: '`reviewed` needs the day of the last review, such as `reviewed 2026-09-01`.',
  }),
  refs('evidence', 'evidence', {
    meaning: 'The evidence that this whole map is based on.',
    example: 'evidence interviews, analytics',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  assumptionAsFact,
  metricStatements,
  statements('resource', 'resource', {
    key: 'resources',
    meaning: 'Staff, money, a tool or knowledge that the organisation has, or needs, for this journey.',
    example: 'resource chat-staff "Staff for evening chats" { status need; owner support; importance 4 }',
    missing: 'A resource needs a title: what do you have or need? For example: `resource "Live chat staff"`.',
    hints: ['What you have or need'],
    shown: 'card',
  }),
  painStatements,
  opportunityStatements,
  gainStatements,
  actionItemStatements,
  statements('stage', 'stage', {
    key: 'stages',
    meaning: "A part of the journey, named in the customer's words. The map shows stages in this order.",
    example: 'stage research "Research" {\n  owner web\n  step "Compares vacuum cleaners online"\n}',
    missing: 'A stage needs a title: what does the customer call this part? For example: `stage "Research"`.',
    hints: ['Title'],
    shown: 'column',
    future: 'kept',
  }),
  ...namedProperties,
]);
