import {
  type FileMap,
  getPictureWords,
  type JourneyMap,
  type MapItem,
  planSlides,
  type Slide,
  type SlideOptions,
} from '@journey-maps/core/views';
import { describe, expect, it } from 'vitest';
import { exampleMaps, shownMaps } from '../../preview/test/pictures.ts';

function createMap(text: string): JourneyMap {
  const [map] = listMapsIn(text).journeys;
  if (map === undefined) throw new Error('The text has a journey.');
  return map;
}

function listMapsIn(text: string): FileMap {
  const [shown] = shownMaps({ 'a.journey': text });
  if (shown === undefined) throw new Error('The text is a map.');
  return shown.picture.maps;
}

function plan(text: string, audience: SlideOptions['audience'] = 'team'): readonly Slide[] {
  return planSlides(createMap(text), { words: getPictureWords('en'), audience });
}

/** Returns the first slide of a kind, with the type of that kind. */
function getSlide<K extends Slide['kind']>(slides: readonly Slide[], kind: K): Extract<Slide, { kind: K }> {
  const slide = slides.find((slide): slide is Extract<Slide, { kind: K }> => slide.kind === kind);
  if (slide === undefined) throw new Error(`There is a slide of the kind ${kind}.`);
  return slide;
}

const fullStage = `journey move "Moving house" {
  stage pack "Packing" {
    duration "A week"
    owner crew
    step boxes "Buys boxes" {
      emotion -1 "annoyed" because "the shop is closed"
      thought "On Sundays, too?"
      quote "I drove there twice"
      touchpoint "Shop" { channel store }
      pain late "The boxes come late" { severity low }
      pain small "The boxes are small" { severity critical }
      pain wet "The boxes are wet" { severity high; status resolved }
      pain dear "The boxes are dear" { severity medium }
      opportunity borrow "Lend boxes" { for late, small; value 2; effort 5 }
      opportunity deliver "Deliver boxes" { for small; value 5; effort 1 }
      opportunity show "Show sizes" { for small, dear; value 4; effort 3 }
      opportunity warn "Warn of rain" { value 3; effort 1 }
      opportunity later "Think about it"
      action-item call "Call the maker" { for small; due 2026-12-01 }
      metric days "Days until boxes come" { baseline 9; target 2 }
      exit "Asks a friend" { share 12% }
    }
    step wrap "Wraps glasses"
    step label "Labels boxes"
    step close "Closes boxes"
  }
  stage drive "Driving" { step load "Loads the van" { emotion 1 } }
}
owner crew "Crew"
`;

describe('the slides of a map', () => {
  it('are its title, the overview, a slide a stage, the priorities and at the end the action items', () => {
    expect(plan(fullStage).map(({ kind, title }) => [kind, title])).toEqual([
      ['title', 'Moving house'],
      ['overview', 'Overview'],
      ['stage', 'Packing'],
      ['stage', 'Driving'],
      ['matrix', 'Priorities'],
      ['actions', 'Action items'],
    ]);
  });

  it('of an empty journey are its title alone', () => {
    expect(plan('journey empty "Nothing yet" {}').map(({ kind }) => kind)).toEqual(['title']);
  });

  it('have ids of their own, also where two stages have one title', () => {
    const slides = plan('journey j "J" { stage "Same" { step "One" } stage "Same" { step "Two" } }');
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
  });

  it('for a board have no stages', () => {
    expect(plan(fullStage, 'board').map(({ kind }) => kind)).toEqual([
      'title',
      'overview',
      'matrix',
      'actions',
    ]);
  });

  it('for a board have only action items that are open', () => {
    const text = `journey j "J" { stage "S" {
      action-item "Do it" { status todo }
      action-item "Did it" { status done }
      action-item "Drop it" { status dropped }
    } }`;
    const titles = (audience: 'board' | 'team') =>
      getSlide(plan(text, audience), 'actions').cards.map(({ item }) => item.title);
    expect(titles('board')).toEqual(['Do it']);
    expect(titles('team')).toEqual(['Do it', 'Did it', 'Drop it']);
  });
});

