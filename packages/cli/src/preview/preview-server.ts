import type { ServerResponse } from 'node:http';
import { createPageServer, type PageServer, writePage } from '../serve/page-server.ts';

/** The content that the page of a preview requests. */
export interface PreviewContent {
  readonly script: string;
  readonly style: string;
  readonly files: () => Promise<readonly string[]>;
  /** Returns one of the files as JSON; undefined for other files, and for files that cannot be read. */
  readonly map: (file: string) => Promise<string | undefined>;
}

export interface PreviewServer extends PageServer {
  /** Notifies all pages of a change. */
  readonly changed: () => void;
}

/** Serves a preview to browsers on this machine that know the token. */
export function createPreviewServer(token: string, content: PreviewContent): PreviewServer {
  const listeners = new Set<ServerResponse>();
  const { server, close } = createPageServer({
    token,
    policy,
    answer: async ({ method, name, query }, response) => {
      if (method !== 'GET') return 405;
      switch (name) {
        case '':
          return { type: 'text/html', content: page };
        case 'live.js':
          return { type: 'text/javascript', content: content.script };
        case 'live.css':
          return { type: 'text/css', content: content.style };
        case 'files':
          return { type: 'application/json', content: JSON.stringify(await content.files()) };
        case 'map': {
          const map = await content.map(query.get('file') ?? '');
          return map === undefined ? 404 : { type: 'application/json', content: map };
        }
        case 'events': {
          response.writeHead(200, { 'content-type': 'text/event-stream' });
          response.write(':\n\n');
          listeners.add(response);
          response.on('close', () => listeners.delete(response));
          return undefined;
        }
        default:
          return 404;
      }
    },
  });
  return {
    server,
    changed: () => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    },
    close,
  };
}

const page = writePage('Journey Preview', 'live.js', 'live.css');

// Mermaid writes style attributes while it measures.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:; font-src data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
