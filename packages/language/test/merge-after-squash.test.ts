import { type ConflictStyle, mergeMaps } from '@journey-maps/core/versions';
import { describe, expect, test } from 'vitest';
import { decided } from '../bench/merge/decided.ts';
import { parse, parseTopStatements } from '../src/index.ts';

const read = (text: string) => ({
  document: parse(text, 'file:///maps/main.journey'),
  statements: parseTopStatements(text),
});

function merge(base: string, ours: string, theirs: string, style: ConflictStyle = {}) {
  const merged = mergeMaps({ base, ours, theirs }, { ...style, read });
  if ('unmergeable' in merged) throw new Error(merged.unmergeable);
  return merged;
}

const conflict = (ours: string, theirs: string) => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;

const map = `persona rider "Rides to work" {
  goal "Be there by nine"
}

// The shop on the corner.
journey hire "Hiring a bike" {
  stage find "Finds a bike" {
    step look "Looks for the nearest bike" {
      thought "Is one left at the station?"
      touchpoint "Map of all stations" { channel app; importance 3 }
    }
    step walk "Walks to the station"
  }
  stage back "Brings it back" {
    pain full "All docks are taken" { severity high }
    pain "The dock does not lock" { severity low }
  }
}
`;
const step = (title: string, pain: string) =>
  `    step "${title}" {\n      thought "Where do I leave it?"\n      pain "${pain}" { severity low; assumption }\n    }\n`;
const withStep = (title: string, pain: string) =>
  map.replace('  stage back "Brings it back" {\n', (line) => line + step(title, pain));

describe('a map that both sides added', () => {
  test.each([
    [
      'a title that one side reworded',
      (text: string) => text.replace('Map of all stations', 'Map of stations nearby'),
    ],
    ['a pain that one side deleted', (text: string) => text.replace(/ {4}pain full.*\n/u, '')],
    ['a value that one side changed', (text: string) => text.replace('severity low', 'severity medium')],
    ['a persona that one side deleted', (text: string) => text.replace(/^persona[^]*?\n\}\n\n/u, '')],
    ['a stage that one side deleted', (text: string) => text.replace(/ {2}stage back[^]*?\n {2}\}\n/u, '')],
    ['a comment that one side deleted', (text: string) => text.replace(/\/\/.*\n/u, '')],
    ['an import that one side added', (text: string) => `import "./shops.journey"\n${text}`],
    [
      'a second journey in the file that one side added',
      (text: string) => `${text}\njourney pay "Paying" {\n  stage bill "Gets the bill"\n}\n`,
    ],
    [
      'a step that one side moved to another stage',
      (text: string) =>
        text
          .replace('    step walk "Walks to the station"\n', '')
          .replace('{\n    pain full', '{\n    step walk "Walks to the station"\n    pain full'),
    ],
  ])('has a conflict about %s, whichever side it was', (_, change) => {
    const changed = change(map);
    for (const [ours, theirs] of [
      [map, changed],
      [changed, map],
    ] as const) {
      const { text, conflicts } = merge('', ours, theirs);
      expect(conflicts).toBeGreaterThan(0);
      expect(decided(text, 'ours')).toBe(ours);
      expect(decided(text, 'theirs')).toBe(theirs);
    }
  });

  test('is there once, without a conflict, if both sides say the same', () => {
    const indented = map.replaceAll(/^ +/gmu, (blanks) => blanks + blanks);
    expect(merge('', map, `${map}\n`)).toEqual({ text: map, conflicts: 0 });
    expect(merge('', map, indented)).toEqual({ text: map, conflicts: 0 });
  });

  test('has a conflict around no more than the lines that differ', () => {
    const theirs = map.replace('"All docks are taken"', '"Each dock is taken"');
    expect(merge('', map, theirs)).toEqual({
      text: map.replace(/ {4}pain full.*\n/u, (line) =>
        conflict(line, line.replace('All docks are', 'Each dock is')),
      ),
      conflicts: 1,
    });
  });

  test('is shown as a whole by `diff3`, as git does, and without the common lines by `zdiff3`', () => {
    const theirs = map.replace('severity low', 'severity medium');
    expect(merge('', map, theirs, { style: 'diff3' }).text).toBe(
      `<<<<<<< ours\n${map}||||||| base\n=======\n${theirs}>>>>>>> theirs\n`,
    );
    expect(merge('', map, theirs, { style: 'zdiff3' }).text).toContain(
      '\n<<<<<<< ours\n    pain "The dock does not lock" { severity low }\n||||||| base\n=======\n',
    );
  });
});

