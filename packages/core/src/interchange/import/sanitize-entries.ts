// Longer than most files: all requirements of statements, kind by kind.

import type { BodyName, Property } from '../../model/properties/property.ts';
import { findProperty } from '../../model/properties/property-table.ts';
import { findNearest } from '../../text/find-closest.ts';
import { deriveName } from '../../text/name-from-title.ts';
import { countsPlainly } from '../write/counts-plainly.ts';
import { sortInCustomOrder } from '../write/custom-order.ts';
import type { Entry } from '../write/entry.ts';
import type { Imported, ImportProblem } from './import-problem.ts';

/**
 * Corrects imported entries so that the map made of them has no syntax errors. It replaces invalid names,
 * adds missing titles and leaves out empty entries, and reports each change.
 */
export function sanitizeEntries(entries: readonly Entry[]): Imported {
  const problems: ImportProblem[] = [];
  const named = new Map<string, string>();
  rememberTitles(entries, named);
  const taken = new Map<string, Set<string>>();
  for (const { keyword, names } of entries) {
    const ofKeyword = taken.get(keyword) ?? new Set(['because']);
    taken.set(keyword, ofKeyword);
    for (const name of names) ofKeyword.add(name);
  }
  const context: Context = { problems, named, taken };
  return { entries: sanitizeBody(entries, 'file', context), problems };
}

interface Context {
  readonly problems: ImportProblem[];
  /** The names of statements by their titles, since imported references may use titles. */
  readonly named: ReadonlyMap<string, string>;
  /** Names in use, by keyword. */
  readonly taken: Map<string, Set<string>>;
}

function rememberTitles(entries: readonly Entry[], named: Map<string, string>): void {
  for (const { names, text, body } of entries) {
    const [name] = names;
    if (name !== undefined && text !== undefined && isName(name) && !named.has(text)) named.set(text, name);
    rememberTitles(body, named);
  }
}

function sanitizeBody(
  entries: readonly Entry[],
  body: BodyName,
  context: Context,
  isMet = false,
): readonly Entry[] {
  const seen = new Map<string, Entry>();
  const sound: Entry[] = [];
  /** The names that repeated statements add to the first one. */
  const joined = new Map<Entry, string[]>();
  for (const entry of entries) {
    const shape = findProperty(body, entry.keyword);
    if (shape === undefined) {
      say(entry, context, `\`${entry.keyword}\` is not valid here. It is left out.`);
      continue;
    }
    const first = seen.get(entry.keyword);
    if (!shape.many && first !== undefined) {
      if (shape.type === 'refs') {
        const more = joined.get(first) ?? [];
        joined.set(first, more);
        for (const name of sanitizeEntry(entry, shape, body, context)?.names ?? []) more.push(name);
      } else
        say(
          entry,
          context,
          `there is already a \`${entry.keyword}\`, and only one is valid. This one is left out.`,
        );
      continue;
    }
    const made = sanitizeEntry(entry, shape, body, context);
    if (made === undefined) continue;
    seen.set(entry.keyword, made);
    sound.push(made);
  }
  const whole = sound.map((entry) => {
    const more = joined.get(entry);
    return more === undefined ? entry : { ...entry, names: [...entry.names, ...more] };
  });
  return sortInCustomOrder(body === 'metric' ? sanitizeFigures(whole, context, isMet) : whole, body);
}

