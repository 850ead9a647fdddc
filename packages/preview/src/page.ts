// Longer than most files: messages, views and the state of the page meet here.
import type { FromPage, Picture, ToPage } from '@journey-maps/core/protocol';
import type { Comparison } from '@journey-maps/core/versions';
import { chooseWordsLanguage, getPictureWords } from '@journey-maps/core/views';
import {
  createEmpathyMapChoiceId,
  declarationsChoice,
  findChoice,
  listChoices,
  type PageView,
} from './choices.ts';
import { createChosenView, type PicturedView } from './chosen-view.ts';
import { changeList } from './compare/change-list.ts';
import type { CursorMove } from './cursor-move.ts';
import { describeBroken } from './describe.ts';
import type { MapToPrint } from './export/draw-copy.ts';
import { createFollowedPicture } from './follow-picture.ts';
import { createHtmlElement } from './html.ts';
import { leadToText } from './lead-to-text.ts';
import { applyBrand } from './look/apply-brand.ts';
import { getBrandedLanguage, setFont } from './look/get-branded-language.ts';
import { mapFilterBar } from './map/map-filter-bar.ts';
import { createNotice } from './notice.ts';
import { handlePageKeys } from './page-keys.ts';
import { createPageMemory } from './page-memory.ts';
import { createPagePictures, type PagePictures } from './page-pictures.ts';
import type { PageState } from './page-state.ts';
import { createPictureViews } from './picture-views.ts';
import { createPresentation } from './present/presentation.ts';
import { hasPriorities } from './priorities/draw-priorities.ts';
import { createToolbar } from './toolbar.ts';
import { createViewport } from './viewport.ts';

/** The host of the page. */
export interface Editor {
  readonly say: (message: FromPage) => void;
  /** Returns the state that was saved by the last page. */
  readonly load: () => unknown;
  readonly save: (state: PageState) => void;
  /** Called when a presentation ends. */
  readonly presented?: () => void;
}

/** A message that the page itself handles; the host of the page handles `draw-svg`. */
type ToShow = Exclude<ToPage, { readonly type: 'draw-svg' }>;

export interface Page extends PagePictures {
  /** Shows the map as slides, which cover the page. */
  readonly present: () => void;
  readonly element: HTMLElement;
  readonly hear: (message: ToShow) => void;
  /** Returns the map that is shown; undefined if there is no map, or a diagram is shown. */
  readonly mapShown: () => MapToPrint | undefined;
  /** Must be called once the element is in the document. */
  readonly start: () => void;
}

/**
 * Creates the preview, which shows the picture of one file as the editor requests. Drawing, state, requests
 * and filters are in separate files.
 *
 * @param language the language of the controls: English in the editor, the map's language in an exported page
 * @param wideView the view of wide windows, until the user chooses one
 */
