import fc from 'fast-check';

/** Any journey diagram that Mermaid reads, and the same without what a map cannot say: what is drawn of it in the end. */
export const anyMermaid = fc
  .record({
    title: fc.option(fc.constantFrom('A day', 'Köp 日本 🙂', 'a #35; b', 'x, y "z" {w}')),
    open: fc.array(task(), { maxLength: 2 }),
    sections: fc.array(
      fc.record({
        title: fc.constantFrom('Before', 'After', 'Meanwhile, at home', 'After #amp; all', 'S'),
        tasks: fc.array(task(), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    between: fc.constantFrom('\n', '\n    ', '\r\n\t', '\n\n', '\n%% said\n'),
  })
  .filter(({ open, sections }) => open.length + sections.flatMap(({ tasks }) => tasks).length > 0)
  .map(({ title, open, sections, between }) => ({
    text: [
      'journey',
      ...(title === null ? [] : [`title ${title}`]),
      ...open.map(({ written }) => written),
      ...sections.flatMap(({ title: name, tasks }) => [
        `section ${name}`,
        ...tasks.map(({ written }) => written),
      ]),
    ].join(between),
    instead: [
      'journey',
      `title ${title ?? 'journey'}`,
      ...(open.length > 0 ? ['section Start', ...open.map(({ meant }) => meant)] : []),
      ...sections.flatMap(({ title: name, tasks }) => [
        `section ${name}`,
        ...tasks.map(({ meant }) => meant),
      ]),
    ].join('\n'),
  }));

/** A task as it is written, and as a map has it: with a score from 1 to 5, and everybody once and by name. */
function task(): fc.Arbitrary<{ readonly written: string; readonly meant: string }> {
  const score = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('1', '2', '3', '4', '5').map((same) => [same, same] as const) },
    fc.constantFrom(['9', '5'], ['0', '1'], ['-1', '1'], ['2.6', '3'], ['none', '3'], ['0x2', '2']),
  );
  const somebody = fc.constantFrom('Me', 'Cat', 'Ann B.', '9', 'é#44; è', 'Zoe');
  return fc
    .record({
      name: fc.constantFrom(
        'Goes',
        'Pays in cash',
        'Waits #59; waits',
        '待つ',
        'Sits {down}',
        'titles',
        'a'.repeat(90),
      ),
      score,
      people: fc.array(fc.oneof({ weight: 9, arbitrary: somebody }, fc.constant('')), { maxLength: 3 }),
      more: fc.constantFrom('', '', ': more'),
    })
    .map(({ name, score: [written, meant], people, more }) => {
      const named = [...new Set(people)].filter((one) => one !== '');
      const tail = people.length > 0 || more !== '' ? `: ${people.join(', ')}${more}` : '';
      return {
        written: `${name}: ${written}${tail}`,
        meant: `${name}: ${meant}${named.length > 0 ? `: ${named.join(', ')}` : ''}`,
      };
    });
}
