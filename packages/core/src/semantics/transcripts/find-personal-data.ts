import type { Span } from '../../model/values.ts';
import { isDay } from '../queries/calendar.ts';

export type PersonalDataKind = 'mail address' | 'phone number' | 'personal number';

/** A part of a text that identifies a person. It must not be shown. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly span: Span;
}

/**
 * Finds mail addresses, telephone numbers, and Danish and Swedish personal numbers in a text.
 * Addresses at `example.com` and the other domains for examples are left out.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  const all = [...findMails(text), ...findNumbers(text)];
  return all.sort((a, b) => a.span.start - b.span.start);
}

function* findMails(text: string): Iterable<PersonalData> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const [local = ''] =
      /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u.exec(text.slice(Math.max(0, at - 64), at)) ?? [];
    const [domain = ''] =
      /^(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}]{2,63}/u.exec(text.slice(at + 1, at + 254)) ?? [];
    if (local === '' || domain === '' || isExampleDomain(domain)) continue;
    yield { kind: 'mail address', span: { start: at - local.length, end: at + 1 + domain.length } };
  }
}

function isExampleDomain(domain: string): boolean {
  return /(?:^|\.)(?:example\.(?:com|org|net)|example|invalid|test)$/iu.test(domain);
}

/** Runs of digits with the marks that people write between them. */
const numberRun = /(?<![\p{L}\p{N}.,/_-])[+(]?\d[\d ()+./\u00A0–-]{5,28}\d(?![\p{L}\p{N}_%-])/gu;

function* findNumbers(text: string): Iterable<PersonalData> {
  for (const { 0: run, index } of text.matchAll(numberRun)) {
    const kind = isPersonalNumber(run)
      ? 'personal number'
      : isPhoneNumber(run, text.slice(Math.max(0, index - 24), index))
        ? 'phone number'
        : undefined;
    if (kind !== undefined) yield { kind, span: { start: index, end: index + run.length } };
  }
}

/** Returns whether a text is a Danish CPR number or a Swedish personnummer. */
function isPersonalNumber(text: string): boolean {
  const [, date = '', mark = '', serial = ''] =
    /^(\d{6}|\d{8})([-+–]?)(\d{4})$/u.exec(text.replaceAll(' ', '')) ?? [];
  if (serial === '') return false;
  return isDanish(date, mark, serial) || isSwedish(date, mark, serial);
}

/**
 * A CPR number begins with day, month and year. Since 2007, numbers are given without a valid check digit,
 * so a number with a hyphen needs none.
 */
function isDanish(date: string, mark: string, serial: string): boolean {
  const [, day = '', month = '', year = ''] = /^(\d\d)(\d\d)(\d\d)$/u.exec(date) ?? [];
  if (!isDay(`20${year}-${month}-${day}`) && !isDay(`19${year}-${month}-${day}`)) return false;
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  const sum = [...(date + serial)].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0);
  return mark !== '' || sum % 11 === 0;
}

/** A personnummer begins with year, month and day (plus 60 in a coordination number), and has a check digit (Luhn). */
function isSwedish(date: string, mark: string, serial: string): boolean {
  const [, year = '', month = '', day = ''] = /(\d\d)(\d\d)(\d\d)$/u.exec(date) ?? [];
  const plainDay = Number(day) > 60 ? String(Number(day) - 60).padStart(2, '0') : day;
  if (!isDay(`20${year}-${month}-${plainDay}`) && !isDay(`19${year}-${month}-${plainDay}`)) return false;
  if (date.length === 8 && !/^(?:18|19|20)/u.test(date)) return false;
  const digits = [...(date.slice(-6) + serial)].map((digit, i) => Number(digit) * (i % 2 === 0 ? 2 : 1));
  return mark !== '' || date.length === 8 || digits.length === 10
    ? digits.reduce((sum, digit) => sum + (digit > 9 ? digit - 9 : digit), 0) % 10 === 0
    : false;
}

/** @param before the text before the number */
function isPhoneNumber(run: string, before: string): boolean {
  const digits = run.replaceAll(/\D/gu, '').length;
  if (/[/]/u.test(run) || digits < 7 || digits > 15) return false;
  if (/^(?:\+|00)[1-9]/u.test(run)) return digits >= 8;
  if (/(?:phone|tel|tlf|telefon|mobile?|mobil|call|ring)[.:]?\s*(?:\p{L}+\s+){0,2}$/iu.test(before))
    return true;
  // Danish: four pairs. Swedish and others: an area code that begins with 0. American: 3-3-4.
  return (
    /^\d\d(?:[ .\u00A0]\d\d){3}$/u.test(run) ||
    /^\(?0\d{1,3}\)?[ –-]\d{2,4}(?:[ -]\d{2,4}){1,3}$/u.test(run) ||
    /^\(?\d{3}\)?[ -]\d{3}[ -]\d{4}$/u.test(run)
  );
}
