import type { Persona } from '@journey-maps/core/model';
import { getTitle, type LinkedDocument } from '@journey-maps/core/semantics';
import type { Block, Fact } from '../content.ts';
import { countWords } from '../count-words.ts';
import { createFact, createFacts } from '../facts.ts';
import { listRefTitles } from '../get-ref-title.ts';
import { listWords } from '../list-words.ts';
import { listPictureTexts } from '../picture-texts.ts';
import type { Setting } from '../setting.ts';

/** The limit of other files to read; beyond it, the card shows only their number. */
const most = 200;

export function createPersonaCard(setting: Setting<Persona>): readonly Block[] {
  const { entity, linked } = setting;
  return [
    ...(entity.about === undefined ? [] : [{ kind: 'text', text: entity.about.value } as const]),
    {
      kind: 'facts',
      facts: [
        ...createFacts('Wants', entity.goals),
        ...createFacts('Is frustrated by', entity.frustrations),
        ...createFacts('Needs', entity.needs),
        ...createFacts('Is motivated by', entity.motivations),
        ...createFacts(
          'Traits',
          entity.traits.map(({ label, value }) => (value ? `${label.value}: ${value.value}` : label.value)),
        ),
        ...createFacts('Says', entity.quotes, 1),
        ...createFacts('Pictures', listPictureTexts(entity.pictures)),
        ...createFacts('Evidence', listRefTitles(entity.evidence, linked)),
        ...listUses(setting),
      ],
    },
  ];
}

/** Lists the journeys and empathy maps about a persona. */
function listUses({ entity, linked, workspace }: Setting<Persona>): readonly Fact[] {
  const { uri } = linked.document;
  const name = entity.name?.value;
  const others = name === undefined ? [] : workspace.mentioning(uri, name);
  if (others.length > most) return createFact('Used in', `${others.length} other files`);
  const titles = [uri, ...others].flatMap((file) => {
    const other = workspace.linked(file);
    return other === undefined ? [] : listTitlesOfMapsAbout(entity, other);
  });
  if (titles.length === 0) return createFact('Used in', 'no journey');
  return createFact('Used in', `${countWords(titles.length, 'map')}: ${listWords(titles)}`);
}

function listTitlesOfMapsAbout(persona: Persona, linked: LinkedDocument): readonly string[] {
  const { journeys, empathyMaps } = linked.document;
  const isAbout = (personas: (typeof journeys)[number]['personas']) =>
    personas.some((ref) => linked.target(ref)?.entity === persona);
  return [
    ...journeys.filter(({ personas }) => isAbout(personas)),
    ...empathyMaps.filter((map) => map.persona && isAbout([map.persona])),
  ].map(getTitle);
}
