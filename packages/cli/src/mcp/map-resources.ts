import { writeAssistantGuide } from '@journey-maps/language/guide';
import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import { readGivenMap } from './given-map.ts';
import { readAllMaps } from './reading-tools.ts';
import type { McpContext } from './tool.ts';

/** Registers the maps and the guide as resources, which people attach to a conversation. */
export function registerResources(server: McpServer, context: McpContext): void {
  server.registerResource(
    'guide',
    'journey-guide:///guide',
    { title: 'Guide to the Journey language', mimeType: 'text/markdown' },
    ({ href }) => ({ contents: [{ uri: href, mimeType: 'text/markdown', text: writeAssistantGuide() }] }),
  );
  const template = new ResourceTemplate('journey-map:///{+path}', {
    list: () => {
      const maps = readAllMaps(undefined, context);
      const readableMaps = 'problem' in maps ? [] : maps;
      return {
        resources: readableMaps.map(({ shown }) => ({
          uri: `journey-map:///${shown.split('/').map(encodeURIComponent).join('/')}`,
          name: shown,
          mimeType,
        })),
      };
    },
  });
  server.registerResource('map', template, { title: 'Journey map', mimeType }, ({ href }, { path }) => {
    const map = readGivenMap({ path: decodeURIComponent(String(path)) }, context);
    if ('problem' in map) throw new ResourceNotFoundError(href);
    return { contents: [{ uri: href, mimeType, text: map.text }] };
  });
}

const mimeType = 'text/x-journey';
