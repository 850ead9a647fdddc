import {
  type FromPage,
  type JourneyDiagram,
  keepLastGood,
  type Picture,
  type ToPage,
} from '@journey-maps/core';
import { describeBroken } from './describe.ts';
import { findJourneyAt } from './find-at-cursor.ts';
import { htmlElement } from './html.ts';
import { notice } from './notice.ts';
import { type FileState, fileState, readPageState, withFileState, withoutLastGood } from './page-state.ts';
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
  readonly save: (state: unknown) => void;
}

export interface Page {
  readonly element: HTMLElement;
  readonly hear: (message: ToPage) => void;
  /** To be called once the element is in the document. */
  readonly start: () => void;
}

/** The preview: shows the picture of one file, as the editor tells it to. */
export function page(editor: Editor): Page {
  let state = readPageState(editor.load());
  let uri = state.uri;
  let picture: Picture | undefined;
  let lastGood: readonly JourneyDiagram[] = state.lastGood ?? [];
  let shown: readonly JourneyDiagram[] = [];
  let cursor: { readonly offset: number; readonly journey: string | undefined } | undefined;
  /** Whether the place in the picture that was kept is still to be gone to. */
  let comingBack = true;

  const pulls = picturePulls((request, of) => editor.say({ type: 'pull', request, uri: of }));
  const bar = toolbar({
    chooseJourney: (journey) => {
      keep({ journey });
      showPicture();
    },
    zoom: (steps) => window.zoom(steps),
    lock: (locked) => {
      setLocked(locked);
      editor.say({ type: 'lock', locked });
    },
  });
  const banner = notice(({ at }) => {
    if (uri !== undefined) editor.say({ type: 'reveal-place', uri, at });
  });
  const window = viewport(({ zoom, x, y }) => {
    bar.setZoom(zoom);
    if (frame.drawn()) keep({ zoom, x, y });
  });
  const frame = pictureFrame(window, {
    reveal: (part) => {
      // Between two files the picture is still of the one before.
      if (uri === undefined || picture === undefined) return;
      // A stale part knows only where it was. What it was made from cannot be read, and here is where.
      if (part.stale === true && picture.broken)
        editor.say({ type: 'reveal-place', uri, at: picture.broken.at });
      else editor.say({ type: 'reveal', uri, span: part.span });
    },
    drawn: () => {
      if (comingBack && uri !== undefined) window.setView(fileState(state, uri));
      comingBack = false;
    },
    failed: (message) => {
      banner.show('This map could not be drawn. You see the picture from before.');
      editor.say({ type: 'failed', message });
    },
  });

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
    bar.setFile(message.name);
    if (message.uri !== state.uri) {
      lastGood = [];
      state = withoutLastGood(state);
    }
    if (message.uri !== uri || picture === undefined) {
      comingBack = true;
      cursor = undefined;
      frame.markCursor(undefined);
      picture = undefined;
      uri = message.uri;
    }
    state = { ...state, uri: message.uri, name: message.name };
    setLocked(message.locked);
    bar.setZoom(fileState(state, message.uri).zoom);
    pulls.show(message.uri);
  }

  function take(answer: Picture | undefined): void {
    if (answer === undefined) {
      banner.show('This file cannot be read any more. You see its last picture.');
      return;
    }
    if (answer.uri !== uri) return;
    picture = answer;
    shown = keepLastGood(lastGood, answer.diagrams, answer.broken !== undefined);
    rememberGood(answer);
    showPicture();
  }

  function rememberGood({ broken, diagrams }: Picture): void {
    if (broken === undefined) lastGood = diagrams;
    const toKeep = broken === undefined ? undefined : lastGood;
    if (state.lastGood === toKeep) return;
    state = toKeep === undefined ? withoutLastGood(state) : { ...state, lastGood: toKeep };
    editor.save(state);
  }

  function showPicture(): void {
    if (picture === undefined || uri === undefined) return;
    const wanted = fileState(state, uri).journey;
    const chosen = shown.find(({ id }) => id === wanted) ?? shown[0];
    bar.setJourneys(shown, chosen?.id);
    if (picture.broken === undefined) banner.hide();
    else banner.show(describeBroken(picture.broken, chosen), picture.broken);
    if (chosen === undefined) frame.showInstead(whatToWrite(insertExample));
    else if (chosen.sections.length === 0) frame.showInstead(whatToAdd(chosen));
    else frame.draw(chosen);
    if (cursor !== undefined) frame.markCursor(cursor.offset);
  }

  function insertExample(): void {
    if (uri !== undefined) editor.say({ type: 'insert-example', uri });
  }

  function moveCursor(offset: number): void {
    const journey = findJourneyAt(shown, offset);
    // Who goes from one journey into another wants to see it; who has chosen one and stays where they are keeps it.
    const entered = cursor !== undefined && journey !== undefined && journey !== cursor.journey;
    cursor = { offset, journey: journey ?? cursor?.journey };
    if (entered && picture !== undefined) {
      keep({ journey });
      showPicture();
    } else frame.markCursor(offset);
  }

  function hear(message: ToPage): void {
    switch (message.type) {
      case 'show':
        return showFile(message);
      case 'changed':
        return pulls.changed(message.uri);
      case 'picture':
        return pulls.answered(message.request) ? take(message.picture) : undefined;
      case 'cursor':
        return message.uri === uri ? moveCursor(message.offset) : undefined;
    }
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    const steps = zoomKeys.get(event.key);
    if (steps !== undefined) window.zoom(steps);
  });

  bar.setFile(state.name ?? '');
  bar.setLocked(state.locked);
  return {
    element: htmlElement(
      'div',
      { class: 'page' },
      bar.element,
      banner.element,
      window.element,
      frame.workshop,
    ),
    hear,
    start: () => editor.say({ type: 'ready' }),
  };
}

const zoomKeys: ReadonlyMap<string, number> = new Map([
  ['+', 1],
  ['=', 1],
  ['-', -1],
  ['0', 0],
]);
