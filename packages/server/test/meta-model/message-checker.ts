import { createViolations, type Violations } from './find-violations.ts';
import type { MetaModel, NotificationMessage, RequestMessage, Type } from './meta-model.ts';
import { ownMessages } from './own-messages.ts';
import { readMetaModel } from './read-meta-model.ts';

/** Checks the messages between a client and a server. */
export interface MessageChecker {
  /** Takes a message of the client. A request determines the type of its response. */
  fromClient(message: unknown): void;
  /** Takes a message of the server. Adds its violations to `violations`. */
  fromServer(message: unknown): void;
  readonly violations: string[];
}

/**
 * Checks every message of a server: by the meta model of the specification, or by our own
 * checks for our own messages.
 */
export function createMessageChecker(): MessageChecker {
  const { requests, notifications, violationsOf } = protocolOnce();
  const asked = new Map<unknown, string>();
  const violations: string[] = [];

  const checkParams = (method: string, params: unknown, known: RequestMessage | NotificationMessage) => {
    if (known.messageDirection === 'clientToServer') violations.push(`${method} is not a server's to send`);
    if (known.params) violations.push(...violationsOf(known.params, params, method));
    else if (params !== undefined && params !== null) violations.push(`${method} takes no params`);
    if (method === 'client/registerCapability') checkRegistrations(params);
  };

  const checkRegistrations = (params: unknown) => {
    const { registrations = [] } = params as {
      registrations?: { method: string; registerOptions?: unknown }[];
    };
    for (const { method, registerOptions } of registrations) {
      const registered = [...requests.values(), ...notifications.values()].find(
        (message) => (message.registrationMethod ?? message.method) === method,
      );
      if (!registered?.registrationOptions) violations.push(`${method} is nothing to register for`);
      else if (registerOptions !== undefined) {
        violations.push(
          ...violationsOf(registered.registrationOptions, registerOptions, `${method} options`),
        );
      }
    }
  };

  const checkOwn = (method: string, value: unknown) => {
    const check = ownMessages[method];
    if (!check) {
      violations.push(`${method} has no check in packages/server/test/meta-model/own-messages.ts: add one`);
    } else if (!check(value)) violations.push(`${method} is not as its check wants it: ${show(value)}`);
  };

  return {
    violations,
    fromClient: (message) => {
      const { id, method } = message as Partial<Envelope>;
      if (id !== undefined && method !== undefined) asked.set(id, method);
    },
    fromServer: (message) => {
      const envelope = message as Partial<Envelope>;
      const { id, method, params, error } = envelope;
      if (envelope.jsonrpc !== '2.0') violations.push(`a message is not of JSON-RPC 2.0: ${show(message)}`);
      if (method !== undefined) {
        const known = (id === undefined ? notifications : requests).get(method);
        if (known) checkParams(method, params, known);
        else checkOwn(method, params);
        return;
      }
      const request = asked.get(id);
      asked.delete(id);
      const hasResult = Object.hasOwn(envelope, 'result');
      if (request === undefined) violations.push(`an answer to nothing: ${show(message)}`);
      else if (hasResult === (error !== undefined)) {
        violations.push(`an answer to ${request} has not just one of result and error`);
      } else if (error !== undefined)
        violations.push(...violationsOf(responseError, error, `error of ${request}`));
      else {
        const known = requests.get(request);
        if (known) violations.push(...violationsOf(known.result, envelope.result, `answer to ${request}`));
        else checkOwn(request, envelope.result);
      }
    },
  };
}

interface Envelope {
  readonly jsonrpc: string;
  readonly id: number | string;
  readonly method: string;
  readonly params: unknown;
  readonly result: unknown;
  readonly error: unknown;
}

/** The type of `ResponseError` in the base protocol of the specification. */
const responseError: Type = {
  kind: 'literal',
  value: {
    properties: [
      { name: 'code', type: { kind: 'base', name: 'integer' } },
      { name: 'message', type: { kind: 'base', name: 'string' } },
      { name: 'data', type: { kind: 'reference', name: 'LSPAny' }, optional: true },
    ],
  },
};

interface Protocol {
  readonly model: MetaModel;
  readonly requests: ReadonlyMap<string, RequestMessage>;
  readonly notifications: ReadonlyMap<string, NotificationMessage>;
  readonly violationsOf: Violations;
}

let read: Protocol | undefined;

/** Returns the protocol, which is read once for all tests of a file. */
export function protocolOnce(): Protocol {
  if (read) return read;
  const model = readMetaModel();
  return (read = {
    model,
    requests: new Map(model.requests.map((request) => [request.method, request])),
    notifications: new Map(model.notifications.map((notification) => [notification.method, notification])),
    violationsOf: createViolations(model),
  });
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 200);
}
