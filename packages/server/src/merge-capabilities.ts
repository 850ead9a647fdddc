import type { ServerCapabilities } from 'vscode-languageserver';

/** Merges the capabilities of several features, including nested objects. */
export function mergeCapabilities(all: readonly ServerCapabilities[]): ServerCapabilities {
  const merged = {};
  for (const capabilities of all) addTo(merged, capabilities);
  return merged;
}

function addTo(into: Record<string, unknown>, from: object): void {
  for (const [key, value] of Object.entries(from)) {
    const known = into[key];
    into[key] = isPlain(value) ? merge(known, value) : value;
  }
}

function merge(known: unknown, value: object): object {
  const merged: Record<string, unknown> = isPlain(known) ? { ...known } : {};
  addTo(merged, value);
  return merged;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
