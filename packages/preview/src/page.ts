// Longer than most files: all that is heard and clicked here speaks of one state.

import {
  type ComparedPlace,
  type Comparison,
  changedPicture,
  type FromPage,
  isPicture,
  keepLastGood,
  keepLastGoodMap,
  languageOfWords,
  type Picture,
  type PictureChange,
  type ToPage,
  wordsFor,
} from '@journey-maps/core';
import { choiceAt, choicesOf, declarationsChoice, empathyMapChoice, type PageView } from './choices.ts';
import { changeList } from './compare/change-list.ts';
import type { CursorMove } from './cursor-move.ts';
import { describeBroken } from './describe.ts';
import type { MapToPrint } from './export/draw-copy.ts';
import { htmlElement } from './html.ts';
import { applyBrand } from './look/apply-brand.ts';
import { chooseMap } from './map/choose-map.ts';
import { mapFilterBar } from './map/map-filter-bar.ts';
import { mapFrame } from './map/map-frame.ts';
import { notice } from './notice.ts';
import {
  type FileState,
  fileState,
  type LastGood,
  type PageState,
  readPageState,
  withFileState,
  withoutLastGood,
} from './page-state.ts';
import { pictureFrame } from './picture-frame.ts';
import { picturePulls } from './picture-pulls.ts';
import { toolbar } from './toolbar.ts';
import { viewport } from './viewport.ts';
import { whatToAdd, whatToWrite } from './what-to-write.ts';

/** The editor around the page. */
export interface Editor {
  readonly say: (message: FromPage) => void;
  /** What was kept when the page was last here. */
  readonly load: () => unknown;
  readonly save: (state: PageState) => void;
}

/** What a page is told to show; drawing a file of it is for who has the page. */
type ToShow = Exclude<ToPage, { readonly type: 'draw-svg' }>;

export interface Page {
  readonly element: HTMLElement;
  readonly hear: (message: ToShow) => void;
  /** The map that is shown; undefined where none is, or a diagram. */
  readonly mapShown: () => MapToPrint | undefined;
  /** To be called once the element is in the document. */
  readonly start: () => void;
}

/**
 * The preview: shows the picture of one file, as the editor tells it to. What is drawn, kept, asked and filtered is each in
 * a file of its own.
 *
 * @param language of what surrounds the picture: the tool's own, but in an exported page that of the map
 */
