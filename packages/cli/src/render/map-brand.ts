import { type PictureBrand, pictureBrand } from '@journey-maps/core/views';
import { configWorkspace, readPicture } from '@journey-maps/server/files';
import { tell } from '../complain.ts';
import { mapSettings } from '../config/map-settings.ts';
import type { MapSettings } from '../config/settings-of-maps.ts';
import { pathOfUri } from '../files/file-uri.ts';
import type { Io } from '../io.ts';

/** Returns the settings of one map, and reports problems in its configuration files. */
export async function settingsOfMap(path: string, io: Io): Promise<MapSettings> {
  const configs = await mapSettings([path], new Map(), io.folder);
  for (const sentence of [...configs.problemsFor([path]), ...configs.warningsFor([path])]) tell(io, sentence);
  return configs;
}

/** Returns the brand that a map is drawn with, including its logo as an image. */
export function brandOfMap(configs: MapSettings, path: string, folder: string): PictureBrand | undefined {
  const brand = configs.brandFor(path);
  return brand && pictureBrand(brand, (uri) => readLogo(uri, brand.logo?.config ?? '', folder));
}

function readLogo(uri: string, configUri: string, folder: string): string | undefined {
  const [path, config] = [uri, configUri].map(pathOfUri);
  return path === undefined || config === undefined
    ? undefined
    : readPicture(configWorkspace(config, [folder]), path);
}