describe('the slide of a stage', () => {
  const stage = getSlide(plan(fullStage), 'stage');

  it('has at most three moments and ways out, and says how many more there are', () => {
    expect(
      stage.happens.cards.map((card) => (card.of === 'moment' ? card.moment.title : card.item.title)),
    ).toEqual(['Buys boxes', 'Wraps glasses', 'Labels boxes']);
    expect(stage.happens.more).toBe(2);
  });

  it('has the quote of a moment before its thought, its feelings and its touchpoints', () => {
    const [first] = stage.happens.cards;
    if (first?.of !== 'moment') throw new Error('The first card is a moment.');
    expect(first.quote?.title).toBe('I drove there twice');
    expect(first.touchpoints.map(({ title }) => title)).toEqual(['Shop']);
    expect(first.feelings).toMatchObject([{ feeling: { score: -1, label: 'annoyed' } }]);
  });

  it('has the most serious open pains first, with the numbers they have on the map', () => {
    expect(stage.hurts.cards.map(({ item, reference }) => [reference?.label, item.title])).toEqual([
      ['P2', 'The boxes are small'],
      ['P4', 'The boxes are dear'],
      ['P1', 'The boxes come late'],
    ]);
    expect(stage.hurts.more).toBe(1);
  });

  it('has the opportunities that are worth most for their effort, in the order of the map', () => {
    expect(stage.answers.cards.map(({ item }) => item.title)).toEqual([
      'Deliver boxes',
      'Show sizes',
      'Warn of rain',
    ]);
    expect(stage.answers.cards[1]?.answers.map(({ label }) => label)).toEqual(['P2', 'P4']);
    expect(stage.answers.more).toBe(2);
  });

  it('names in its notes everything that it has no room for', () => {
    const left = stage.notes.find(({ heading }) => heading === 'Not on the slide')?.lines ?? [];
    expect(left.map((line) => line.split(' · ')[0])).toEqual([
      'Closes boxes',
      'Pain: P3 The boxes are wet',
      'Opportunity: O1 Lend boxes',
      'Opportunity: O5 Think about it',
      'Leaves: Asks a friend',
    ]);
  });

  it('frames its own moments among those of all stages', () => {
    const stages = plan(fullStage).filter((slide) => slide.kind === 'stage');
    expect(stages.map(({ columns }) => columns)).toEqual([
      { from: 0, to: 4 },
      { from: 4, to: 5 },
    ]);
  });

  it('has gains where nothing hurts', () => {
    const gains = getSlide(plan('journey j "J" { stage "S" { step "T" { gain "It was fast" } } }'), 'stage');
    expect(gains.hurts.cards.map(({ item }) => item.title)).toEqual(['It was fast']);
  });
});

describe('the slide of priorities', () => {
  it('ranks opportunities by value and the pains they answer, divided by their effort, those without a pain last', () => {
    const { priorities, unrated } = getSlide(plan(fullStage), 'matrix');
    expect(priorities.map(({ card, severity, quadrant }) => [card.item.title, severity, quadrant])).toEqual([
      ['Deliver boxes', 4, 'quickWins'],
      ['Show sizes', 6, 'bigBets'],
      ['Lend boxes', 5, 'timeSinks'],
      ['Warn of rain', 1, 'fillIns'],
    ]);
    expect(unrated.map(({ card }) => card.item.title)).toEqual(['Think about it']);
  });

  it('leaves out what is done or dropped, and is absent where nothing is rated', () => {
    const rated = 'value 4; effort 2;';
    const text = `journey j "J" { stage "S" {
      opportunity "Done" { ${rated} status done }
      opportunity "Dropped" { ${rated} status dropped }
      opportunity "Too much" { value 9; effort 2 }
    } }`;
    expect(plan(text).map(({ kind }) => kind)).not.toContain('matrix');
  });
});

it('Many action items go on in further slides, and none is left out', () => {
  const items = Array.from({ length: 17 }, (_, i) => `action-item "Item ${i}"`).join('\n');
  const slides = plan(`journey j "J" { stage "S" { ${items} } }`).filter(({ kind }) => kind === 'actions');
  expect(slides.map((slide) => slide.kind === 'actions' && slide.cards.length)).toEqual([8, 8, 1]);
});

describe('the slides of every example', () => {
  const journeys = exampleMaps().flatMap(({ name, picture: { maps } }) =>
    maps.journeys.map((map) => ({ name: `${name} ${map.id}`, map, language: maps.language })),
  );

  it.each(journeys)('have each part of $name on a slide or in its notes', ({ map, language }) => {
    const slides = planSlides(map, { words: getPictureWords(language) });
    const otherText = JSON.stringify(slides.map(({ notes: _, ...slide }) => slide));
    const noted = slides.flatMap(({ notes }) => notes.flatMap(({ lines }) => lines)).join('\n');
    const everything: readonly MapItem[] = [
      ...map.items,
      ...map.stages.flatMap(({ items, moments }) => [...items, ...moments.flatMap((moment) => moment.items)]),
    ];
    const onSlides = new Set(
      slides.flatMap((slide) => (slide.kind === 'title' ? slide.texts.map(({ value }) => value) : [])),
    );
    const missing = everything.filter(({ id, title, kind }) => {
      if (noted.includes(title) || onSlides.has(title)) return false;
      // Stages that slides include as a whole prove nothing; their cards do.
      return !(kind !== 'evidence' && cardIds(slides).has(id)) || !otherText.includes(JSON.stringify(title));
    });
    expect(missing.map(({ kind, title }) => `${kind} ${title}`)).toEqual([]);
  });
});

function cardIds(slides: readonly Slide[]): ReadonlySet<string> {
  const ids = slides.flatMap((slide): readonly string[] => {
    const of = (cards: readonly { readonly item: MapItem }[]) => cards.map(({ item }) => item.id);
    switch (slide.kind) {
      case 'title':
        return [];
      case 'overview':
        return [slide.hurts, slide.answers, slide.metrics].flatMap(({ cards }) => of(cards));
      case 'matrix':
        return of(slide.priorities.map(({ card }) => card));
      case 'actions':
        return of(slide.cards);
      case 'stage':
        return [
          ...[slide.hurts, slide.metrics, slide.answers, slide.actions].flatMap(({ cards }) => of(cards)),
          ...slide.happens.cards.flatMap((card) =>
            card.of === 'exit'
              ? [card.item.id]
              : [
                  ...card.touchpoints.map(({ id }) => id),
                  ...(card.quote === undefined ? [] : [card.quote.id]),
                ],
          ),
        ];
    }
  });
  return new Set(ids);
}
