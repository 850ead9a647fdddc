import type { Links } from '../facts/links.ts';
import { titleOf } from '../facts/title-of.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { Link } from '../model/statements.ts';
import type { Quantity, Ref, Text, Value } from '../model/values.ts';
import type { MapFact } from './map.ts';

/** Where names are looked up while a map is made: in the file, or in the one that declares what it meets. */
export interface MapContext {
  readonly linked: Links & Pick<LinkedDocument, 'document'>;
  /** The file that is drawn: what stands in it has no `uri`. */
  readonly home: string;
  readonly linkedOf: (uri: string) => LinkedDocument | undefined;
  /** Makes an id that no other part of the map has. */
  readonly distinct: (id: string) => string;
}

/** The same in the file that declares something. */
export function contextIn(context: MapContext, uri: string | undefined): MapContext {
  const linked = uri === undefined ? undefined : context.linkedOf(uri);
  return linked === undefined ? context : { ...context, linked };
}

/** The address of the file that is looked at, where it is not the one that is drawn. */
export function elsewhere({ linked, home }: MapContext): { readonly uri?: string } {
  return linked.document.uri === home ? {} : { uri: linked.document.uri };
}

/** What people call that to which a reference leads. */
export function titleOfRef(ref: Ref, { linked }: MapContext): string {
  const found = linked.target(ref)?.entity;
  return found === undefined ? ref.name : titleOf(found) || ref.name;
}

type Said = string | Value<string> | Text | Quantity | undefined;

/** A fact, or none where nothing is said. */
export function fact(label: string, said: Said): MapFact[] {
  if (said === undefined) return [];
  if (typeof said === 'string') return said === '' ? [] : [{ label, value: said }];
  const value = typeof said.value === 'number' ? quantity(said as Quantity) : said.value;
  return [{ label, value }];
}

/** One fact of several texts, each of its own line. */
export function facts(label: string, texts: readonly Text[]): MapFact[] {
  return texts.map(({ value }) => ({ label, value }));
}

/** A fact that names things: `Evidence: Interviews, Survey`. */
export function refFact(label: string, refs: readonly (Ref | undefined)[], context: MapContext): MapFact[] {
  const titles = refs.flatMap((ref) => (ref === undefined ? [] : [titleOfRef(ref, context)]));
  return titles.length === 0 ? [] : [{ label, value: titles.join(', ') }];
}

/** What every statement may have: its notes, its links and the names it had. */
export function commonFacts(statement: {
  readonly notes: readonly Text[];
  readonly links: readonly Link[];
  readonly formerNames?: readonly Value<string>[];
}): MapFact[] {
  return [
    ...facts('Note', statement.notes),
    ...statement.links.map(({ url, label }): MapFact => {
      const value = label?.value || url.value;
      return isOpenable(url.value)
        ? { label: 'Link', value, href: url.value }
        : { label: 'Link', value: value === url.value ? value : `${value} (${url.value})` };
    }),
    ...(statement.formerNames ?? []).flatMap((name) => fact('Was', name)),
  ];
}

/** Whether an address of a map may be a link: nothing that runs, nothing of the machine. */
function isOpenable(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(url);
}

/** A number as it is read: `+12.5%`. */
function quantity({ value, percent }: Quantity): string {
  return `${value}${percent ? '%' : ''}`;
}
