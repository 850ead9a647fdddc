// Longer than most files: the properties of several statements, best read together.

import type { Channel, EmpathyMap, Evidence, Owner, Persona } from '../statements.ts';
import {
  choice,
  date,
  flag,
  number,
  propertiesFor,
  ref,
  refs,
  share,
  sourcedTexts,
  statements,
  structures,
  text,
  texts,
} from './define-property.ts';
import { sampleRange, shareRange } from './ranges.ts';
import { assumption, namedProperties } from './shared-properties.ts';
import { wordings } from './wordings.ts';

/** The properties of a persona. */
export const personaProperties = propertiesFor<Persona>([
  flag('primary', {
    meaning: 'Marks the main persona among several: the map is made for them.',
    example: 'primary',
    shown: 'badge',
  }),
  choice(
    'market',
    {
      b2c: 'Buys for themselves or their family.',
      b2b: 'Buys for a company or an authority, mostly together with others.',
    },
    { meaning: 'Whether this persona buys for themselves or for a company.', example: 'market b2b' },
  ),
  text('about', {
    meaning: 'Who this persona is, in a sentence or two.',
    example: 'about "32, self-employed translator, short of time"',
    missing: '`about` needs a text: who is this? For example: `about "32, self-employed"`.',
    hints: ['Who this is'],
    isProse: true,
  }),
  structures(
    'pair',
    'trait',
    [
      { role: 'label', key: 'label', type: 'text' },
      { role: 'value', key: 'value', type: 'text', optional: true },
    ],
    {
      key: 'traits',
      meaning: 'A fact about this persona without a keyword of its own: a label and a value.',
      example: 'trait "Role in the buying" "User, and the one who wants it"',
      missing: '`trait` needs a label and a text, such as `trait "Age" "32"`.',
      hints: ['Age', '32'],
    },
  ),
  texts('goal', {
    key: 'goals',
    meaning: 'What this persona wants to achieve.',
    example: 'goal "A vacuum cleaner that will not break again"',
    ...wordings.goal,
    isProse: true,
  }),
  texts('need', {
    key: 'needs',
    meaning: 'What this persona depends on.',
    example: 'need "A roster that survives her being ill"',
    missing: '`need` needs a text: what does this person depend on? For example: `need "An answer today"`.',
    hints: ['What they cannot do without'],
    isProse: true,
  }),
  texts('motivation', {
    key: 'motivations',
    meaning: 'What drives this persona.',
    example: 'motivation "To be the one who brought it in"',
    ...wordings.motivation,
    isProse: true,
  }),
  texts('frustration', {
    key: 'frustrations',
    meaning: 'What annoys this persona again and again.',
    example: 'frustration "Tools chosen by people who never made a roster"',
    missing: '`frustration` needs a text: what annoys this person? For example: `frustration "Long forms"`.',
    hints: ['What annoys them'],
    isProse: true,
  }),
  sourcedTexts('quote', {
    key: 'quotes',
    meaning: 'A sentence in their own words that brings this persona to life.',
    example: 'quote "Show me a Thursday."',
    ...wordings.quote,
    isProse: true,
  }),
  share('share', {
    meaning: 'The percentage of all customers that this persona represents.',
    example: 'share 40%',
    ...wordings.share,
    range: shareRange,
  }),
  structures(
    'link',
    'picture',
    [
      { role: 'path', key: 'path', type: 'text' },
      { role: 'alternative', key: 'alternative', type: 'text', optional: true },
    ],
    {
      key: 'pictures',
      meaning: 'A picture of this persona. The first picture is their portrait.',
      example: 'picture "photos/colleen.jpg" "Colleen between two shelves of vacuum cleaners"',
      ...wordings.picture,
      shown: 'image',
    },
  ),
  refs('evidence', 'evidence', {
    meaning: 'The evidence that this persona is based on.',
    example: 'evidence interviews',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  assumption,
  ...namedProperties,
]);

/** The properties of an owner. */
export const ownerProperties = propertiesFor<Owner>([
  text('contact', {
    meaning: 'How to reach this owner.',
    example: 'contact "web@example.com"',
    missing: '`contact` needs a text: how do you reach them? For example: `contact "web@example.com"`.',
    hints: ['How they are reached'],
  }),
  ...namedProperties,
]);

/** The properties of a channel. */
export const channelProperties = propertiesFor<Channel>([
  choice(
    'kind',
    {
      digital: 'Reached through a screen or a device.',
      physical: 'A place or a thing, such as a shop or a letter.',
      person: 'A conversation with a person, such as a call or a meeting.',
    },
    {
      key: 'channelKind',
      meaning:
        'How customers meet you in this channel: on a screen, through a place or a thing, or with a person.',
      example: 'kind digital',
      shown: 'badge',
    },
  ),
  ...namedProperties,
]);

/** The properties of evidence. */
export const evidenceProperties = propertiesFor<Evidence>([
  choice(
    'method',
    {
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
    { meaning: 'The research method.', example: 'method interview' },
  ),
  date('date', {
    meaning: 'The day or month in which this was gathered: old evidence is worth less.',
    example: 'date 2026-09-01',
    missing: '`date` needs a day, such as `date 2026-09-01`.',
  }),
  number('sample', {
    meaning: 'The sample size: how many were asked, watched or counted.',
    example: 'sample 12',
    ...wordings.sample,
    range: sampleRange,
  }),
  text('source', {
    meaning: 'Where to find this evidence: an address, a folder or a document.',
    example: 'source "Transcripts in the research folder"',
    missing:
      '`source` needs a text: where can readers find it? For example: `source "https://example.com/survey"`.',
    hints: ['Where it is found'],
    isProse: true,
  }),
  texts('question', {
    key: 'questions',
    meaning: 'A question as it was asked.',
    example: 'question "What did you do while you waited?"',
    ...wordings.question,
    labels: {
      en: 'Question',
      da: 'Spørgsmål',
      de: 'Frage',
      es: 'Pregunta',
      fr: 'Question',
      nb: 'Spørsmål',
      nl: 'Vraag',
      sv: 'Fråga',
    },
    isProse: true,
  }),
  text('segment', {
    meaning: 'Which customers were asked: possible, present or former ones.',
    example: 'segment "Former customers"',
    missing: '`segment` needs a text: who was asked? For example: `segment "Former customers"`.',
    hints: ['Who was asked'],
    labels: {
      en: 'Asked',
      da: 'Adspurgte',
      de: 'Befragte',
      es: 'Personas consultadas',
      fr: 'Personnes interrogées',
      nb: 'Spurte',
      nl: 'Ondervraagden',
      sv: 'Tillfrågade',
    },
  }),
  structures('link', 'transcript', [{ role: 'path', key: 'path', type: 'text' }], {
    key: 'transcripts',
    meaning: 'A file with the words of an interview or a test: text, Markdown or WebVTT.',
    example: 'transcript "private/p03.md"',
    missing: '`transcript` needs the path of a file in quotes, such as `transcript "private/p03.md"`.',
    hints: ['private/p03.md'],
    labels: {
      en: 'Transcript',
      da: 'Udskrift',
      de: 'Transkript',
      es: 'Transcripción',
      fr: 'Transcription',
      nb: 'Utskrift',
      nl: 'Transcript',
      sv: 'Utskrift',
    },
  }),
  refs('persona', 'persona', {
    key: 'personas',
    meaning: 'The persona as whom a team member went through the journey.',
    example: 'persona colleen',
    ...wordings.personaReference,
    shown: 'fact',
    label: 'as',
  }),
  ref('owner', 'owner', {
    meaning: 'Who gathered this, and can be asked about it.',
    example: 'owner research',
    ...wordings.owner,
    shown: 'fact',
  }),
  ...namedProperties,
]);

/** The properties of an empathy map. */
export const empathyMapProperties = propertiesFor<EmpathyMap>([
  ref('persona', 'persona', {
    meaning: 'The persona that this empathy map describes.',
    example: 'persona colleen',
    ...wordings.personaReference,
  }),
  refs('evidence', 'evidence', {
    meaning: 'The evidence that this empathy map is based on.',
    example: 'evidence interviews',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  sourcedTexts('says', {
    meaning: 'Something that this persona says.',
    example: 'says "I would pay twice as much to think about it once."',
    missing: '`says` needs a text: what does this person say? For example: `says "It always breaks"`.',
    hints: ['What they say'],
    shown: 'quadrant',
    isProse: true,
  }),
  sourcedTexts('thinks', {
    meaning: 'Something that this persona thinks, but may not say.',
    example: 'thinks "Every page says it is the best one"',
    missing: '`thinks` needs a text: what does this person think? For example: `thinks "Whom can I trust?"`.',
    hints: ['What they think'],
    shown: 'quadrant',
    isProse: true,
  }),
  sourcedTexts('does', {
    meaning: 'Something that this persona does.',
    example: 'does "Opens fourteen tabs, closes eleven unread"',
    missing: '`does` needs a text: what does this person do? For example: `does "Reads reviews"`.',
    hints: ['What they do'],
    shown: 'quadrant',
    isProse: true,
  }),
  sourcedTexts('feels', {
    meaning: 'Something that this persona feels.',
    example: 'feels "Tired of being sold to"',
    missing: '`feels` needs a text: what does this person feel? For example: `feels "Overwhelmed"`.',
    hints: ['What they feel'],
    shown: 'quadrant',
    isProse: true,
  }),
  statements('pain', 'pain', {
    key: 'pains',
    meaning: 'What hurts or worries this persona.',
    example: 'pain lost-evening "Evenings lost to finding a new one" { severity high; assumption }',
    ...wordings.pain,
    shown: 'card',
  }),
  statements('gain', 'gain', {
    key: 'gains',
    meaning: 'What would please this persona.',
    example: 'gain done "To be done with it for ten years" { assumption }',
    ...wordings.gain,
    shown: 'card',
  }),
  ...namedProperties,
]);
