import * as fc from 'fast-check';
import type { JourneyDiagram } from '../src/views/diagram/diagram.ts';
import { textsOfDiagrams } from './hostile-texts.ts';
import { diagram, section, task } from './small-diagram.ts';

const anyText = fc.oneof(
  fc.constantFrom(...textsOfDiagrams),
  fc
    .array(fc.constantFrom(...textsOfDiagrams, ...' \n;:#%<>{},&"\'x'.split('')))
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
);

const anyTask = fc
  .tuple(
    anyText,
    fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
    fc.uniqueArray(anyText, { maxLength: 3 }),
  )
  .map(([title, emotion, actors]) => task(title, emotion, actors));

const anySection = fc
  .tuple(anyText, fc.array(anyTask, { minLength: 1, maxLength: 4 }))
  .map(([title, tasks]) => section(title, ...tasks));

/** Generates diagrams, with equal sections next to each other now and then. */
export const anyDiagram: fc.Arbitrary<JourneyDiagram> = fc
  .tuple(
    anyText,
    fc.option(anyText, { nil: undefined }),
    fc.oneof(
      anyText,
      fc.constantFrom('One line\nand #35; another; {a}', 'a\n%% b\n  c', 'a\n\nb', '}\n---\nsection S'),
    ),
    fc.array(fc.tuple(anySection, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 6 }),
  )
  .map(([title, accessibleTitle, description, sections]) => ({
    ...diagram(
      title,
      ...sections.flatMap(([diagramSection, times]) => Array.from({ length: times }, () => diagramSection)),
    ),
    ...(accessibleTitle !== undefined && { accessibleTitle }),
    description,
  }));