export function createPage(editor: Editor, language?: string, wideView: PicturedView = 'diagram'): Page {
  // Longer than most functions: its inner functions share the state of the page.
  const words = getPictureWords(language);
  const memory = createPageMemory(editor.load(), editor.save);
  /** The file that is shown; undefined until the editor names a file. */
  let uri = memory.state().uri;
  let cursor: { readonly offset: number; readonly journey: string | undefined } | undefined;
  /** True if the last change to the text was typed in this editor. */
  let typed = false;
  /**
   * True if the file was shown before: then its last scroll position is restored instead of scrolling to the
   * cursor.
   */
  let isKnown = false;
  /** True until the stored scroll position is restored. */
  let comingBack = true;

  const followed = createFollowedPicture(memory.state().lastGood, {
    ask: (request, of) => editor.say({ type: 'pull', request, uri: of }),
    changed: showChanged,
    lost: () => banner.show('This file can no longer be read. The preview shows its last picture.'),
    keepLastValid: memory.keepLastValid,
  });
  const { reveal, revealCompared } = leadToText(editor.say, () => uri, followed.picture);
  const viewNow = createChosenView(memory.view, wideView, () => {
    comingBack = true;
    showPicture();
  });
  const bar = createToolbar(
    {
      chooseJourney: (journey) => {
        memory.keepOfFile({ journey });
        showPicture();
      },
      chooseView: (view) => {
        memory.keep({ view });
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
  const banner = createNotice(({ at }) => {
    if (uri !== undefined) editor.say({ type: 'reveal-place', uri, at });
  });
  const window = createViewport(({ zoom, x, y }) => {
    bar.setZoom(zoom);
    const drawn = views.drawn();
    if (drawn !== undefined)
      memory.keepOfFile({ views: { ...memory.file()?.views, [drawn]: { zoom, x, y } } });
  }, words.page.picture);
  const views = createPictureViews(window, {
    reveal,
    fold: (row, folded) => {
      const others = (memory.file()?.folded ?? []).filter((other) => other !== row);
      memory.keepOfFile({ folded: folded ? [...others, row] : others });
      showPicture();
    },
    drawn: comeBack,
    failed: (message) => {
      banner.show('This map could not be drawn. The preview shows the previous picture.');
      editor.say({ type: 'failed', message });
    },
    insertExample: () => {
      if (uri !== undefined) editor.say({ type: 'insert-example', uri });
    },
  });
  const changes = changeList({
    open: (change, place) => {
      const { map: of, part } = change;
      if (place !== undefined) revealCompared(place);
      changes.choose(change.id);
      if (of !== undefined) chooseMapOf(of);
      views.pointAt(part);
    },
    openPlace: revealCompared,
    leave: () => {
      if (uri !== undefined) editor.say({ type: 'leave-comparison', uri });
    },
  });
  const beside = createHtmlElement(
    'div',
    { class: 'beside' },
    window.element,
    banner.element,
    changes.element,
  );
  const slides = createPresentation(editor.presented ?? (() => undefined));
  const filters = mapFilterBar((filter) => {
    memory.keepOfFile({ filter });
    showPicture();
  }, words);

  /** Shows the map that contains a change. */
  function chooseMapOf({ of, id }: NonNullable<Comparison['changes'][number]['map']>): void {
    const choice =
      of === 'journey' ? id : of === 'empathy-map' ? createEmpathyMapChoiceId(id) : declarationsChoice;
    if (memory.file()?.journey === choice) return;
    memory.keepOfFile({ journey: choice });
    showPicture();
  }

  /** Restores the last zoom and scroll position; a new picture is fitted to the width. */
  function comeBack(): void {
    const drawn = views.drawn();
    if (!comingBack || drawn === undefined) return;
    comingBack = false;
    const view = memory.file()?.views?.[drawn];
    if (view !== undefined) window.setView(view);
    else {
      window.setView({ zoom: 1, x: 0, y: 0 });
      window.fit(1);
    }
  }

  function setLocked(locked: boolean): void {
    memory.keep({ locked });
    bar.setLocked(locked);
  }

  function showFile(message: Extract<ToPage, { type: 'show' }>): void {
    bar.setFile(message.name);
    bar.setLocked(message.locked);
    const isAnother = memory.showFile(message);
    if (message.uri !== uri || followed.picture() === undefined) {
      comingBack = true;
      cursor = undefined;
      typed = false;
      views.markCursor(undefined, 'stays');
      followed.forget();
      uri = message.uri;
      isKnown = memory.file()?.views !== undefined;
    }
    followed.follow(message.uri, isAnother);
  }

  function showChanged(begun: Comparison | undefined): void {
    if (followed.compared() === undefined) {
      changes.choose(undefined);
      views.pointAt(undefined);
    }
    const places = begun?.changes.flatMap(({ map: of }) => of ?? []) ?? [];
    const first = places.find(({ of }) => of === 'journey') ?? places[0];
    if (first !== undefined) chooseMapOf(first);
    showPicture();
  }

  function hearOfChange({ uri: of, change, cursor: at }: Extract<ToPage, { type: 'changed' }>): void {
    if (of !== uri) return;
    if (at !== undefined && cursor !== undefined) cursor = { ...cursor, offset: at };
    if (at !== undefined) typed = true;
    followed.takeChange(of, change);
    if (at !== undefined) moveCursor(at, true);
  }

  function showPicture(): void {
    const [picture, shown, compared] = [followed.picture(), followed.shown(), followed.compared()];
    const file = memory.file();
    if (picture === undefined || file === undefined) return;
    const { journey: otherId, filter = {}, folded } = file;
    const view = getView(picture);
    const choices = listChoices(shown.diagrams, shown.maps, view);
    const chosen = choices.find(({ id }) => id === otherId) ?? choices[0];
    const diagram = shown.diagrams.find(({ id }) => id === chosen?.id);
    bar.setView(view);
    bar.setComparing(compared !== undefined);
    changes.show(compared);
    beside.classList.toggle('comparing', compared !== undefined);
    bar.setJourneys(choices, chosen?.id);
    if (picture.broken === undefined) banner.hide();
    else banner.show(describeBroken(picture.broken, diagram), picture.broken);
    applyBrand(window.element, picture.brand);
    applyBrand(slides.element, picture.brand);
    setFont(document.body, getBrandedLanguage(picture.maps.language, picture.brand));
    const journey = shown.maps.journeys.find(({ id }) => id === chosen?.id);
    bar.setPrioritized(journey !== undefined && hasPriorities(journey));
    filters.show(view === 'map' || view === 'focus' ? journey : undefined, filter);
    views.show(view, chosen, shown, {
      filter,
      folded: new Set(folded),
      findings: picture.findings,
      language: picture.maps.language,
      typed,
      ...(picture.brand === undefined ? {} : { brand: picture.brand }),
      ...(compared === undefined ? {} : { comparison: compared }),
    });
    slides.update(journey, picture.maps.language);
    if (cursor !== undefined) views.markCursor(cursor.offset, typed ? typedMove() : 'stays');
  }

  /** While a text has a syntax error, its steps may be anywhere. */
  function typedMove(): CursorMove {
    return followed.picture()?.broken === undefined ? 'typed' : 'typed-broken';
  }

  /** Returns the view for a picture. A file without a journey has no diagram, but may have personas to show. */
  function getView({ maps }: Picture): PageView {
    if (followed.compared() !== undefined) return 'map';
    return followed.shown().diagrams.length === 0 &&
      (maps.empathyMaps.length > 0 || maps.declarations.length > 0)
      ? 'map'
      : viewNow.now();
  }

  function force(view: PicturedView | undefined): void {
    viewNow.force(view);
    showPicture();
  }

  function moveCursor(offset: number, byTyping: boolean): void {
    const [picture, shown] = [followed.picture(), followed.shown()];
    const choices = picture === undefined ? [] : listChoices(shown.diagrams, shown.maps, getView(picture));
    const journey = findChoice(choices, offset);
    // Moving the cursor into another journey shows it; moving inside a journey keeps the user's choice.
    const entered = cursor !== undefined && journey !== undefined && journey !== cursor.journey;
    const comesBack = cursor === undefined && isKnown;
    cursor = { offset, journey: journey ?? cursor?.journey };
    if (entered && picture !== undefined) {
      memory.keepOfFile({ journey });
      showPicture();
    }
    typed = byTyping;
    views.markCursor(offset, comesBack ? 'stays' : byTyping ? typedMove() : 'moved');
  }

  function hear(message: ToShow): void {
    switch (message.type) {
      case 'show':
        return showFile(message);
      case 'changed':
        return hearOfChange(message);
      case 'picture':
        return followed.takeAnswer(message.request, message.picture);
      case 'cursor':
        return message.uri === uri ? moveCursor(message.offset, message.typed === true) : undefined;
    }
  }

  handlePageKeys(window, views);
  bar.setFile(memory.state().name ?? '');
  bar.setLocked(memory.state().locked);
  return {
    element: createHtmlElement(
      'div',
      // The words around the picture are in a language that is written from left to right, whatever the map's
      // language.
      { class: 'page', lang: chooseWordsLanguage(language), dir: 'ltr' },
      bar.element,
      filters.element,
      beside,
      views.beside,
      slides.element,
    ),
    hear,
    mapShown: views.mapShown,
    start: () => editor.say({ type: 'ready' }),
    present: slides.open,
    ...createPagePictures(window, views, force),
  };
}