export function page(editor: Editor, language?: string): Page {
  const words = wordsFor(language);
  const loaded = editor.load();
  let state = readPageState(loaded);
  /** Nothing is known of how maps were looked at: the editor may know it of an earlier preview. */
  let isNew = loaded === undefined || loaded === null;
  let uri = state.uri;
  let picture: Picture | undefined;
  let lastGood: LastGood | undefined = state.lastGood;
  /** What is drawn: of now, and where the text is broken of before. */
  let shown: LastGood = { diagrams: [], maps: { journeys: [], empathyMaps: [], declarations: [] } };
  /** What changed in what is drawn, where two versions are compared. */
  let compared: Comparison | undefined;
  let mapShown: MapToPrint | undefined;
  let cursor: { readonly offset: number; readonly journey: string | undefined } | undefined;
  /** Whether the last change of the text was typed, and not made elsewhere. */
  let typed = false;
  /** Whether the file comes back to where it was looked at: then it does not go to the cursor at once. */
  let isKnown = false;
  /** Until it comes nothing is drawn any more: what was drawn before has not been seen yet. */
  let nextFrame: number | undefined;
  let changedMeanwhile = false;
  /** Whether the place in the picture that was kept is still to be gone to. */
  let comingBack = true;

  const pulls = picturePulls((request, of) => editor.say({ type: 'pull', request, uri: of }));
  const bar = toolbar(
    {
      chooseJourney: (journey) => {
        keep({ journey });
        showPicture();
      },
      chooseView: (view) => {
        state = { ...state, view };
        editor.save(state);
        comingBack = true;
        showPicture();
      },
      fit: () => window.fit(),
      zoom: (steps) => window.zoom(steps),
      lock: (locked) => {
        setLocked(locked);
        editor.say({ type: 'lock', locked });
      },
    },
    words,
  );
  const banner = notice(({ at }) => {
    if (uri !== undefined) editor.say({ type: 'reveal-place', uri, at });
  });
  const window = viewport(({ zoom, x, y }) => {
    bar.setZoom(zoom);
    if (uri === undefined || !(frame.drawn() || map.drawn())) return;
    keep({ views: { ...fileState(state, uri).views, [map.drawn() ? 'map' : 'diagram']: { zoom, x, y } } });
  }, words.page.picture);
  const frame = pictureFrame(window, {
    reveal: (part) => {
      // Between two files the picture is still of the one before.
      if (uri === undefined || picture === undefined) return;
      // A stale part knows only where it was. What it was made from cannot be read, and here is where.
      if (part.stale === true && picture.broken)
        editor.say({ type: 'reveal-place', uri, at: picture.broken.at });
      else editor.say({ type: 'reveal', uri, span: part.span });
    },
    drawn: comeBack,
    failed: (message) => {
      banner.show('This map could not be drawn. You see the picture from before.');
      editor.say({ type: 'failed', message });
    },
  });

  const map = mapFrame(window, {
    reveal: ({ span, uri: file, stale }) => {
      if (uri === undefined || picture === undefined) return;
      if (stale === true && picture.broken) editor.say({ type: 'reveal-place', uri, at: picture.broken.at });
      else editor.say({ type: 'reveal', uri, span, ...(file === undefined ? {} : { file }) });
    },
    fold: (row, folded) => {
      if (uri === undefined) return;
      const others = (fileState(state, uri).folded ?? []).filter((other) => other !== row);
      keep({ folded: folded ? [...others, row] : others });
      showPicture();
    },
    drawn: comeBack,
  });
  const changes = changeList({
    open: (change, place) => {
      const { map: of, part } = change;
      if (place !== undefined) revealPlace(place);
      changes.choose(change.id);
      if (of !== undefined) chooseMapOf(of);
      map.pointAt(part);
    },
    openPlace: revealPlace,
    leave: () => {
      if (uri !== undefined) editor.say({ type: 'leave-comparison', uri });
    },
  });
  const filters = mapFilterBar((filter) => {
    keep({ filter });
    showPicture();
  }, words);

  function revealPlace({ span, uri: file }: ComparedPlace): void {
    if (uri !== undefined) editor.say({ type: 'reveal', uri, span, ...(file === undefined ? {} : { file }) });
  }

  /** What shows a change is shown. */
  function chooseMapOf({ of, id }: NonNullable<Comparison['changes'][number]['map']>): void {
    const choice = of === 'journey' ? id : of === 'empathy-map' ? empathyMapChoice(id) : declarationsChoice;
    if (uri === undefined || fileState(state, uri).journey === choice) return;
    keep({ journey: choice });
    showPicture();
  }

  /** Goes to where the picture was looked at when it was last seen; at first all of its width is seen. */
  function comeBack(): void {
    if (!comingBack || uri === undefined) return;
    comingBack = false;
    const view = fileState(state, uri).views?.[map.drawn() ? 'map' : 'diagram'];
    if (view !== undefined) window.setView(view);
    else {
      window.setView({ zoom: 1, x: 0, y: 0 });
      window.fit(1);
    }
  }

  function keep(change: Partial<FileState>): void {
    if (uri === undefined) return;
    state = withFileState(state, { ...fileState(state, uri), ...change, uri });
    editor.save(state);
  }

  function setLocked(locked: boolean): void {
    state = { ...state, locked };
    bar.setLocked(locked);
    editor.save(state);
  }

  function showFile(message: Extract<ToPage, { type: 'show' }>): void {
    if (isNew && message.kept !== undefined) state = { ...readPageState(message.kept), locked: state.locked };
    isNew = false;
    bar.setFile(message.name);
    if (message.uri !== state.uri) {
      lastGood = undefined;
      state = withoutLastGood(state);
    }
    if (message.uri !== uri || picture === undefined) {
      comingBack = true;
      cursor = undefined;
      typed = false;
      markCursor(undefined, 'stays');
      picture = undefined;
      compared = undefined;
      uri = message.uri;
      isKnown = fileState(state, uri).views !== undefined;
    }
    const { name, comparedWith } = message;
    state = { ...state, uri: message.uri, name, comparedWith };
    setLocked(message.locked);
    pulls.show(message.uri);
  }

  function take(answer: Picture | undefined): void {
    if (answer === undefined) {
      banner.show('This file cannot be read any more. You see its last picture.');
      return;
    }
    if (answer.uri === uri) showAnother(answer);
  }

  function showAnother(answer: Picture): void {
    picture = answer;
    const broken = answer.broken !== undefined;
    if (answer.comparison !== undefined) return showComparison(answer, answer.comparison);
    compared = undefined;
    changes.choose(undefined);
    map.pointAt(undefined);
    shown = {
      diagrams: keepLastGood(lastGood?.diagrams ?? [], answer.diagrams, broken),
      maps: keepLastGoodMap(lastGood?.maps, answer.maps, broken),
    };
    rememberGood(answer);
    showPicture();
  }

  /** While the text is broken, the comparison from before is seen. */
  function showComparison({ diagrams, maps, broken }: Picture, comparison: Comparison): void {
    const begins = compared === undefined;
    if (begins || broken === undefined) {
      shown = { diagrams, maps };
      compared = comparison;
    }
    const places = comparison.changes.flatMap(({ map: of }) => of ?? []);
    const first = places.find(({ of }) => of === 'journey') ?? places[0];
    if (begins && first !== undefined) chooseMapOf(first);
    showPicture();
  }

  function hearOfChange({ uri: of, change, cursor: at }: Extract<ToPage, { type: 'changed' }>): void {
    if (of !== uri) return;
    if (at !== undefined && cursor !== undefined) cursor = { ...cursor, offset: at };
    if (at !== undefined) typed = true;
    takeChange(of, change);
    if (at !== undefined) moveCursor(at, true);
  }

  /** A change of another picture than the one that is seen is of no use: then all of it is asked for. */
  function takeChange(of: string, change: PictureChange | undefined): void {
    if (picture === undefined || change?.from !== picture.revision || pulls.underway())
      return pulls.changed(of);
    const next = changedPicture(picture, change);
    if (!isPicture(next)) return pulls.changed(of);
    picture = next;
    drawInFrame();
  }

  /** Draws at once what comes first, and once what comes between two frames. */
  function drawInFrame(): void {
    changedMeanwhile = nextFrame !== undefined;
    if (changedMeanwhile || picture === undefined) return;
    nextFrame = requestAnimationFrame(() => {
      nextFrame = undefined;
      if (changedMeanwhile) drawInFrame();
    });
    showAnother(picture);
  }

  function rememberGood({ broken, diagrams, maps }: Picture): void {
    if (broken === undefined) lastGood = { diagrams, maps };
    const toKeep = broken === undefined ? undefined : lastGood;
    if (state.lastGood === toKeep) return;
    state = toKeep === undefined ? withoutLastGood(state) : { ...state, lastGood: toKeep };
    editor.save(state);
  }

  function showPicture(): void {
    if (picture === undefined || uri === undefined) return;
    const { journey: wanted, filter = {}, folded } = fileState(state, uri);
    const view = viewOf(picture);
    const choices = choicesOf(shown.diagrams, shown.maps, view);
    const chosen = choices.find(({ id }) => id === wanted) ?? choices[0];
    const diagram = shown.diagrams.find(({ id }) => id === chosen?.id);
    bar.setView(view);
    bar.setComparing(compared !== undefined);
    changes.show(compared);
    bar.setJourneys(choices, chosen?.id);
    if (picture.broken === undefined) banner.hide();
    else banner.show(describeBroken(picture.broken, diagram), picture.broken);
    applyBrand(window.element, picture.brand);
    const asMap = view === 'map' ? chooseMap(shown.maps, chosen?.id) : undefined;
    filters.show(asMap?.of === 'journey' ? asMap.map : undefined, filter);
    if (asMap !== undefined && !(asMap.of === 'journey' && asMap.map.stages.length === 0)) {
      frame.leave();
      const { findings, maps } = picture;
      const look = {
        filter,
        folded: new Set(folded),
        findings,
        language: maps.language,
        typed,
        ...(picture.brand === undefined ? {} : { brand: picture.brand }),
        ...(compared === undefined ? {} : { comparison: compared }),
      };
      mapShown = { shown: asMap, look };
      map.show(asMap, look);
    } else {
      mapShown = undefined;
      map.leave();
      if (chosen === undefined) frame.showInstead(whatToWrite(insertExample));
      else if (diagram === undefined || diagram.sections.length === 0)
        frame.showInstead(whatToAdd(chosen.title));
      else frame.draw(diagram);
    }
    if (cursor !== undefined) markCursor(cursor.offset, typed ? typedMove() : 'stays');
  }

  /** While a text cannot be read, its steps may be anywhere. */
  function typedMove(): CursorMove {
    return picture?.broken === undefined ? 'typed' : 'typed-broken';
  }

  /** A file without a journey has no diagram, but may have people to show. */
  function viewOf({ maps }: Picture): PageView {
    if (compared !== undefined) return 'map';
    return shown.diagrams.length === 0 && (maps.empathyMaps.length > 0 || maps.declarations.length > 0)
      ? 'map'
      : state.view;
  }

  function markCursor(offset: number | undefined, move: CursorMove): void {
    frame.markCursor(offset, move);
    map.markCursor(offset, move);
  }

  function insertExample(): void {
    if (uri !== undefined) editor.say({ type: 'insert-example', uri });
  }

  function moveCursor(offset: number, byTyping: boolean): void {
    const choices = picture === undefined ? [] : choicesOf(shown.diagrams, shown.maps, viewOf(picture));
    const journey = choiceAt(choices, offset);
    // Who goes from one journey into another wants to see it; who has chosen one and stays where they are keeps it.
    const entered = cursor !== undefined && journey !== undefined && journey !== cursor.journey;
    const comesBack = cursor === undefined && isKnown;
    cursor = { offset, journey: journey ?? cursor?.journey };
    if (entered && picture !== undefined) {
      keep({ journey });
      showPicture();
    }
    typed = byTyping;
    markCursor(offset, comesBack ? 'stays' : byTyping ? typedMove() : 'moved');
  }

  function hear(message: ToShow): void {
    switch (message.type) {
      case 'show':
        return showFile(message);
      case 'changed':
        return hearOfChange(message);
      case 'picture':
        return pulls.answered(message.request) ? take(message.picture) : undefined;
      case 'cursor':
        return message.uri === uri ? moveCursor(message.offset, message.typed === true) : undefined;
    }
  }

  // Whoever comes to the picture types no more.
  for (const type of ['pointerdown', 'wheel', 'keydown'])
    document.addEventListener(type, () => map.settle(), { capture: true, passive: true });
  globalThis.addEventListener('resize', () => map.settle());
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    if (event.key === 'f' || event.key === 'F') window.fit();
    const steps = zoomKeys.get(event.key);
    if (steps !== undefined) window.zoom(steps);
  });

  bar.setFile(state.name ?? '');
  bar.setLocked(state.locked);
  return {
    element: htmlElement(
      'div',
      // The words around the picture are of a language that is written from left to right, whatever the map's is.
      { class: 'page', lang: languageOfWords(language), dir: 'ltr' },
      bar.element,
      filters.element,
      htmlElement('div', { class: 'beside' }, window.element, banner.element, changes.element),
      frame.workshop,
      map.note,
    ),
    hear,
    mapShown: () => mapShown,
    start: () => editor.say({ type: 'ready' }),
  };
}

const zoomKeys: ReadonlyMap<string, number> = new Map([
  ['+', 1],
  ['=', 1],
  ['-', -1],
  ['0', 0],
]);
