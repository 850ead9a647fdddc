import type { FileMap, FunnelBar, JourneyMap, MapItem, MapMoment } from '@journey-maps/core/views';
import type { ShownMap } from './pictures.ts';
import { shownMaps } from './pictures.ts';

const hostile = '<img src=x onerror=alert(1)> \u202Etxet {{7*7}}';

/** A small shop: a funnel, a year of readings, a walk and a test, evidence of every kind, and priorities. */
const text = `
persona inge "Inge" { primary }
owner web "Web team"
evidence talks "Interviews with buyers" { method interview; date 2026-08-14 }
evidence counts "Web analytics" { method analytics; date 2026-09-30 }
evidence staff "What the shop floor says" { method staff }
metric rate "Checkout completed" { baseline 58%; value 64%; target 75% }
journey shop "Buying a rain jacket" {
  persona inge
  stage find "Finds it" {
    owner web
    step search "Searches" { emotion 0 "curious"; evidence counts; touchpoint "Search" { channel website }
      pain none "Nothing fits" { severity high }
      opportunity filters "Filter by size" { for none; value 5; effort 2; status planned } }
    step compare "Compares" { emotion -1 "unsure" because "no sizes are shown"; evidence talks; touchpoint "Product page" { channel website }
      exit "Cannot find her size" { share 20% } }
  }
  stage pay "Pays" {
    step basket "Fills the basket" { emotion 1 "decided"; evidence staff; touchpoint "Basket" { channel website } metric rate }
    step checkout "Checks out" { emotion -2 "annoyed"; touchpoint "Checkout" { channel app }
      pain slow "Five pages to pay" { severity critical }
      metric rate
      opportunity short "One page" { for slow; value 4; effort 4; status idea }
      exit "Gives up" { share 32% } }
  }
}
`;

const bars: readonly FunnelBar[] = [
  { share: 1, percent: '100%', count: '31,870' },
  { share: 0.79, percent: '79%', count: '25,300', loss: { percent: '21%', lost: '21', explained: '20' } },
  {
    share: 0.21,
    percent: '21%',
    count: '6,700',
    loss: { percent: '73%', lost: '73', greatest: true, explained: '20' },
  },
  { share: 0.14, percent: '14%', count: '4,420', loss: { percent: '34%', lost: '34' } },
];

/** Returns the map with its figures. */
export function mapWithFigures(): ShownMap {
  const [shown] = shownMaps({ 'figures.journey': text });
  if (shown === undefined) throw new Error('There is one.');
  return { ...shown, name: 'figures', picture: { ...shown.picture, maps: addFigures(shown.picture.maps) } };
}

function addFigures(maps: FileMap): FileMap {
  let column = 0;
  const addToMoment = (moment: MapMoment): MapMoment => {
    const i = column++;
    const bar = bars[i];
    return {
      ...moment,
      ...(bar === undefined ? {} : { funnel: bar }),
      felt: [
        { walk: 0, score: [-1, -2, 0, -2][i] ?? 0, label: 'lost', because: hostile },
        ...(i === 1 ? [] : [{ walk: 1, score: [0, 1, 1, -1][i] ?? 0 }]),
      ],
      items: moment.items.map(addReadings),
    };
  };
  const addToJourney = (journey: JourneyMap): JourneyMap => ({
    ...journey,
    funnel: { title: 'Web analytics', date: '30 Sept 2026' },
    walks: [
      { id: 'as-inge', title: `Mette as Inge ${hostile}`, date: '14 Sept 2026' },
      { id: 'test', title: 'Usability test', date: 'Oct 2026' },
    ],
    stages: journey.stages.map((stage) => ({ ...stage, moments: stage.moments.map(addToMoment) })),
  });
  return { ...maps, journeys: maps.journeys.map(addToJourney) };
}

function addReadings(item: MapItem): MapItem {
  if (item.kind !== 'metric') return item;
  const values = [58, 57, 59, 60, 58, 61, 62, 61, 63, 62, 64, 64];
  const readings = values.map((value, i) => ({ day: `2026-${String(i + 1).padStart(2, '0')}-28`, value }));
  return {
    ...item,
    metric: 'rate',
    figures: { baseline: 58, value: 64, target: 75, percent: true, readings },
  };
}
