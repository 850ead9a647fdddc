import type { PictureWords } from '@journey-maps/core/views';
import type { IconName } from '../look/icons.ts';

export type RowGroup = keyof PictureWords['rowGroups'];

/** The group and the icon of a row of the map. */
export interface RowLook {
  readonly group: RowGroup;
  readonly icon: IconName;
}

const looks: Readonly<Record<string, RowLook>> = {
  details: { group: 'doing', icon: 'details' },
  goals: { group: 'doing', icon: 'goal' },
  thoughts: { group: 'doing', icon: 'thought' },
  emotions: { group: 'feeling', icon: 'emotions' },
  touchpoints: { group: 'meeting', icon: 'touchpoint' },
  artifacts: { group: 'meeting', icon: 'receipt' },
  frontstage: { group: 'front', icon: 'frontstage' },
  backstage: { group: 'behind', icon: 'backstage' },
  support: { group: 'support', icon: 'support' },
  ways: { group: 'ways', icon: 'ways' },
  handovers: { group: 'ways', icon: 'handover' },
  funnel: { group: 'ways', icon: 'exit' },
  confidence: { group: 'sources', icon: 'evidence' },
  pains: { group: 'hurting', icon: 'pain' },
  gains: { group: 'hurting', icon: 'gain' },
  counts: { group: 'hurting', icon: 'row' },
  'sharpest-pain': { group: 'hurting', icon: 'pain' },
  opportunities: { group: 'improving', icon: 'opportunity' },
  metrics: { group: 'measuring', icon: 'metric' },
  'action-items': { group: 'acting', icon: 'action' },
  resources: { group: 'acting', icon: 'resource' },
  evidence: { group: 'sources', icon: 'evidence' },
};

/** Returns the group and icon of a row by its id; custom rows of a map form a group of their own. */
export function getRowStyle(id: string): RowLook {
  if (id.startsWith('metric ')) return { group: 'measuring', icon: 'metric' };
  return looks[id] ?? { group: 'more', icon: 'row' };
}
