import { expect, it } from 'vitest';
import { encodeMermaidLabel, type LabelPlace } from './mermaid-label.ts';

const cases: [text: string, place: LabelPlace, expected: string][] = [
  ['Compares vacuum cleaners', 'task', 'Compares vacuum cleaners'],
  ['# ; : % <', 'title', '#35; #59; #58; #37; #60;'],
  [' a\u00A0', 'section', '#32;a#160;'],
  ['  ', 'task', '#32;#32;'],
  ['a\r\nb\rc', 'title', 'a#10;b#10;c'],
  ['', 'task', '#8203;'],
  ['\0\uD83D', 'title', '\uFFFD\uFFFD'],
  ['ﬂ°¶ß', 'title', '#64258;°#182;ß'],
  ['🙂', 'task', '🙂'],
  ['Title of it', 'task', '#84;itle of it'],
  ['Title of it', 'section', 'Title of it'],
  ['a, b', 'actor', 'a#44; b'],
  ['a, b', 'task', 'a, b'],
  ['{}', 'description', '#123;#125;'],
  ['{{a}}', 'task', '#123;{a}}'],
  ['{% a %}', 'task', '#123;#37; a #37;}'],
  ['{ ', 'task', '#123;#32;'],
  ['{% x', 'task', '#123;#37; x'],
  ['{#if', 'title', '#123;#35;if'],
  ['__proto__', 'actor', '#95;_proto__'],
];

for (const [text, place, expected] of cases) {
  it(`writes ${JSON.stringify(text)} as a ${place} so that Mermaid shows it`, () => {
    expect(encodeMermaidLabel(text, place)).toBe(expected);
  });
}

it('writes a text in another way that means the same', () => {
  expect(encodeMermaidLabel('Use', 'section', { apart: true })).toBe('#085;se');
  expect(encodeMermaidLabel('', 'section', { apart: true })).toBe('#08203;');
  expect(encodeMermaidLabel('\u0080é', 'section', { apart: true })).toBe('\u0080#0233;');
  expect(encodeMermaidLabel('\u0080', 'section', { apart: true })).toBe('\u0080#8203;');
});
