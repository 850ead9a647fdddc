import type { ServerCapabilities } from 'vscode-languageserver';
import { protocolOnce } from '../meta-model/message-checker.ts';

/** Returns the methods of the requests and notifications that a server announces in its capabilities. */
export function announcedMessages(announced: ServerCapabilities): readonly string[] {
  return messages()
    .filter(({ serverCapability }) => isAnnounced(announced, serverCapability.split('.')))
    .map(({ method }) => method);
}

/** Returns the announced capabilities without a message in the protocol, which are usually misspellings. */
export function capabilitiesWithoutMessage(announced: ServerCapabilities): readonly string[] {
  const paths = Object.entries(announced).flatMap(([key, value]) =>
    key === 'workspace' && typeof value === 'object'
      ? Object.keys(value).map((inner) => `${key}.${inner}`)
      : [key],
  );
  return paths.filter(
    (path) => !messages().some(({ serverCapability }) => `${serverCapability}.`.startsWith(`${path}.`)),
  );
}

function messages(): readonly { readonly method: string; readonly serverCapability: string }[] {
  const { requests, notifications } = protocolOnce().model;
  return [...requests, ...notifications].flatMap(({ method, serverCapability, messageDirection }) =>
    serverCapability === undefined || messageDirection === 'serverToClient'
      ? []
      : [{ method, serverCapability }],
  );
}

function isAnnounced(of: unknown, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return of !== undefined && of !== false;
  return typeof of === 'object' && of !== null && isAnnounced((of as Record<string, unknown>)[first], rest);
}