function sanitizeEntry(entry: Entry, shape: Property, around: BodyName, context: Context): Entry | undefined {
  // Longer than most functions: one short case for each type of value.
  const { keyword } = entry;
  const reportLacking = (what: string): undefined => {
    say(entry, context, `\`${keyword}\` has no ${what}. It is left out.`);
  };
  switch (shape.type) {
    case 'flag':
      return entry;
    case 'word': {
      const word = entry.value?.type === 'word' ? entry.value.value : '';
      if (shape.words?.includes(word)) return entry;
      const guess = findNearest(word, shape.words ?? []);
      const meant = guess === undefined ? '' : ` Did you mean \`${guess}\`?`;
      say(
        entry,
        context,
        `\`${keyword}\` cannot be “${word}”.${meant} Choose from ${shape.words?.join(', ')}. It is left out.`,
      );
      return undefined;
    }
    case 'date':
      return entry.value?.type === 'date' && isDateText(entry.value.value)
        ? entry
        : reportLacking('date, such as 2026-09-01 or 2026-09');
    case 'number':
    case 'share':
    case 'figure':
      return entry.value?.type === 'number' ? sanitizeNumber(entry, shape, context) : reportLacking('number');
    case 'emotion': {
      if (entry.value?.type !== 'number') return reportLacking('score between -2 and +2');
      const names = sanitizeRefs(entry, context).slice(0, 1);
      const isRequired = shape.parts?.some(({ type, optional }) => type === 'ref' && optional !== true);
      if (isRequired === true && names.length === 0) return reportLacking('evidence');
      return { ...sanitizeNumber(entry, shape, context), names };
    }
    case 'sourced-number':
      if (entry.value?.type !== 'number') return reportLacking('number');
      return { ...entry, ...sanitizeSource(entry, context) };
    case 'promise': {
      const names = sanitizeRefs(entry, context);
      if (names.length === 0) return reportLacking('name');
      if (entry.value === undefined || names.length === 1) return { ...entry, names };
      say(entry, context, `a promised figure belongs to one metric. It is left out.`);
      const { value: _, ...rest } = entry;
      return { ...rest, names };
    }
    case 'text':
    case 'import':
    case 'link':
      return isEmpty(entry.text) ? reportLacking('text') : entry;
    case 'pair':
      return isEmpty(entry.text) || isEmpty(entry.detail) ? reportLacking('two texts') : entry;
    case 'voice':
      return isEmpty(entry.text)
        ? reportLacking('text')
        : {
            ...entry,
            names: sanitizeRefs(entry, context).slice(0, 1),
            ...sanitizeSource(entry, context),
          };
    case 'tag':
      return isLanguageTag(entry.names[0] ?? '') ? entry : reportLacking('language, such as `en` or `da`');
    case 'former-name': {
      const [name, ...others] = entry.names;
      if (name === undefined) return reportLacking('name');
      if (others.length > 0)
        say(entry, context, `\`was\` takes one name, and ${others.join(', ')} is left out.`);
      return { ...entry, names: [sanitizeName(entry, name, context)] };
    }
    case 'ref':
    case 'refs': {
      const names = sanitizeRefs(entry, context);
      if (shape.type === 'ref' && names.length > 1)
        say(entry, context, `\`${keyword}\` takes one name, and ${names.slice(1).join(', ')} is left out.`);
      if (names.length === 0) return reportLacking('name');
      return { ...entry, names: shape.type === 'ref' ? names.slice(0, 1) : names };
    }
    case 'statement':
      return sanitizeStatement(entry, shape.body ?? 'file', around, context);
  }
}

function sanitizeStatement(
  entry: Entry,
  body: BodyName,
  around: BodyName,
  context: Context,
): Entry | undefined {
  const { keyword } = entry;
  const sanitizeInner = (isMet = false) => sanitizeBody(entry.body, body, context, isMet);
  if (entry.names.length > 1 && keyword !== 'exit')
    say(entry, context, `\`${keyword}\` takes one name, and ${entry.names.slice(1).join(', ')} is left out.`);
  const text = isEmpty(entry.text) ? {} : { text: entry.text ?? '' };
  const rest = { ...removeText(entry), ...text };
  if (keyword === 'handover' || keyword === 'next') {
    const [name] = sanitizeRefs(entry, context);
    if (name !== undefined) return { ...rest, names: [name], body: sanitizeInner() };
    say(
      entry,
      context,
      `\`${keyword}\` has no ${keyword === 'next' ? 'target' : 'owner'}. It is left out${describeContents(entry)}.`,
    );
    return undefined;
  }
  if (keyword === 'exit') {
    if (entry.names.length > 0)
      say(entry, context, `\`exit\` takes no name: ${entry.names.join(', ')} is left out.`);
    if (text.text !== undefined) return { ...rest, names: [], body: sanitizeInner() };
    say(entry, context, `\`exit\` has no reason. It is left out${describeContents(entry)}.`);
    return undefined;
  }
  if (keyword === 'reading') {
    const readingBody = sanitizeInner();
    const lacks = !isDateText(entry.names[0] ?? '')
      ? 'date, such as 2026-09-01 or 2026-09'
      : readingBody.some((inner) => inner.keyword === 'value')
        ? undefined
        : 'number';
    if (lacks === undefined)
      return { ...removeText(entry), names: entry.names.slice(0, 1), body: readingBody };
    say(entry, context, `\`reading\` has no ${lacks}. It is left out${describeContents(entry)}.`);
    return undefined;
  }
  const [name] = entry.names;
  if (around === 'file') {
    if (name !== undefined)
      return { ...rest, names: [sanitizeName(entry, name, context)], body: sanitizeInner() };
    const made = deriveName(text.text ?? '', keyword, getTakenNames(keyword, context));
    say(entry, context, `\`${keyword}\` has no name: it is called \`${made}\`.`, false);
    return { ...rest, names: [made], body: sanitizeInner() };
  }
  const canBeMet = keyword === 'touchpoint' || keyword === 'metric';
  if (canBeMet && text.text === undefined && name !== undefined)
    return { ...rest, names: sanitizeRefs(entry, context).slice(0, 1), body: sanitizeInner(true) };
  if (text.text === undefined) {
    rest.text = name ?? `Untitled ${keyword}`;
    say(entry, context, `\`${keyword}\` has no title: it is called “${rest.text}”.`, false);
  }
  return {
    ...rest,
    names: name === undefined ? [] : [sanitizeName(entry, name, context)],
    body: sanitizeInner(),
  };
}

