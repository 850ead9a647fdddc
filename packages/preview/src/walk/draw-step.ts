import { longestAnswers, mostPhotos, type StepAnswer } from '@journey-maps/core/protocol';
import { capitalizeWord, type PictureWords } from '@journey-maps/core/views';
import { createHtmlElement, replaceChildren } from '../html.ts';
import { drawFace, type Mood } from '../map/draw-face.ts';
import { resizePhoto } from './resize-photo.ts';
import { createId, getAnswer, setAnswer, type WalkModel } from './walk-model.ts';

/** The services that a step uses. */
export interface StepTools {
  readonly words: PictureWords;
  /** Called after each change of the answers. */
  readonly onChange: () => void;
  readonly keepPhoto: (id: string, photo: Blob) => Promise<void>;
  /** Resolves to the address of a photo, for an image. */
  readonly findPhoto: (id: string) => Promise<string>;
  /** Announces a problem. */
  readonly say: (text: string) => void;
}

const moods: readonly Mood[] = [-2, -1, 0, 1, 2];

/** Draws the questions of a step, with the answers so far. */
export function drawStep(model: WalkModel, index: number, tools: StepTools): readonly HTMLElement[] {
  const { words, onChange } = tools;
  const change = (changes: Partial<StepAnswer>): void => {
    setAnswer(model, { ...getAnswer(model, index), ...changes });
    onChange();
  };
  const answer = getAnswer(model, index);
  return [
    drawMoods(answer, words, (score) => change({ score })),
    drawText('word', words.walk.word, answer.word, (word) => change({ word })),
    drawText('because', words.walk.because, answer.because, (because) => change({ because })),
    drawText('noticed', words.walk.noticed, answer.noticed, (noticed) => change({ noticed })),
    drawPhotos(
      () => getAnswer(model, index).photos,
      (photos) => change({ photos }),
      tools,
    ),
  ];
}

function drawMoods(answer: StepAnswer, words: PictureWords, choose: (score: Mood) => void): HTMLElement {
  const choices = moods.map((mood) => {
    const input = createHtmlElement('input', { type: 'radio', name: 'mood', value: String(mood) });
    input.checked = answer.score === mood;
    input.addEventListener('change', () => choose(mood));
    const face = createHtmlElement('span', { class: 'walk-face', 'data-mood': String(mood) });
    face.append(drawFace(mood));
    return createHtmlElement(
      'label',
      { class: 'walk-mood' },
      input,
      face,
      capitalizeWord(words.signs.moodLevels[mood]),
    );
  });
  return createHtmlElement(
    'fieldset',
    {},
    createHtmlElement('legend', {}, words.walk.feeling),
    createHtmlElement('div', { class: 'walk-moods' }, choices),
  );
}

function drawText(
  key: 'word' | 'because' | 'noticed',
  label: string,
  value: string | undefined,
  write: (text: string) => void,
): HTMLElement {
  const attributes = { id: key, maxlength: String(longestAnswers[key]), autocomplete: 'off' };
  const field =
    key === 'word'
      ? createHtmlElement('input', { ...attributes, type: 'text' })
      : createHtmlElement('textarea', { ...attributes, rows: '2' });
  field.value = value ?? '';
  field.addEventListener('input', () => write(field.value));
  return createHtmlElement('p', {}, createHtmlElement('label', { for: key }, label), field);
}

type Photos = StepAnswer['photos'];

function drawPhotos(get: () => Photos, set: (photos: Photos) => void, tools: StepTools): HTMLElement {
  const { words, keepPhoto, say } = tools;
  const list = createHtmlElement('div', { class: 'walk-photos' });
  const input = createHtmlElement('input', { type: 'file', accept: 'image/*', id: 'photo' });
  input.addEventListener('change', () => void add());
  const add = async (): Promise<void> => {
    say('');
    const [file] = input.files ?? [];
    if (file === undefined) return;
    if (get().length >= mostPhotos) return say(words.walk.tooManyPhotos);
    const photo = await resizePhoto(file);
    input.value = '';
    if (photo === undefined) return say(words.walk.noPhoto);
    const id = createId();
    await keepPhoto(id, photo);
    set([...get(), { id, alternative: '' }]);
    draw();
    list.querySelector<HTMLElement>('.walk-photo:last-child input')?.focus();
  };
  const draw = (): void => {
    const photos = get().map(({ id }, index) => drawPhoto(id, index, get, change, tools));
    replaceChildren(list, photos);
  };
  const change = (photos: Photos): void => {
    const isRemoved = photos.length < get().length;
    set(photos);
    if (!isRemoved) return;
    draw();
    input.focus();
  };
  draw();
  return createHtmlElement(
    'div',
    {},
    list,
    createHtmlElement(
      'p',
      { class: 'walk-add' },
      createHtmlElement('label', { for: 'photo' }, words.walk.addPhoto),
      input,
    ),
  );
}

function drawPhoto(
  id: string,
  index: number,
  get: () => Photos,
  set: (photos: Photos) => void,
  { words, findPhoto }: StepTools,
): HTMLElement {
  const image = createHtmlElement('img', { alt: words.walk.photo(index + 1) });
  void findPhoto(id).then((address) => {
    image.src = address;
  });
  const field = createHtmlElement('input', {
    type: 'text',
    id: `photo-${id}`,
    maxlength: String(longestAnswers.alternative),
    autocomplete: 'off',
  });
  field.value = get().find((photo) => photo.id === id)?.alternative ?? '';
  field.addEventListener('input', () =>
    set(get().map((photo) => (photo.id === id ? { id, alternative: field.value } : photo))),
  );
  const remove = createHtmlElement('button', { type: 'button' }, words.walk.removePhoto);
  remove.addEventListener('click', () => set(get().filter((photo) => photo.id !== id)));
  return createHtmlElement(
    'div',
    { class: 'walk-photo' },
    image,
    createHtmlElement('label', { for: field.id }, words.walk.photoShows),
    field,
    remove,
  );
}
