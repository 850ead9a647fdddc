import { getPictureLanguage } from '@journey-maps/core/views';

/**
 * Returns the forms in which a picture in a language can show a value of a map: a text, a date, a number or a keyword.
 */
export function shownForms(otherText: string, language: string | undefined): readonly string[] {
  const { words, formats } = getPictureLanguage(language);
  const number = Number(otherText);
  return [
    otherText,
    otherText.replaceAll('-', ' '),
    formats.date(otherText),
    ...(otherText.trim() !== '' && Number.isFinite(number)
      ? [formats.number(number), formats.score(number)]
      : []),
    ...Object.values(words).flatMap((table: unknown) =>
      typeof table === 'object' && table !== null && otherText in table
        ? [String((table as Readonly<Record<string, unknown>>)[otherText])]
        : [],
    ),
  ];
}
