import type { ChangeMark, FileMap, MapItem, MapMoment, MapStage } from '../../views/map/map.ts';
import { type FilePlace, isAboutRules, type MapChange } from '../diff/map-change.ts';
import type { ComparedChange, ComparedPlace } from './comparison.ts';
import { createEntrySearch, type Entry } from './entry-search.ts';

export interface MarkContext {
  readonly olderAddress: (uri: string | undefined) => string;
  readonly brief: (change: MapChange) => string | undefined;
}

/** A change with its entry in the list of changes. */
export interface ListedChange {
  readonly change: MapChange;
  readonly listed: ComparedChange;
}

/** Marks the changed parts of a merged view model, and finds the part that shows each change. */
export function markChanges(
  maps: FileMap,
  changes: readonly MapChange[],
  { olderAddress, brief }: MarkContext,
): { readonly maps: FileMap; readonly changes: readonly ListedChange[] } {
  const entries = collectEntries(maps);
  const byPart = new Map(entries.map((entry) => [entry.part, entry]));
  const search = createEntrySearch(entries);
  const marks = new Map<Entry, ChangeMark>();
  const listed = changes.map((change): ListedChange => {
    const entry = createEntry(change);
    const mark = getMark(change, entry);
    if (entry !== undefined && mark !== undefined) addMark(entry, mark);
    const [now, before] = listPlaces(change);
    const words = brief(change);
    return {
      change,
      listed: {
        id: change.fingerprint,
        mark: getListedMark(change),
        level: change.level,
        message: change.message,
        ...(words === undefined ? {} : { brief: words }),
        ...(change.journey === undefined ? {} : { journey: change.journey.title || change.journey.id }),
        ...(change.stage === undefined ? {} : { stage: change.stage.title || change.stage.id }),
        ...(now === undefined ? {} : { now }),
        ...(before === undefined ? {} : { before }),
        ...(entry?.of === undefined ? {} : { map: { of: entry.of, id: entry.map } }),
        ...(entry?.id === undefined ? {} : { part: entry.id }),
      },
    };
  });
  return { maps: addMarks(maps, listMarks), changes: listed };

  function createEntry({ kind, field, base, head, anchor, before, after }: MapChange): Entry | undefined {
    if (kind === 'removed' || (field !== undefined && after === undefined && before !== undefined)) {
      const removed = base && findRemovedAt(base);
      if (removed !== undefined) return removed;
    }
    const place = head ?? anchor;
    return place && search.around(place.file, place.span.start);
  }

  function findRemovedAt({ file, span }: FilePlace): Entry | undefined {
    return search.findRemovedAt(olderAddress(file === '' ? undefined : file), span.start);
  }

  /**
   * Marks all parts that show the same statement. A touchpoint that is a column is also in that column, and a
   * stage without steps is its own column.
   */
  function addMark(entry: Entry, mark: ChangeMark): void {
    for (const sameEntry of search.sameAs(entry)) {
      const known = marks.get(sameEntry);
      if (known === undefined || ranks.indexOf(mark) < ranks.indexOf(known)) marks.set(sameEntry, mark);
    }
  }

  function listMarks(part: object): ChangeMark | undefined {
    const entry = byPart.get(part);
    return entry === undefined ? undefined : marks.get(entry);
  }

  function listPlaces({ kind, field, base, head, before, after }: MapChange) {
    const isValue = kind === 'changed' && field !== undefined;
    const now = head !== undefined && !(isValue && after === undefined) ? getPlace(head) : undefined;
    const was =
      base !== undefined && !(isValue && before === undefined)
        ? { span: base.span, uri: olderAddress(base.file === '' ? undefined : base.file) }
        : undefined;
    return [now, was] as const;
  }
}

/** The most important mark first. */
const ranks: readonly ChangeMark[] = ['added', 'removed', 'moved', 'renamed', 'changed'];

/** Returns the mark of a part for a change in it. Added and removed parts already have a mark. */
function getMark({ kind, field, head }: MapChange, entry: Entry | undefined): ChangeMark | undefined {
  if (entry === undefined || entry.removed || isAboutRules(kind)) return undefined;
  if (kind === 'renamed' || field === 'title') return 'renamed';
  const isItself = head?.span.start === entry.span.start;
  if (kind === 'moved' || (kind === 'reordered' && field === undefined))
    return isItself ? 'moved' : 'changed';
  return 'changed';
}

function getListedMark({ kind, field, before, after }: MapChange): ComparedChange['mark'] {
  if (kind === 'reordered') return field === undefined ? 'moved' : 'changed';
  if (kind !== 'changed') return kind;
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return field === 'title' ? 'renamed' : 'changed';
}

function getPlace({ file, span }: FilePlace): ComparedPlace {
  return file === '' ? { span } : { span, uri: file };
}

type Part = MapStage | MapMoment | MapItem;

function collectEntries(maps: FileMap): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (of: Entry['of'], map: string, part: Part): void => {
    const { id, span, uri, change } = part;
    const entry: Entry = {
      ...{ of, map, id, span, part, removed: change === 'removed' },
      ...(uri === undefined ? {} : { uri }),
    };
    entries.push(entry);
  };
  for (const item of maps.declarations) add('declarations', '', item);
  for (const map of maps.empathyMaps) {
    const { id, span, change } = map;
    entries.push({ of: 'empathy-map', map: id, span, removed: change === 'removed' });
    for (const item of [...map.pains, ...map.gains]) add('empathy-map', id, item);
  }
  for (const map of maps.journeys) {
    const { id, span, change } = map;
    entries.push({ of: 'journey', map: id, span, removed: change === 'removed' });
    for (const { card } of map.people) if (card !== undefined) add('journey', id, card);
    for (const item of map.items) add('journey', id, item);
    for (const stage of map.stages) {
      add('journey', id, stage);
      for (const item of stage.items) add('journey', id, item);
      for (const moment of stage.moments) {
        add('journey', id, moment);
        for (const item of moment.items) add('journey', id, item);
      }
    }
  }
  return entries;
}

function addMarks(maps: FileMap, markOfPart: (part: object) => ChangeMark | undefined): FileMap {
  const markPart = <T extends Part>(part: T): T => {
    const mark = part.change ?? markOfPart(part);
    return mark === undefined ? part : { ...part, change: mark };
  };
  return {
    ...maps,
    journeys: maps.journeys.map((map) => ({
      ...map,
      people: map.people.map((person) =>
        person.card === undefined ? person : { ...person, card: markPart(person.card) },
      ),
      items: map.items.map(markPart),
      stages: map.stages.map((stage) => ({
        ...markPart(stage),
        items: stage.items.map(markPart),
        moments: stage.moments.map((moment) => ({ ...markPart(moment), items: moment.items.map(markPart) })),
      })),
    })),
    empathyMaps: maps.empathyMaps.map((map) => ({
      ...map,
      pains: map.pains.map(markPart),
      gains: map.gains.map(markPart),
    })),
    declarations: maps.declarations.map(markPart),
  };
}
