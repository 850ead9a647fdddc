import { expect, test } from 'vitest';
import { getFirstSentence } from './first-sentence.ts';

test.each([
  ['This stage has no owner. Nobody looks at it: add `owner NAME`.', 'This stage has no owner.'],
  [
    'The persona “Dr. Who. Or so” is used nowhere. Remove it.',
    'The persona “Dr. Who. Or so” is used nowhere.',
  ],
  ['`till.queue` is 61.5 % now! Look.', '`till.queue` is 61.5 % now!'],
  ['Of one sentence.', 'Of one sentence.'],
  ['without an end', 'without an end'],
  ['a “quotation. That nobody ends', 'a “quotation. That nobody ends'],
])('%j', (text, first) => expect(getFirstSentence(text)).toBe(first));
