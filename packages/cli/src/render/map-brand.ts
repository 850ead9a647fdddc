import { createPictureBrand, type PictureBrand } from '@journey-maps/core/views';
import { findConfigWorkspace, readPicture } from '@journey-maps/server/files';
import { tell } from '../complain.ts';
import { mapSettings } from '../config/map-settings.ts';
import type { MapSettings } from '../config/settings-of-maps.ts';
import { getUriPath } from '../files/file-uri.ts';
import type { Io } from '../io.ts';

/** Returns the settings of one map, and reports problems in its configuration files. */
export async function readSettingsOfMap(path: string, io: Io): Promise<MapSettings> {
  const configs = await mapSettings([path], new Map(), io.folder);
  for (const sentence of [...configs.listProblemsFor([path]), ...configs.listWarningsFor([path])])
    tell(io, sentence);
  return configs;
}

/** Returns the brand that a map is drawn with, including its logo as an image. */
export function readBrandOfMap(configs: MapSettings, path: string, folder: string): PictureBrand | undefined {
  const brand = configs.getBrandFor(path);
  return brand && createPictureBrand(brand, (uri) => readLogo(uri, brand.logo?.config ?? '', folder));
}

function readLogo(uri: string, configUri: string, folder: string): string | undefined {
  const [path, config] = [uri, configUri].map(getUriPath);
  return path === undefined || config === undefined
    ? undefined
    : readPicture(findConfigWorkspace(config, [folder]), path);
}