describe('a statement that both sides added to a map', () => {
  test('has a conflict where one side reworded it and what is in it, and is there once', () => {
    const [ours, theirs] = [
      withStep('Leaves the bike at the dock', 'Nothing says that it is locked'),
      withStep('Leaves the bike in the dock', 'Nobody says whether it is locked'),
    ];
    const { text, conflicts } = merge(map, ours, theirs);
    expect(conflicts).toBe(2);
    expect(text.match(/Where do I leave it/gu)).toHaveLength(1);
    expect(decided(text, 'ours')).toBe(ours);
    expect(decided(text, 'theirs')).toBe(theirs);
  });

  test('has a conflict where one side deleted a part of it, or filled it', () => {
    const ours = withStep('Leaves the bike at the dock', 'Nothing says that it is locked');
    const without = ours.replace(/ {6}pain "Nothing.*\n/u, '');
    const empty = ours
      .replace(/ \{\n {6}thought "Where[^]*?\n {4}\}/u, '')
      .replace('at the dock', 'in the dock');
    for (const theirs of [without, empty]) {
      expect(merge(map, ours, theirs).conflicts).toBeGreaterThan(0);
      expect(merge(map, theirs, ours).conflicts).toBeGreaterThan(0);
    }
  });

  test('has a conflict where one side moved it to another stage', () => {
    const added = step('Leaves the bike at the dock', 'Nothing says that it is locked');
    const into = (stage: string) => map.replace(`${stage} {\n`, (line) => line + added);
    const { text, conflicts } = merge(map, into('"Brings it back"'), into('"Finds a bike"'));
    expect(conflicts).toBe(2);
    expect(decided(text, 'ours').match(/Leaves the bike/gu)).toHaveLength(1);
    expect(decided(text, 'theirs').match(/Leaves the bike/gu)).toHaveLength(1);
  });

  test('has a conflict where each side put two of them in another order', () => {
    const added = (...titles: string[]) =>
      map.replace(
        '    step walk',
        titles
          .map((title) => `    step "${title}"\n`)
          .join('')
          .concat('    step walk'),
      );
    const [ours, theirs] = [added('Unlocks it', 'Looks around'), added('Looks around', 'Unlocks it')];
    const { text, conflicts } = merge(map, ours, theirs);
    expect(conflicts).toBeGreaterThan(0);
    expect(decided(text, 'ours')).toBe(ours);
    expect(decided(text, 'theirs')).toBe(theirs);
  });

  test.each([
    [
      'a touchpoint with another title',
      'touchpoint "Dock" { channel store; importance 2 }',
      'touchpoint "Stand" { channel store; importance 2 }',
    ],
    ['a thought in other words', 'thought "Will it be charged twice?"', 'thought "Will it be paid twice?"'],
    ['an emotion with another score', 'emotion -1 "unsure"', 'emotion -2 "unsure"'],
    ['a list with one name more', 'evidence talks', 'evidence talks, tour'],
    ['a pain with another name', 'pain lock "Nobody sees the lock"', 'pain locked "Nobody sees the lock"'],
    ['a property with another value', 'owner web', 'owner shop'],
  ])('has a conflict if it is %s', (_, mine, yours) => {
    const add = (line: string) =>
      map.replace('  stage back "Brings it back" {\n', (begin) => `${begin}    ${line}\n`);
    const { text, conflicts } = merge(map, add(mine), add(yours));
    expect(conflicts).toBe(1);
    expect(text).toContain(conflict(`    ${mine}\n`, `    ${yours}\n`));
  });

  test('has a conflict beside it where one side has more there', () => {
    const add = (...lines: string[]) =>
      map.replace(
        '    pain full',
        lines
          .map((line) => `    ${line}\n`)
          .join('')
          .concat('    pain full'),
      );
    const gain = 'gain "It costs nothing extra"';
    const { text, conflicts } = merge(map, add(gain), add(gain, 'gain "A tree is planted for it"'));
    expect(conflicts).toBe(1);
    expect(text).toContain(`    ${gain}\n${conflict('', '    gain "A tree is planted for it"\n')}`);
  });

  test('is merged without a conflict if both sides say the same, or different things', () => {
    const add = (...lines: string[]) =>
      map.replace(
        '    pain full',
        lines
          .map((line) => `    ${line}\n`)
          .join('')
          .concat('    pain full'),
      );
    const [far, dear] = [
      'pain "The way back is long" { severity low }',
      'pain "Late fees are steep" { severity low }',
    ];
    expect(merge(map, add(far), `${add(far)}// End\n`)).toMatchObject({ conflicts: 0 });
    expect(merge(map, add(far), add(dear))).toEqual({ text: add(far, dear), conflicts: 0 });
    expect(
      merge(
        map,
        add('evidence talks'),
        map.replace('"Finds a bike" {', '"Finds a bike" {\n    evidence talks'),
      ),
    ).toMatchObject({ conflicts: 0 });
  });
});

describe('a guard that counts additions and removals separately', () => {
  test.each([
    ['a touchpoint', /.*"Map of all stations".*\n/u, 'touchpoint dock "Dock" { channel app }'],
    ['a thought', /.*"Is one left.*\n/u, 'thought "Is this safe here?"'],
    ['a pain', /.*"The dock does not lock".*\n/u, 'pain lock "Nobody sees the lock" { severity low }'],
  ])('lets both sides add %s that one of them deletes another one of', (_, removed, added) => {
    const add = (text: string) =>
      text.replace('  stage back "Brings it back" {\n', (line) => `${line}    ${added}\n`);
    const ours = add(map).replace(removed, '');
    expect(merge(map, ours, `${add(map)}// End\n`)).toEqual({ text: `${ours}// End\n`, conflicts: 0 });
  });
});

describe('both sides add one touchpoint, one of them deletes another one and moves a step', () => {
  const walk = '    step walk "Walks to the station"\n';
  const dock = '    touchpoint dock "Dock" { channel app }\n';
  const withPay = map.replace(/\}\n$/u, '  stage pay "Pays" {\n    goal "Know the price"\n  }\n}\n');
  const added = withPay.replace('  stage back "Brings it back" {\n', (line) => line + dock);
  const ours = added
    .replace(/.*"Map of all stations".*\n/u, '')
    .replace(walk, '')
    .replace(dock, (line) => line + walk);

  test('and the other one changes that step: there is no conflict', () => {
    const changed = walk.replace('\n', ' {\n      emotion -1 "late"\n    }\n');
    const { text, conflicts } = merge(withPay, ours, added.replace(walk, changed));
    expect(conflicts).toBe(0);
    expect(text).toBe(ours.replace(walk, changed));
  });

  test('and the other one moves it elsewhere: both places are a conflict', () => {
    const goal = '    goal "Know the price"\n';
    const theirs = added.replace(walk, '').replace(goal, (line) => line + walk);
    expect(merge(withPay, ours, theirs)).toEqual({
      text: ours.replace(walk, () => conflict(walk, '')).replace(goal, (line) => line + conflict('', walk)),
      conflicts: 2,
    });
  });
});

test('a text that one side moved and the other one deleted is a conflict', () => {
  const thought = '      thought "Is one left at the station?"\n';
  const gone = map.replace(thought, '');
  const moved = gone.replace('"Walks to the station"\n', `"Walks to the station" {\n${thought}    }\n`);
  const { text, conflicts } = merge(map, gone, moved);
  expect(conflicts).toBe(1);
  expect(decided(text, 'ours')).not.toContain('Is one left');
  expect(decided(text, 'theirs').match(/Is one left/gu)).toHaveLength(1);
});

describe('a statement that one side removed and the other one reworded', () => {
  const body = (line: string) =>
    map.replace('  stage back "Brings it back" {\n', (begin) => `${begin}${line}`);
  test.each([
    [
      'a step',
      '    step "Looks around for a free dock near the door"\n',
      '    step "Looks around for a free place at home"\n',
    ],
    [
      'an opportunity',
      '    opportunity "Keep one dock free for each rider"\n',
      '    opportunity "Keep one dock free overnight"\n',
    ],
    [
      'a pain with details',
      '    pain "Nobody says that the dock is out of order" { severity low }\n',
      '    pain "Nobody says that the dock was moved away" { severity high }\n',
    ],
    [
      'a touchpoint with the same details',
      '    touchpoint "Dock" { channel store; importance 2 }\n',
      '    touchpoint "Stand" { channel store; importance 2 }\n',
    ],
  ])('is a conflict, whichever side it was: %s', (_, was, now) => {
    const [ours, theirs] = [body(now), map];
    expect(merge(body(was), ours, theirs)).toEqual({ text: body(conflict(now, '')), conflicts: 1 });
    expect(merge(body(was), theirs, ours)).toEqual({ text: body(conflict('', now)), conflicts: 1 });
  });

  test('is none if the other side left it alone: it has its new words', () => {
    const [was, now] = ['Keep one dock free for each rider', 'Keep one dock free overnight'].map((title) =>
      body(`    opportunity "${title}"\n`),
    ) as [string, string];
    expect(merge(was, now, `${was}// End\n`)).toEqual({ text: `${now}// End\n`, conflicts: 0 });
  });

  test('holds what the other side put into it', () => {
    const was = '    step "Looks around for a free dock near the door"\n';
    const now = '    step "Looks around for a free place at home"\n';
    const filled = was.replace('\n', ' {\n      goal "Be there by nine"\n    }\n');
    expect(merge(body(was), body(now), body(filled))).toEqual({
      text: body(filled.replace(was.trim(), now.trim())),
      conflicts: 0,
    });
  });
});

describe('a text that both sides added, and that one of them put in the place of another one', () => {
  const lines = (...texts: string[]) =>
    map.replace(/.*"Is one left at the station\?".*\n/u, texts.map((text) => `      ${text}\n`).join(''));
  test.each([
    ['a thought', 'thought "Is one left at the station?"', 'thought "Can my child ride along today?"'],
    ['a quote', 'quote "I never find one"', 'quote "My child wants to ride along"'],
    ['a note', 'note "Heard on the phone by three agents"', 'note "Check this against the new contract"'],
  ])('is a conflict where they word it differently, and else is there once: %s', (_, was, added) => {
    const base = lines(was);
    const other = added.replace(/(\S+)"$/u, 'tomorrow"');
    const [ours, both] = [lines(added), lines(was, added)];
    expect(merge(base, ours, both)).toEqual({ text: ours, conflicts: 0 });
    expect(merge(base, both, ours)).toEqual({ text: ours, conflicts: 0 });
    const reworded = merge(base, ours, lines(was, other));
    expect(reworded.text).toContain(conflict(`      ${added}\n`, `      ${other}\n`));
    expect(reworded.conflicts).toBe(1);
    expect(reworded.text).not.toContain(was);
  });

  test.each([
    ['a short thought', 'thought "Hm"', 'thought "Oh no"'],
    ['the emotion of another person', 'emotion rider -1 "unsure"', 'emotion guest -1 "late"'],
    ['a short note', 'note "Ask"', 'note "Done"'],
    ['a link', 'link "Plan" "https://plan.example"', 'link "Film" "https://film.example"'],
  ])('is there once if it is %s', (_, was, added) => {
    const [base, ours, both] = [lines(was), lines(added), lines(was, added)];
    expect(merge(base, ours, both)).toEqual({ text: ours, conflicts: 0 });
    expect(merge(base, both, ours)).toEqual({ text: ours, conflicts: 0 });
  });

  test('takes the place of that text where only one side has it', () => {
    const [was, now] = ['thought "Is one left at the station?"', 'thought "Can my child ride along?"'];
    expect(merge(lines(was), lines(now), `${lines(was)}// End\n`)).toEqual({
      text: `${lines(now)}// End\n`,
      conflicts: 0,
    });
    expect(merge(lines(was), lines(now), lines()).conflicts).toBe(1);
  });
});
