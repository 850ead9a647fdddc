import { type Finding as CoreFinding, LineIndex } from '@journey-maps/core/model';
import { computeFingerprints, convertFinding } from '@journey-maps/core/rules';
import { getContext, type MapContext, type MapInput } from './parse.ts';
import { createSettings, getDay, type RuleConfig } from './settings.ts';
import type { Finding } from './types.ts';

/** The settings of a check. */
export interface CheckOptions {
  /** The date of the check, such as `2026-11-21`. Default: today. */
  readonly today?: string;
  /** The rule settings, as in a `journey.config.json`. */
  readonly config?: RuleConfig;
}

/**
 * Checks a map by the rules, as `journey check` does.
 *
 * @returns the findings in the order of the text; those that comments in the map hide are left out
 * @throws TypeError or RangeError if the options are invalid; no map causes an exception
 */
export function check(map: MapInput, options: CheckOptions = {}): readonly Finding[] {
  const context = getContext(map);
  return convertFindings(context, listFindings(context, options));
}

/** Returns the findings of a map. */
export function listFindings(
  { workspace, document }: MapContext,
  { today, config }: CheckOptions,
): readonly CoreFinding[] {
  return workspace.check(document.uri, { today: getDay(today), settings: createSettings(config) });
}

/** Converts the findings of a map to their public form. */
export function convertFindings(
  { document }: MapContext,
  findings: readonly CoreFinding[],
): readonly Finding[] {
  const lines = new LineIndex(document.text);
  const prints = computeFingerprints(document, findings);
  return findings.map((finding, i) => convertFinding(finding, prints[i] ?? '', lines));
}
