import { longestAnswers, type WalkPlan } from '@journey-maps/core/protocol';
import { capitalizeWord, type PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawStep, type StepTools } from './draw-step.ts';
import { beginWalk, continueWalk, getAnswer, hasUndescribedPhoto, type WalkModel } from './walk-model.ts';

/** The content of the page: a heading, the parts below it, and the buttons at the bottom. */
export interface Screen {
  readonly title: string;
  /** Above the title. */
  readonly above?: readonly HTMLElement[];
  readonly parts: readonly HTMLElement[];
  readonly buttons: readonly HTMLElement[];
}

/** Draws the first screen: it introduces the walk, and offers to continue interrupted ones. */
export function drawStart(
  plan: WalkPlan,
  { walk: words }: PictureWords,
  begin: (model: WalkModel) => void,
): Screen {
  const name = createHtmlElement('input', {
    id: 'walker',
    type: 'text',
    maxlength: String(longestAnswers.walker),
    autocomplete: 'name',
  });
  const unfinished = plan.unfinished.map((walk) => {
    const { walker, answers } = walk.state;
    const count = words.answered(answers.length, walk.steps.length);
    const details = [walker, count].filter((text) => text !== '').join(', ');
    return createButton(`${words.continue} (${details})`, () => begin(continueWalk(walk)));
  });
  const start = createButton(unfinished.length > 0 ? words.startAnew : words.start, () =>
    begin(beginWalk(plan.steps, name.value.trim())),
  );
  start.classList.add('walk-primary');
  return {
    title: words.title(plan.persona),
    above: [createHtmlElement('p', { class: 'walk-stage' }, plan.journey)],
    parts: [
      createHtmlElement('p', {}, words.introduction),
      createHtmlElement('p', {}, createHtmlElement('label', { for: 'walker' }, words.walker), name),
      ...unfinished,
    ],
    buttons: [start],
  };
}

/** Draws a step with its questions, and the ways back and on. */
export function drawQuestions(model: WalkModel, tools: StepTools, go: (at: number) => void): Screen {
  const { at, steps } = model;
  const { walk: words } = tools.words;
  const step = steps[at];
  const isLast = at === steps.length - 1;
  const next = createButton(isLast ? words.review : words.next, () => go(at + 1));
  next.classList.add('walk-primary');
  const position = words.position(at + 1, steps.length);
  return {
    title: step?.title || step?.stage || position,
    above: [
      createHtmlElement('progress', {
        value: String(at + 1),
        max: String(steps.length),
        'aria-label': position,
      }),
      createHtmlElement(
        'p',
        { class: 'walk-stage' },
        [position, step?.stage].filter((text) => text !== undefined && text !== step?.title).join(' · '),
      ),
    ],
    parts: [
      ...((step?.touchpoints.length ?? 0) === 0
        ? []
        : [createHtmlElement('p', { class: 'walk-touchpoints' }, step?.touchpoints.join(' · ') ?? '')]),
      ...drawStep(model, at, tools),
    ],
    buttons: [createButton(words.back, () => go(at - 1)), next],
  };
}

/** Draws the list of all steps with their answers, from which the walk is handed in. */
export function drawReview(
  model: WalkModel,
  { words: allWords, say }: StepTools,
  go: (at: number) => void,
  handIn: () => void,
): Screen {
  const { walk: words, signs } = allWords;
  const items = model.steps.map((step, index) => {
    const { score, word, photos } = getAnswer(model, index);
    const feeling = score === undefined ? words.unanswered : capitalizeWord(signs.moodLevels[score]);
    const facts = [feeling, word?.trim() ?? '', ...photos.map((_, number) => words.photo(number + 1))];
    return createHtmlElement(
      'li',
      {},
      createButton(step.title || step.stage, () => go(index)),
      createHtmlElement('span', {}, facts.filter((text) => text !== '').join(', ')),
    );
  });
  const submit = createButton(words.handIn, () => {
    const incomplete = model.state.answers.find(hasUndescribedPhoto);
    if (incomplete === undefined) handIn();
    else {
      go(incomplete.step);
      say(words.describePhotos);
    }
  });
  submit.classList.add('walk-primary');
  return {
    title: words.review,
    parts: [createHtmlElement('ol', { class: 'walk-review' }, items)],
    buttons: [createButton(words.back, () => go(model.steps.length - 1)), submit],
  };
}

function createButton(text: string, run: () => void): HTMLButtonElement {
  const button = createHtmlElement('button', { type: 'button' }, text);
  button.addEventListener('click', run);
  return button;
}
