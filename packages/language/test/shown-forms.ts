import { pictureLanguage } from '@journey-maps/core/views';

/**
 * Returns the forms in which a picture in a language can show a value of a map: a text, a date, a number or a keyword.
 */
export function shownForms(said: string, language: string | undefined): readonly string[] {
  const { words, formats } = pictureLanguage(language);
  const number = Number(said);
  return [
    said,
    said.replaceAll('-', ' '),
    formats.date(said),
    ...(said.trim() !== '' && Number.isFinite(number) ? [formats.number(number), formats.score(number)] : []),
    ...Object.values(words).flatMap((table: unknown) =>
      typeof table === 'object' && table !== null && said in table
        ? [String((table as Readonly<Record<string, unknown>>)[said])]
        : [],
    ),
  ];
}
