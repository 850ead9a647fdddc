import type { Persona } from '@journey-maps/core/model';
import { type LinkedDocument, titleOf } from '@journey-maps/core/semantics';
import type { Block, Fact } from '../content.ts';
import { countWords } from '../count-words.ts';
import { fact, facts } from '../facts.ts';
import { titlesOfRefs } from '../get-ref-title.ts';
import { listWords } from '../list-words.ts';
import { pictureTexts } from '../picture-texts.ts';
import type { Setting } from '../setting.ts';

/** The limit of other files to read; beyond it, the card shows only their number. */
const most = 200;

export function personaCard(setting: Setting<Persona>): readonly Block[] {
  const { entity, linked } = setting;
  return [
    ...(entity.about === undefined ? [] : [{ kind: 'text', text: entity.about.value } as const]),
    {
      kind: 'facts',
      facts: [
        ...facts('Wants', entity.goals),
        ...facts('Is frustrated by', entity.frustrations),
        ...facts('Needs', entity.needs),
        ...facts('Is motivated by', entity.motivations),
        ...facts(
          'Traits',
          entity.traits.map(({ label, value }) => (value ? `${label.value}: ${value.value}` : label.value)),
        ),
        ...facts('Says', entity.quotes, 1),
        ...facts('Pictures', pictureTexts(entity.pictures)),
        ...facts('Evidence', titlesOfRefs(entity.evidence, linked)),
        ...usedIn(setting),
      ],
    },
  ];
}

/** Lists the journeys and empathy maps about a persona. */
function usedIn({ entity, linked, workspace }: Setting<Persona>): readonly Fact[] {
  const { uri } = linked.document;
  const name = entity.name?.value;
  const others = name === undefined ? [] : workspace.mentioning(uri, name);
  if (others.length > most) return fact('Used in', `${others.length} other files`);
  const titles = [uri, ...others].flatMap((file) => {
    const other = workspace.linked(file);
    return other === undefined ? [] : titlesOfMapsAbout(entity, other);
  });
  if (titles.length === 0) return fact('Used in', 'no journey');
  return fact('Used in', `${countWords(titles.length, 'map')}: ${listWords(titles)}`);
}

function titlesOfMapsAbout(persona: Persona, linked: LinkedDocument): readonly string[] {
  const { journeys, empathyMaps } = linked.document;
  const isAbout = (personas: (typeof journeys)[number]['personas']) =>
    personas.some((ref) => linked.target(ref)?.entity === persona);
  return [
    ...journeys.filter(({ personas }) => isAbout(personas)),
    ...empathyMaps.filter((map) => map.persona && isAbout([map.persona])),
  ].map(titleOf);
}
