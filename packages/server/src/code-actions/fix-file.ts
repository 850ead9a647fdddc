import type { FileEdit } from '@journey-maps/core/edits';
import type { Finding, Fix, JourneyDocument } from '@journey-maps/core/model';
import { createWorkspaceOverlay, fixTexts } from '@journey-maps/core/rules';
import { parse } from '@journey-maps/language';
import type { Session } from '../feature.ts';

/** Returns the edits that fix one file. Applies fixes, as the command does, until `choose` returns none. */
export function fixFile(
  { uri, text }: JourneyDocument,
  choose: (finding: Finding) => Fix | undefined,
  { maps, host }: Session,
): readonly FileEdit[] {
  const scratch = createWorkspaceOverlay(maps.workspace, uri);
  const options = { today: host.today(), settings: maps.configs.getSettingsFor(uri) };
  const [fixed] = fixTexts([{ uri, text }], choose, {
    put: (_, changed) => {
      if (scratch.get(uri)?.text !== changed) scratch.set(parse(changed, uri));
    },
    check: () => scratch.check(uri, options),
  });
  return (fixed?.edits ?? []).map((edit) => ({ ...edit, uri }));
}
