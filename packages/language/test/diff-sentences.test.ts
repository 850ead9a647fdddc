import type { JourneyDocument } from '@journey-maps/core/model';
import { diffMaps, type MapChange } from '@journey-maps/core/versions';
import { describe, expect, test } from 'vitest';
import { parse } from '../src/parse.ts';

const read = (text: string): ReadonlyMap<string, JourneyDocument> =>
  new Map([['a.journey', parse(text, 'file:///maps/a.journey')]]);

const listChanges = (before: string, after: string): readonly MapChange[] =>
  diffMaps({ maps: read(before) }, { maps: read(after) }).changes;
const messages = (before: string, after: string) => listChanges(before, after).map(({ message }) => message);

const owners = 'owner web "Web team"\nowner shop "Web shop"\n';
const inStep = (body: string) => `${owners}journey j "J" { stage a "A" { step s "Pays" { ${body} } } }\n`;

describe('a feeling comes with its reason', () => {
  test.each([
    [
      'emotion +1 "calm"',
      'emotion -2 "angry" because "the card was refused"',
      '“Pays” feels worse: +1 “calm” → -2 “angry”, because “the card was refused”',
    ],
    ['emotion +1', 'emotion -2 because "it fails"', '“Pays” feels worse: +1 → -2, because “it fails”'],
    [
      'emotion -1 because "it fails"',
      'emotion +1 because "it works"',
      '“Pays” feels better: -1 → +1, because “it works”',
    ],
    [
      'emotion -1 because "it fails"',
      'emotion +1',
      '“Pays” feels better: -1 → +1, no longer because “it fails”',
    ],
    [
      'emotion -1 because "it fails"',
      'emotion -1 because "it is slow"',
      'The emotion of “Pays” changed: -1 because “it fails” → -1 because “it is slow”',
    ],
  ])('%s → %s', (before, after, message) => {
    expect(messages(inStep(before), inStep(after))).toEqual([message]);
  });
});

describe('a move', () => {
  const stages = (first: string, second: string) =>
    `${owners}journey j "J" {\n  stage a "Pays" { owner web; ${first} }\n  stage b "Waits" { owner shop; ${second} }\n}\n`;
  const step = (body: string) => `step s "Is late" { ${body} }`;

  test.each([
    ['touchpoint t "Text about the delay"', "its touchpoint “Text about the delay” is now Web shop's"],
    ['backstage "Calls"', "its backstage entry “Calls” is now Web shop's"],
    ['touchpoint t "Text"; touchpoint u "Mail"', "2 things in it are now Web shop's"],
  ])('reports the owner that %s inherits', (body, owner) => {
    expect(messages(stages(step(body), ''), stages('', step(body)))).toEqual([
      `The step “Is late” moved from “Pays” to “Waits”; ${owner}`,
    ]);
  });

  test('reports that nobody owns a touchpoint in its new place', () => {
    const text = (first: string, second: string) =>
      `${owners}journey j "J" { stage a "Pays" { owner web; ${first} }; stage b "Waits" { ${second} } }\n`;
    const touchpoint = 'touchpoint t "Text"';
    expect(messages(text(touchpoint, ''), text('', touchpoint))).toEqual([
      'The touchpoint “Text” moved from “Pays” to “Waits”; it is now without an owner',
    ]);
  });

  test.each(['touchpoint t "Text" { owner web }', 'pain p "Slow"'])(
    'reports no owner of %s, which inherits none',
    (body) => {
      expect(messages(stages(step(body), ''), stages('', step(body)))).toEqual([
        'The step “Is late” moved from “Pays” to “Waits”',
      ]);
    },
  );

  test('reports no owner where a rename gave the same one another name', () => {
    const before = stages(step('owner web; touchpoint t "Text"'), '');
    const after = stages('', step('owner digi; touchpoint t "Text"'));
    expect(messages(before, after.replaceAll('web', 'digi')).sort()).toEqual([
      'The owner “Web team” was renamed: `web` → `digi`',
      'The step “Is late” moved from “Pays” to “Waits”',
    ]);
  });

  test('never leads from a title to the same title', () => {
    const journey = (name: string, body: string) =>
      `journey ${name} "${name}" { stage a "Pays" { ${body} } }\n`;
    const pain = 'pain p "The form is slow and nobody knows why"';
    const before = journey('one', pain) + journey('two', '');
    const after = journey('one', '') + journey('two', pain);
    expect(messages(before, after)).toEqual([
      'The pain “The form is slow and nobody knows why” moved from “Pays” of “one” to “Pays” of “two”',
    ]);
    const twins = (first: string, second: string) =>
      `journey j "J" { stage a "Pays" { ${first} }; stage b "Pays" { ${second} } }\n`;
    expect(messages(twins(pain, ''), twins('', pain))).toEqual([
      'The pain “The form is slow and nobody knows why” moved from “Pays” (`a`) to “Pays” (`b`)',
    ]);
  });

  test('is none where a stage with its steps was given another name and other contents', () => {
    const steps = 'step one "Types the number"; step two "Reads the receipt"';
    const before = `journey j "J" { stage pay "Pays" { goal "Be done with it soon"; ${steps} } }\njourney k "K" { stage pay "Pays" }\n`;
    const after = `journey j "J" { stage payment "Pays" { pain "The form is slow"; quote "How long will it take?"; ${steps} } }\njourney k "K" { stage pay "Pays" }\n`;
    const sentences = messages(before, after);
    expect(sentences).toContain('The stage “Pays” was renamed: `pay` → `payment`');
    expect(sentences.filter((message) => message.includes('moved'))).toEqual([]);
  });
});

