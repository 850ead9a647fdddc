import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinks, emotion, journey, stage, step, touchpoint, value } from '../../../test/fixture.ts';
import type { Journey, Stage, Step } from '../../model/statements.ts';
import { createDiagram } from './create-diagram.ts';
import type { JourneyDiagram } from './diagram.ts';
import { keepLastValid } from './last-valid.ts';

const linked = createLinks();
const drawn = (...stages: Stage[]) => [createDiagram(journey({ name: 'j', title: 'J', stages }), linked)];
const steps = (...titles: string[]) => titles.map((title) => step({ title }));
const research = (...titles: string[]) => stage({ title: 'Research', steps: steps(...titles) });
const purchase = (...titles: string[]) => stage({ title: 'Purchase', steps: steps(...titles) });
const use = stage({ title: 'Use', steps: steps('Uses') });

/** Lists the sections with their tasks, with an asterisk after stale ones. */
function outline(diagrams: readonly JourneyDiagram[]): string[] {
  const mark = (part: { title: string; stale?: boolean }) => `${part.title}${part.stale ? '*' : ''}`;
  return diagrams.flatMap(({ sections }) =>
    sections.map((section) => [mark(section), ...section.tasks.map(mark)].join(' ')),
  );
}
/** Returns the outline of the drawing while the text has a syntax error. */
const keep = (before: JourneyDiagram[], now: JourneyDiagram[]) => outline(keepLastValid(before, now, true));

describe('while a text is broken', () => {
  const before = drawn(research('Reads', 'Asks'), purchase('Pays'), use);

  it('a section that vanished stays in its place', () => {
    const whole = ['Purchase* Pays*', 'Use Uses'];
    expect(keep(before, drawn(research('Reads', 'Asks'), use))).toEqual(['Research Reads Asks', ...whole]);
    expect(keep(before, drawn(use))).toEqual(['Research* Reads* Asks*', ...whole]);
    expect(keep(before, drawn(research('Reads', 'Asks')))).toEqual([
      'Research Reads Asks',
      'Purchase* Pays*',
      'Use* Uses*',
    ]);
    expect(keep(before, drawn())).toEqual(['Research* Reads* Asks*', 'Purchase* Pays*', 'Use* Uses*']);
  });

  it('a section with a new title appears once', () => {
    const renamed = stage({ title: 'Buying', steps: steps('Pays') });
    const now = drawn(research('Reads', 'Asks'), renamed, use);
    expect(keep(before, now)).toEqual(['Research Reads Asks', 'Buying Pays', 'Use Uses']);
  });

  it('a section with a new title, and a task that broke in it, keeps the task', () => {
    const now = drawn(stage({ title: 'Looking', steps: steps('Reads') }), purchase('Pays'), use);
    expect(keep(before, now)).toEqual(['Looking Reads Asks*', 'Purchase Pays', 'Use Uses']);
  });

  it('of two sections the one with the same tasks is the one with a new title', () => {
    const now = drawn(stage({ title: 'Buying', steps: steps('Pays') }), use);
    expect(keep(before, now)).toEqual(['Research* Reads* Asks*', 'Buying Pays', 'Use Uses']);
  });

  it('what is new is drawn', () => {
    const fresh = stage({ title: 'Delivery', steps: steps('Waits') });
    const now = drawn(research('Reads', 'Asks'), purchase('Pays'), fresh, use);
    expect(keep(before, now)).toEqual(['Research Reads Asks', 'Purchase Pays', 'Delivery Waits', 'Use Uses']);
    expect(keep([], now)).toEqual(outline(now));
  });

  it('a task that vanished stays, and one with a new title appears once', () => {
    expect(keep(before, drawn(research('Asks'), purchase('Pays'), use))[0]).toBe('Research Reads* Asks');
    expect(keep(before, drawn(research('Reads', 'Calls'), purchase('Pays'), use))[0]).toBe(
      'Research Reads Calls',
    );
  });

  it('a stage whose only step broke does not become a moment itself', () => {
    expect(keep(before, drawn(research('Reads', 'Asks'), purchase(), use))[1]).toBe('Purchase Pays*');
    const shop = touchpoint({ title: 'Shop' });
    const now = drawn(stage({ title: 'Purchase', touchpoints: [shop] }));
    expect(keep(drawn(purchase('Pays')), now)).toEqual(['Purchase Pays*']);
  });

  it('a stage that has its first step now is no moment any more', () => {
    expect(keep(drawn(purchase()), drawn(purchase('Pays')))).toEqual(['Purchase Pays']);
  });

  it('a step that stands in another stage now is drawn there only', () => {
    const pay = () => step({ name: 'pay', title: 'Pays' });
    const then = drawn(stage({ title: 'A', steps: [pay()] }), stage({ title: 'B', steps: steps('Waits') }));
    const now = drawn(stage({ title: 'A' }), stage({ title: 'B', steps: [...steps('Waits'), pay()] }));
    expect(keep(then, now)).toEqual(['A A', 'B Waits Pays']);
    expect(keep(then, drawn(stage({ title: 'B', steps: [...steps('Waits'), pay()] })))).toEqual([
      'B Waits Pays',
    ]);
  });

  it('an emotion that vanished keeps its last value, and a new one is drawn', () => {
    const feels = (score?: number) =>
      drawn(
        stage({
          title: 'A',
          steps: [step({ title: 'S', emotions: score === undefined ? [] : [emotion(score)] })],
        }),
      );
    const getEmotionIn = (diagrams: JourneyDiagram[]) => diagrams[0]?.sections[0]?.tasks[0]?.emotion;
    expect(getEmotionIn(keepLastValid(feels(-2), feels(), true))).toBe(-2);
    expect(getEmotionIn(keepLastValid(feels(-2), feels(1), true))).toBe(1);
    expect(getEmotionIn(keepLastValid(feels(-2), feels(), false))).toBeUndefined();
  });

  it('a way that vanished stays where it began, and that of a stage follows its end', () => {
    const leaves = (why: string) => ({
      kind: 'exit' as const,
      span: { start: 1, end: 2 },
      head: { start: 1, end: 2 },
      why: value(why),
      personas: [],
      evidence: [],
      notes: [],
      links: [],
    });
    const pays = (...reasons: string[]) => step({ title: 'Pays', exits: reasons.map(leaves) });
    const buys = (...all: Step[]) => stage({ title: 'Buys', steps: all, exits: [leaves('Moves away')] });
    const listWaysIn = (diagrams: JourneyDiagram[]) =>
      diagrams.flatMap(({ sections }) =>
        sections.flatMap(({ tasks }) =>
          tasks.flatMap(({ title, ways = [] }) =>
            ways.map(({ reason, stale }) => `${title}: ${reason}${stale ? '*' : ''}`),
          ),
        ),
      );
    const then = drawn(buys(pays('Too dear', 'Too late')));
    expect(listWaysIn(keepLastValid(then, drawn(buys(pays('Too late'))), true))).toEqual([
      'Pays: Too dear*',
      'Pays: Too late',
      'Pays: Moves away',
    ]);
    expect(listWaysIn(keepLastValid(then, drawn(buys(pays('Too late'))), false))).toHaveLength(2);
    expect(
      listWaysIn(keepLastValid(drawn(buys(pays('Too dear', 'Too late')), use), drawn(use), true)),
    ).toEqual(['Pays: Too dear*', 'Pays: Too late*', 'Pays: Moves away*']);
    expect(
      listWaysIn(keepLastValid(then, drawn(buys(pays('Too late'), step({ title: 'Waits' }))), true)),
    ).toEqual(['Pays: Too dear*', 'Pays: Too late', 'Waits: Moves away']);
  });

  it('a journey whose keyword is half typed stays, and one with a new title appears once', () => {
    const two = (...journeys: Journey[]) =>
      journeys.map((otherJourney) => createDiagram(otherJourney, linked));
    const [a, b, c] = ['A', 'B', 'C'].map((title) => journey({ title, stages: [use] })) as [
      Journey,
      Journey,
      Journey,
    ];
    const titles = (diagrams: JourneyDiagram[]) => diagrams.map(({ title, stale }) => [title, stale]);
    expect(titles(keepLastValid(two(a, b), two(b), true))).toEqual([
      ['A', true],
      ['B', undefined],
    ]);
    expect(outline(keepLastValid(two(a), [], true))).toEqual(['Use* Uses*']);
    expect(titles(keepLastValid(two(a, b), two(a, c), true))).toEqual([
      ['A', undefined],
      ['C', undefined],
    ]);
  });
});

