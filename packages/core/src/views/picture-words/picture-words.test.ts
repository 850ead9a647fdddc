import { describe, expect, it } from 'vitest';
import { builtInChannels } from '../../semantics/link/built-in-channels.ts';
import { createRows } from '../map/create-rows.ts';
import type { JourneyMap } from '../map/map.ts';
import { catalogue, type WordsLanguage } from './get-picture-words.ts';
import type { PictureWords } from './picture-words.ts';

type Leaf = string | ((...args: never[]) => string);

/** Returns every word and message of a language, by its path: `rows.pains`. */
function leavesOf(words: object, path = ''): ReadonlyMap<string, Leaf> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, Leaf | object]) => {
      const at = path === '' ? key : `${path}.${key}`;
      return typeof value === 'object' ? [...leavesOf(value, at)] : [[at, value] as const];
    }),
  );
}

/** Values for each message, which must occur in it. */
const samples: Readonly<Record<string, readonly (string | number)[]>> = {
  'rowOf.journey': ['⟦heading⟧'],
  'rowOf.stages': ['⟦heading⟧'],
  'rowOf.steps': ['⟦heading⟧'],
  at: ['⟦title⟧'],
  quoted: ['⟦text⟧'],
  'emotion.is': ['⟦score⟧'],
  'emotion.beforeAndNow': ['⟦scores⟧'],
  'emotion.of': ['⟦person⟧'],
  'emotion.because': ['⟦reason⟧'],
  'map.caption': ['⟦title⟧'],
  'map.before': ['⟦version⟧'],
  'map.folded': [7],
  'map.findings': [],
  'map.sheet': ['⟦title⟧', 2, 7],
  'signs.serious': [7],
  'signs.leave': ['⟦share⟧'],
  'signs.comeFrom': ['⟦title⟧'],
  'signs.underWay': [7],
  'signs.nextDue': ['⟦date⟧'],
  'description.customer': ['⟦names⟧'],
  'description.stages': [7],
  'description.moments': [7],
  'leftOut.stages': [7],
  'leftOut.moreStages': [7],
  'leftOut.moments': [7],
  'leftOut.moreMoments': [7],
  'leftOut.sentence': ['⟦titles⟧'],
  'short.ownedBy': ['⟦owner⟧'],
  'short.due': ['⟦date⟧'],
  'focus.pains': [7],
  'focus.gains': [7],
  'focus.opportunities': [7],
  'slides.position': [2, 7],
  'slides.andMore': [7],
  'slides.reachMissing': ['⟦references⟧'],
  'figures.getHere': ['⟦share⟧'],
  'figures.lost': ['⟦share⟧'],
  'figures.explained': ['⟦explained⟧', '⟦lost⟧'],
  'page.notSaved': ['⟦why⟧'],
  'page.line': ['⟦file⟧', 7],
};

/** Returns a message with its samples, with `counted` in place of their numbers. */
function say(path: string, leaf: Leaf, counted?: number): string {
  if (typeof leaf === 'string') return leaf;
  const given = samples[path];
  if (given === undefined) throw new Error(`${path} has no samples.`);
  const values = given.length === 0 ? [counted ?? 7] : given;
  return leaf(
    ...(values.map((value) => (typeof value === 'number' ? (counted ?? value) : value)) as never[]),
  );
}

/** Words that are equal in English and in the other language. Any other equal word was forgotten in translation. */
const sameAsEnglish: Readonly<Record<Exclude<WordsLanguage, 'en'>, string>> = {
  da: 'Standard, Frontstage, Backstage, Persona, Motivation, Frustration, For, Link, Note, Status, App, E-mail, Chat, Webinar, Podcast, Post, interview, observation, service blueprint, Diagram',
  sv: 'Presentation, Standard, Frontstage, Backstage, Persona, Frustration, Scenario, Status, Digital, App, process, observation, service blueprint, Diagram',
  nb: 'Standard, Frontstage, Backstage, Persona, For, Scenario, Status, App, SMS, Chat, Webinar, Post, service blueprint, Diagram',
  de: 'Standard, Frontstage, Backstage, Persona, Personas, Touchpoint, Touchpoints, Details, Emotion, Frustration, Link, Status, Digital, Website, App, Newsletter, SMS, Chat, Webinar, Podcast, Post, emotion ⟦score⟧, neutral',
  nl: 'Focus, Frontstage, Backstage, Persona, Details, Contact, Link, Scenario, Status, Website, App, E-mail, Chat, Webinar, Podcast, Post, interview, service blueprint, Diagram, 7 moments',
  fr: 'Standard, Frontstage, Backstage, Persona, Personas, Motivation, Motivations, Opportunities, Contact, Date, Effort, Frustration, Importance, Notes, Source, E-mail, SMS, Podcast, observation',
  es: 'Frontstage, Backstage, Persona, Personas, Digital, SMS, Chat, idea, neutral',
};

