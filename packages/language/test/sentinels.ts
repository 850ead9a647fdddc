import { type Entry, writeEntries } from '@journey-maps/core/interchange';
import { type BodyName, type Property, type PropertyPart, properties } from '@journey-maps/core/model';

/** A property of a statement with its own value, in a generated map that has each property of each statement once. */
export interface Sentinel {
  readonly body: BodyName;
  readonly property: Property;
  /** The statement in whose body it is. */
  readonly statement: Entry;
  readonly entry: Entry;
  /** The texts that occur nowhere else: its own, or the titles of its targets. */
  readonly texts: readonly string[];
  /** The bodies around it, from the outside. */
  readonly path: readonly BodyName[];
}

export interface SentinelMap {
  readonly entries: readonly Entry[];
  readonly sentinels: readonly Sentinel[];
  /** The files of the map, by name: itself, and the declarations of its targets. */
  readonly files: Readonly<Record<string, string>>;
}

/** The file of the map. */
export const sentinelFile = 'main.journey';

/** Generates a map with a distinct value for every property of every statement in the table of properties. */
export function sentinelMap(): SentinelMap {
  const generator = new Generator();
  const entries = generator.fill('file', { keyword: 'file', names: [], body: [] }, []);
  return {
    entries,
    sentinels: generator.sentinels,
    files: { [sentinelFile]: writeEntries(entries), 'targets.journey': writeEntries(generator.targets) },
  };
}

/** Returns the text of the map without one of its properties. */
export function withoutSentinel({ entries }: SentinelMap, { entry }: Sentinel): string {
  const without = (list: readonly Entry[]): readonly Entry[] =>
    list.filter((each) => each !== entry).map((each) => ({ ...each, body: without(each.body) }));
  return writeEntries(without(entries));
}

class Generator {
  readonly sentinels: Sentinel[] = [];
  /** The declarations that references lead to. */
  readonly targets: Entry[] = [];
  /** The targets of references inside the journey. */
  readonly #inJourney: Entry[] = [];
  readonly #filled = new Set<BodyName>();
  #count = 0;

  /** Returns an entry for each property of a body that is filled for the first time. */
  fill(body: BodyName, statement: Entry, path: readonly BodyName[]): Entry[] {
    this.#filled.add(body);
    // The journey is filled first, so that its statements have all properties, and other places have titles alone.
    const order = properties[body].toSorted(
      (a, b) => Number(b.body === 'journey') - Number(a.body === 'journey'),
    );
    const made = new Map<Property, Entry>();
    for (const property of order) {
      const texts: string[] = [];
      const entry = this.#entry(property, body, texts, [...path, body]);
      this.sentinels.push({ body, property, statement, entry, texts, path: [...path, body] });
      made.set(property, entry);
    }
    const entries = properties[body].flatMap((property) => made.get(property) ?? []);
    return body === 'journey' ? [...entries, ...this.#inJourney] : entries;
  }

  #entry(property: Property, body: BodyName, texts: string[], path: readonly BodyName[]): Entry {
    const { keyword, type, to, words = [], parts = [], range } = property;
    const text = () => {
      const made = this.#text();
      texts.push(made);
      return made;
    };
    const base = { keyword, names: [], body: [] };
    switch (type) {
      case 'flag':
        return base;
      case 'text':
        return { ...base, text: text() };
      case 'word': {
        // Only from a journey of today, and from opportunities that are not dropped, a future map is derived.
        const isFirst = body === 'journey' || body === 'opportunity';
        const value = (isFirst ? words[0] : words.at(-1)) ?? '';
        return { ...base, value: { type: 'word', value } };
      }
      case 'date': {
        const value = `20${30 + (++this.#count % 60)}-03-${String(10 + (this.#count % 19))}`;
        texts.push(value);
        return { ...base, value: { type: 'date', value } };
      }
      case 'number':
      case 'share':
      case 'figure':
        return { ...base, value: this.#number(range, type === 'share', texts) };
      case 'ref':
      case 'refs':
        return { ...base, names: [this.#target(to ?? '', text())] };
      case 'former-name':
      case 'tag': {
        const name = type === 'tag' ? 'en' : `former-${++this.#count}`;
        texts.push(name);
        return { ...base, names: [name] };
      }
      case 'import':
        return { ...base, text: './targets.journey' };
      case 'voice':
      case 'emotion':
      case 'sourced-number':
      case 'promise':
      case 'pair':
      case 'link':
        return { ...base, ...this.#structure(parts, type, text, texts) };
      case 'statement':
        return body === 'metric' ? this.#reading(property, path) : this.#statement(property, text(), path);
    }
  }

  #structure(
    parts: readonly PropertyPart[],
    type: Property['type'],
    text: () => string,
    texts: string[],
  ): Partial<Entry> {
    const entry: {
      names?: readonly string[];
      value?: Entry['value'];
      text?: string;
      detail?: string;
      source?: string;
    } = {};
    for (const part of parts) {
      if (part.after === 'from') entry.source = this.#target(part.to ?? '', text());
      else if (part.type === 'ref') entry.names = [this.#target(part.to ?? '', text())];
      else if (part.type === 'number') entry.value = this.#number(part.range, false, texts);
      else if (entry.text === undefined)
        entry.text = type === 'link' ? `https://example.com/${text()}` : text();
      else entry.detail = text();
    }
    return entry as Partial<Entry>;
  }

  #statement(property: Property, title: string, path: readonly BodyName[]): Entry {
    const { keyword, body = 'file' } = property;
    const names = this.#names(keyword, path);
    const statement = { keyword, names, text: title, body: [] as Entry[] };
    if (!this.#filled.has(body)) statement.body = this.fill(body, statement, path);
    return statement;
  }

  /** Returns a reading, which its date identifies. */
  #reading({ keyword, body = 'file' }: Property, path: readonly BodyName[]): Entry {
    const statement = { keyword, names: ['2029-04'], body: [] as Entry[] };
    statement.body = this.fill(body, statement, path);
    return statement;
  }

  /** Returns the names in a statement's header: its own if it needs one, or its target. */
  #names(keyword: string, path: readonly BodyName[]): readonly string[] {
    if (keyword === 'handover') return [this.#target('owner', this.#text())];
    if (keyword === 'next') return [this.#target('moment', this.#text())];
    if (keyword === 'exit') return [];
    return path.at(-1) === 'file' ? [`name-${++this.#count}-z`] : [];
  }

  /** Declares the target of a reference, and returns its name. */
  #target(to: string, title: string): string {
    const name = `target-${++this.#count}-z`;
    const kind = kindsOfTargets[to] ?? to;
    const target: Entry = { keyword: kind, names: [name], text: title, body: [] };
    if (kind === 'pain' || kind === 'stage') this.#inJourney.push(target);
    else this.targets.push(target);
    return name;
  }

  #number(range: Property['range'], percent: boolean, texts: string[]): NonNullable<Entry['value']> {
    const number = { type: 'number', percent } as const;
    if (range !== undefined && range.most < 1000) return { ...number, value: range.most - 1 };
    const value = 1000 + ++this.#count;
    texts.push(String(value));
    return { ...number, value };
  }

  /** Returns a text that is part of no other. */
  #text(): string {
    return `Q${++this.#count}z`;
  }
}

/** The kind of statement for a kind of target that several kinds can be. */
const kindsOfTargets: Readonly<Record<string, string>> = {
  finding: 'pain',
  reason: 'pain',
  need: 'pain',
  moment: 'stage',
};
