import type { PreviewDefaults } from '@journey-maps/core/protocol';
import { workspace } from 'vscode';

/** Reads the appearance of previews from the user's settings, each time a preview shows a file. */
export function createPreviewDefaults(): PreviewDefaults {
  const settings = workspace.getConfiguration('journey');
  return readDefaults(settings.get('preview.view'), settings.get('preview.density'));
}

/** Ignores values that the manifest does not list: users can write anything into their settings. */
export function readDefaults(view: unknown, density: unknown): PreviewDefaults {
  return {
    ...((view === 'focus' || view === 'map' || view === 'diagram') && { view }),
    ...((density === 'overview' || density === 'everything') && { density }),
  };
}
