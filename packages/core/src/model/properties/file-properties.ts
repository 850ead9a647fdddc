import type { JourneyDocument } from '../document.ts';
import { imports, propertiesFor, statements, tag } from './define-property.ts';
import { wordings } from './wordings.ts';

/** The statements of a file. */
export const fileProperties = propertiesFor<JourneyDocument>([
  tag('language', {
    meaning: 'The language of the texts in this file; it comes first.',
    example: 'language da',
    missing: '`language` needs the language of the texts, such as `language da`.',
    shown: 'page',
    isPart: true,
  }),
  imports('import', {
    key: 'imports',
    meaning: 'Lets this file use the declarations of another file; the path is relative to this file.',
    example: 'import "./shared/people.journey"',
    missing: '`import` needs the path of another map in quotes, such as `import "./people.journey"`.',
    shown: 'nowhere',
    isPart: true,
  }),
  statements('persona', 'persona', {
    key: 'personas',
    meaning:
      'A kind of customer, based on what you know about real customers. A journey shows their experience.',
    example:
      'persona colleen "Curious Colleen" {\n  primary\n  goal "A vacuum cleaner that will not break again"\n}',
    missing: '`persona` needs a name, such as `persona anna`.',
    hints: ['Name, or a short description'],
    shown: 'card',
  }),
  statements('owner', 'owner', {
    key: 'owners',
    meaning:
      "A person or team who is responsible for a part of the customer's experience, and whom you can ask.",
    example: 'owner web "Web team" { contact "web@example.com" }',
    ...wordings.owner,
    hints: ['Person or team'],
    shown: 'card',
    isPart: false,
  }),
  statements('channel', 'channel', {
    key: 'channels',
    meaning: 'A medium of touchpoints, such as a kiosk. The usual channels need no declaration.',
    example: 'channel kiosk "Kiosk in the store" { kind physical }',
    missing: '`channel` needs a name, such as `channel website`.',
    hints: ['Title'],
    shown: 'card',
    isPart: false,
  }),
  statements('evidence', 'evidence', {
    meaning: 'How you know something: a survey, interviews or figures that parts of the map are based on.',
    example:
      'evidence interviews "Interviews with buyers" {\n  method interview\n  date 2026-08-14\n  sample 12\n}',
    missing: '`evidence` needs a name, such as `evidence interviews`.',
    hints: ['Title'],
    shown: 'card',
    isPart: false,
  }),
  statements('touchpoint', 'touchpoint', {
    key: 'touchpoints',
    meaning: 'A touchpoint that several journeys share; they refer to it by its name.',
    example: 'touchpoint checkout "Checkout" { channel website; importance 5 }',
    ...wordings.touchpoint,
    shown: 'card',
  }),
  statements('metric', 'metric', {
    key: 'metrics',
    meaning: 'A figure that several journeys share; they refer to it by its name.',
    example: 'metric checkout-rate "Checkout completed" { baseline 61%; value 66%; target 75% }',
    ...wordings.metric,
    shown: 'card',
  }),
  statements('empathy-map', 'empathy-map', {
    key: 'empathyMaps',
    meaning: 'What a persona says, thinks, does and feels, without a timeline.',
    example:
      'empathy-map colleen-now "Colleen, the week it broke" {\n  persona colleen\n  thinks "Every page says it is the best one"\n}',
    missing: 'An empathy map needs a name that others can refer to, such as `empathy-map anna-feels "Anna"`.',
    hints: ['Title'],
    shown: 'card',
  }),
  statements('journey', 'journey', {
    key: 'journeys',
    meaning: "A customer's path through an experience, stage by stage: the map itself.",
    example:
      'journey vacuum-cleaner "Replacing a broken vacuum cleaner" {\n  persona colleen\n  stage "Research"\n}',
    missing:
      'A journey needs a name that others can refer to, such as `journey buying-a-bike "Buying a bike"`.',
    hints: ['What the customer does'],
    shown: 'card',
  }),
]);