function removeText({ text: _, ...entry }: Entry): Entry & { text?: string } {
  return entry;
}

function describeContents({ body }: Entry): string {
  return body.length > 0 ? ', with its content' : '';
}

function sanitizeNumber(entry: Entry, { type: kind, keyword }: Property, context: Context): Entry {
  const { value } = entry;
  if (value?.type !== 'number') return entry;
  if (kind === 'share') return { ...entry, value: { ...value, percent: true } };
  if (kind === 'figure' || !value.percent) return entry;
  say(entry, context, `\`${keyword}\` is not a percentage: its % is left out.`);
  return { ...entry, value: { ...value, percent: false } };
}

/**
 * Corrects the figures of a metric: either all are percentages, or the metric has a unit, a scale or a kind. A metric
 * that is used again has its unit elsewhere.
 */
function sanitizeFigures(entries: readonly Entry[], context: Context, isMet: boolean): readonly Entry[] {
  const figures = entries.flatMap((entry) =>
    entry.keyword === 'reading' ? entry.body.filter(({ keyword }) => keyword === 'value') : [entry],
  );
  const find = (percent: boolean) => figures.find((entry) => isFigure(entry) && isPercent(entry) === percent);
  const changeFigures = (percent: boolean, why: string): readonly Entry[] => {
    const change = (entry: Entry): Entry => {
      if (entry.keyword === 'reading') return { ...entry, body: entry.body.map(change) };
      if (!isFigure(entry) || entry.value?.type !== 'number' || isPercent(entry) === percent) return entry;
      say(entry, context, `${why}: its % is ${percent ? 'added' : 'left out'}.`, false);
      return { ...entry, value: { ...entry.value, percent } };
    };
    return entries.map(change);
  };
  const isPlain = countsPlainly(entries);
  const [plain, percentage] = [find(false), find(true)];
  if (isPlain && percentage) return changeFigures(false, 'a metric has either a `unit` or percentages');
  if (isPlain || !plain) return entries;
  const isCsat = entries.some(({ keyword }) => keyword === 'kind');
  if (percentage) return changeFigures(true, 'the other figures of this metric are percentages');
  if (isCsat) return changeFigures(true, 'CSAT is a percentage');
  if (isMet) return entries;
  say(plain, context, 'this figure has no unit: `unit "number"` is added.', false);
  return [{ keyword: 'unit', names: [], text: 'number', body: [] }, ...entries];
}

function sanitizeSource(entry: Entry, context: Context): { readonly source?: string } {
  return entry.source === undefined ? {} : { source: sanitizeRef(entry, entry.source, context) };
}

const figureKeywords: ReadonlySet<string> = new Set(['baseline', 'value', 'target']);

function isFigure({ keyword, value }: Entry): boolean {
  return figureKeywords.has(keyword) && value?.type === 'number';
}

function isPercent({ value }: Entry): boolean {
  return value?.type === 'number' && value.percent;
}

/** Returns whether a text reads as a date in a map, even if it is not in the calendar. */
function isDateText(text: string): boolean {
  return /^\d{4}-\d[\d-]*$/u.test(text);
}

function sanitizeRefs(entry: Entry, context: Context): readonly string[] {
  return entry.names.map((written) => sanitizeRef(entry, written, context));
}

function sanitizeRef(entry: Entry, written: string, context: Context): string {
  const name = written.normalize('NFC');
  if (isRef(name)) return name;
  const known = context.named.get(written);
  if (known !== undefined) return known;
  return sanitizeName(entry, written, context);
}

/** Turns any text into a valid name. */
function sanitizeName(entry: Entry, written: string, context: Context): string {
  const name = written.normalize('NFC');
  if (isName(name)) return name;
  const made = deriveName(written, entry.keyword, new Set(['because']));
  say(
    entry,
    context,
    `“${written}” is not a valid name (only letters, digits, - and _): it is written \`${made}\`.`,
    false,
  );
  return made;
}

function getTakenNames(keyword: string, { taken }: Context): Set<string> {
  const names = taken.get(keyword) ?? new Set(['because']);
  taken.set(keyword, names);
  return names;
}

function say(entry: Entry, { problems }: Context, message: string, isLost = true): void {
  problems.push({ from: entry.from ?? entry.keyword, message, isLost });
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text === '';
}

// `because` is the only word that cannot be a name.
function isName(name: string): boolean {
  return name !== 'because' && /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(name);
}

function isRef(name: string): boolean {
  const parts = name.split('.');
  return parts.length <= 2 && parts.every(isName);
}

function isLanguageTag(tag: string): boolean {
  if (!isName(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