const languages = Object.keys(catalogue) as WordsLanguage[];
const english = leavesOf(catalogue.en);

describe.each(languages)('the words in %s', (language) => {
  const own = leavesOf(catalogue[language]);

  it('are as many as in English, and none is empty', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    const empty = [...own].filter(([path, leaf]) => say(path, leaf).trim() === '');
    expect(empty).toEqual([]);
  });

  it('have the texts and numbers in their messages that the English ones have', () => {
    for (const [path, leaf] of own) {
      if (typeof leaf === 'string') continue;
      const otherText = say(path, leaf);
      for (const value of samples[path] ?? []) expect(otherText, path).toContain(String(value));
    }
    expect(new Set([...own].filter(([, leaf]) => typeof leaf !== 'string').map(([path]) => path))).toEqual(
      new Set(Object.keys(samples)),
    );
  });

  it('have no gap left in a number’s message, whatever the number is', () => {
    for (const [path, leaf] of own) {
      for (const number of [0, 1, 2, 21, 1_000, 1_000_000]) {
        const otherText = say(path, leaf, number);
        expect(otherText, path).not.toMatch(/#|undefined|NaN/u);
      }
    }
  });

  it('are short enough for what they stand in', () => {
    const words = catalogue[language];
    const tooLong = (all: readonly string[], length: number) => all.filter((word) => word.length > length);
    expect(tooLong(Object.values(words.rows), 25)).toEqual([]);
    // Its first line is as high as the arrows, and no higher.
    expect(tooLong([words.rows.ways], 15)).toEqual([]);
    expect(tooLong(Object.values(words.lines), 32)).toEqual([]);
    // A strip may be as low as one row of one card.
    expect(tooLong(Object.values(words.rowGroups), 10)).toEqual([]);
    expect(tooLong(Object.values(words.marks), 25)).toEqual([]);
    expect(tooLong(Object.values(words.channels), 20)).toEqual([]);
    expect(tooLong(Object.values(words.severities), 22)).toEqual([]);
  });

  it('call a row of one kind as they call several of that kind, so that documents do not say it twice', () => {
    const { rows, items } = catalogue[language];
    const pairs = [
      [rows.pains, items.pain],
      [rows.gains, items.gain],
      [rows.opportunities, items.opportunity],
      [rows.metrics, items.metric],
      [rows['action-items'], items['action-item']],
      [rows.resources, items.resource],
      [rows.evidence, items.evidence],
      [rows.handovers, items.handover],
      [rows.artifacts, items.artifact],
    ] as const;
    expect(pairs.map(([heading]) => heading)).toEqual(pairs.map(([, { several }]) => several));
  });
});

describe.each(languages.filter((language) => language !== 'en'))('the words in %s', (language) => {
  it('are not English, but for those that both languages have', () => {
    const allowed = new Set(sameAsEnglish[language].split(', '));
    const punctuation = new Set(['colon', 'quoted']);
    const same = [...leavesOf(catalogue[language])].flatMap(([path, leaf]) => {
      const otherText = say(path, leaf);
      const other = english.get(path);
      const isSame = other !== undefined && otherText === say(path, other);
      return isSame && !punctuation.has(path) && !allowed.has(otherText) ? [`${path}: ${otherText}`] : [];
    });
    expect(same.filter((entry) => !entry.startsWith('map.sheet'))).toEqual([]);
  });
});

it('every channel that all maps have has a word, in English its label', () => {
  expect(catalogue.en.channels).toEqual(
    Object.fromEntries(builtInChannels.map(({ id, label }) => [id, label])),
  );
});

it('headings come in the language of the words', () => {
  const map: JourneyMap = {
    id: 'j',
    title: 'J',
    kind: 'service-blueprint',
    span: { start: 0, end: 0 },
    facts: [],
    people: [],
    stages: [],
    items: [
      { id: 'p', kind: 'pain', title: 'P', span: { start: 0, end: 0 }, facts: [], marks: [] },
      { id: 'b', kind: 'backstage', title: 'B', span: { start: 0, end: 0 }, facts: [], marks: [] },
    ],
  };
  const headings = (words: PictureWords) => createRows(map, words).below.map(({ heading }) => heading);
  expect(headings(catalogue.da)).toEqual(['Backstage', 'Smertepunkter']);
  expect(headings(catalogue.fr)).toEqual(['Backstage', 'Points de douleur']);
});
