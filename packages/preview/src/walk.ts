import { isUnfinishedWalk, isWalkPlan, type WalkPlan } from '@journey-maps/core/protocol';
import { chooseWordsLanguage, getDirection, getPictureWords } from '@journey-maps/core/views';
import { followScreenTheme } from './export/screen-theme.ts';
import { createHtmlElement, replaceChildren } from './html.ts';
import type { StepTools } from './walk/draw-step.ts';
import { drawQuestions, drawReview, drawStart, type Screen } from './walk/draw-walk.ts';
import { openKeptValues } from './walk/kept-values.ts';
import { createSender, type SendingStatus } from './walk/send-walk.ts';
import { continueWalk, type WalkModel } from './walk/walk-model.ts';

/** The script of the page that `journey walk` serves. */
async function start(): Promise<void> {
  // Longer than most functions: its inner functions share the walk and the parts of the page.
  const plan: unknown = await (await fetch('plan')).json();
  if (!isWalkPlan(plan)) throw new Error('The plan of the walk cannot be read.');
  const kept = await openKeptValues();
  // The address holds the token, so that each walk is kept apart.
  const key = location.pathname;
  const keptWalk = await kept.get(key);

  const words = getPictureWords(plan.language);
  const main = createHtmlElement('main', { class: 'walk' });
  const status = createHtmlElement('p', { class: 'walk-status', role: 'status' });
  const problem = createHtmlElement('p', { class: 'walk-problem', role: 'alert' });
  setLanguage(plan, words.walk.title(plan.persona));
  document.body.replaceChildren(main);

  let model: WalkModel | undefined;
  let send = (): void => {};
  const save = (): void => {
    if (model !== undefined) void kept.set(key, { steps: model.steps, state: model.state, at: model.at });
  };
  const tools: StepTools = {
    words,
    onChange: () => {
      save();
      send();
    },
    keepPhoto: (id, photo) => kept.set(id, photo),
    findPhoto: async (id) => {
      const photo = await kept.get(id);
      if (photo instanceof Blob) return URL.createObjectURL(photo);
      return `photo?${new URLSearchParams({ walk: model?.state.walk ?? '', id })}`;
    },
    say: (text) => {
      problem.textContent = text;
    },
  };

  function show({ title, above = [], parts, buttons }: Screen): void {
    const heading = createHtmlElement('h1', { tabindex: '-1' }, title);
    problem.textContent = '';
    replaceChildren(main, [
      ...above,
      heading,
      ...parts,
      problem,
      createHtmlElement('nav', { class: 'walk-buttons' }, [...buttons]),
      status,
    ]);
    scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }

  function go(at: number): void {
    if (model === undefined || at < 0) return show(drawStart(plan as WalkPlan, words, begin));
    model.at = at;
    save();
    const { steps } = model;
    show(at < steps.length ? drawQuestions(model, tools, go) : drawReview(model, tools, go, handIn));
  }

  function handIn(): void {
    if (model === undefined) return;
    model.state = { ...model.state, isFinished: true };
    tools.onChange();
  }

  function begin(walk: WalkModel): void {
    // Going back to the first screen and on again continues the walk of this device.
    if (model === undefined || walk.state.answers.length > 0) model = walk;
    else model.state = { ...model.state, walker: walk.state.walker };
    const current = model;
    send = createSender({
      getState: () => current.state,
      getPhoto: async (id) => {
        const photo = await kept.get(id);
        return photo instanceof Blob ? photo : undefined;
      },
      report,
    });
    go(current.at);
    if (current.state.isFinished) send();
  }

  function report(sending: SendingStatus): void {
    status.textContent = statusTexts[sending];
    if (sending !== 'done') return;
    show({ title: words.walk.done, parts: [], buttons: [] });
    status.textContent = '';
  }

  const { saved, sent, waiting, refused } = words.walk;
  const statusTexts: Readonly<Record<SendingStatus, string>> = { saved, sent, waiting, refused, done: '' };
  if (isUnfinishedWalk(keptWalk)) {
    const at = 'at' in keptWalk && typeof keptWalk.at === 'number' ? keptWalk.at : 0;
    begin({ ...continueWalk(keptWalk), at });
  } else go(-1);
}

function setLanguage({ language }: WalkPlan, title: string): void {
  document.documentElement.lang = chooseWordsLanguage(language);
  document.documentElement.dir = getDirection(language);
  document.title = title;
}

followScreenTheme();
start().catch((error: unknown) => {
  document.body.append(error instanceof Error ? error.message : String(error));
});
