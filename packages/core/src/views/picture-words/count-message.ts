/**
 * Makes a message with a number in place of `#`. All languages of the catalogue have two plural forms;
 * languages with a third form for millions use the second form for it.
 */
export function createCountMessage(
  locale: string,
  singular: string,
  other: string,
): (count: number) => string {
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return (count) => {
    rules ??= new Intl.PluralRules(locale);
    numbers ??= new Intl.NumberFormat(locale);
    return (rules.select(count) === 'one' ? singular : other).replace('#', numbers.format(count));
  };
}