/** Makes directional isolates visible. */
const shown = (message: string) => message.replaceAll('\u2068', '[').replaceAll('\u2069', ']');

describe('old and new values in right-to-left scripts', () => {
  test.each([
    ['owner', 'owner web "צוות האתר"', 'owner shop "צוות החנות"', '[צוות האתר] → [צוות החנות]'],
    ['owner', 'owner web "فريق الموقع"', 'owner shop "فريق المتجر"', '[فريق الموقع] → [فريق المتجر]'],
    ['owner', 'owner web "Web team"', 'owner shop "צוות החנות"', 'Web team → [צוות החנות]'],
    ['owner', 'owner web "Web team"', 'owner shop "Web shop"', 'Web team → Web shop'],
  ])('%s: %s → %s', (_, first, second, values) => {
    const text = (owner: string) =>
      `${first}\n${second}\njourney j "J" { stage a "A" { pain p "P" { owner ${owner} } } }\n`;
    expect(messages(text('web'), text('shop')).map(shown)).toEqual([
      `The pain “P” has a different owner: ${values}`,
    ]);
  });

  test('are isolated in titles, emotions, texts and names', () => {
    const text = (title: string, name: string, word: string, because: string, thought: string) =>
      `journey j "J" { stage ${name} "${title}" { was שלב; step s "משלמת" { emotion ${word} because "${because}"; thought "${thought}" } } }\n`;
    const before = text('הזמנה', 'שלב', '+1 "שמחה"', 'כן', 'אני רוצה לחזור הביתה');
    const after = text('רכישה', 'שלב-ב', '-1 "עצובה"', 'לא', 'אני רוצה לחזור הביתה עכשיו');
    expect(messages(before, after).map(shown)).toEqual([
      'The stage “[רכישה]” was renamed: `[שלב]` → `[שלב-ב]`',
      'The stage “[הזמנה]” is now called “[רכישה]”',
      '“[משלמת]” feels worse: +1 “[שמחה]” → -1 “[עצובה]”, because “[לא]”',
      'A thought of “[משלמת]” changed: “[אני רוצה לחזור הביתה]” → “[אני רוצה לחזור הביתה עכשיו]”',
    ]);
  });

  test('cannot end their isolate, or change what stands around it', () => {
    const controls = '\u2069\u202E\u2066\u200F';
    const text = (title: string) => `journey j "J" { stage a "${title}" }\n`;
    const [change] = listChanges(text(`א${controls}`), text(`ב${controls}`));
    const spelled = '\\u{2069}\\u{202E}\\u{2066}\\u{200F}';
    expect(shown(change?.message ?? '')).toBe(`The stage “[א${spelled}]” is now called “[ב${spelled}]”`);
    expect(change).toMatchObject({ before: `א${controls}`, after: `ב${controls}` });
  });
});