it('what is not broken is current', () => {
  const now = drawn(use);
  expect(keepLastValid(drawn(research('Reads'), use), now, false)).toEqual(now);
});

const anyStages = fc.array(
  fc.tuple(
    fc.constantFrom('A', 'B', 'C', ''),
    fc.array(fc.constantFrom('x', 'y', 'z', ''), { maxLength: 4 }),
  ),
  { maxLength: 5 },
);
const drawDiagrams = (of: [string, string[]][]) =>
  drawn(...of.map(([title, tasks]) => stage({ title, steps: steps(...tasks) })));

it('keeps every current section and task but stand-ins, in order, no id twice, no section empty', () => {
  fc.assert(
    fc.property(anyStages, anyStages, (then, now) => {
      const current = drawDiagrams(now);
      const sections = keepLastValid(drawDiagrams(then), current, true).flatMap(
        (journeyDiagram) => journeyDiagram.sections,
      );
      const fresh = sections.filter((section) => !section.stale);
      expect(fresh.map(({ id }) => id)).toEqual(current[0]?.sections.map(({ id }) => id));
      for (const section of sections) expect(section.tasks).not.toEqual([]);
      const ids = sections.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const tasks = sections.flatMap((section) => section.tasks);
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
      const currentSteps = current.flatMap((journeyDiagram) =>
        journeyDiagram.sections.flatMap((section) => section.tasks),
      );
      for (const currentStep of currentSteps)
        if (currentStep.kind === 'step') expect(tasks.map(({ id }) => id)).toContain(currentStep.id);
    }),
  );
});

it('changes nothing where nothing is missing', () => {
  fc.assert(
    fc.property(anyStages, (of) => {
      const same = drawDiagrams(of);
      expect(keepLastValid(same, same, true)).toEqual(same);
    }),
  );
});
