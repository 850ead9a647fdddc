import type { EntityKind } from '@journey-maps/core/model';
import { SymbolKind } from 'vscode-languageserver';

/** The icon of each kind of statement in outlines, breadcrumbs and lists of symbols. */
export const symbolKinds: Readonly<Record<EntityKind, SymbolKind>> = {
  journey: SymbolKind.Module,
  'empathy-map': SymbolKind.Module,
  stage: SymbolKind.Namespace,
  step: SymbolKind.Method,
  touchpoint: SymbolKind.Interface,
  pain: SymbolKind.Event,
  gain: SymbolKind.Key,
  opportunity: SymbolKind.Property,
  'action-item': SymbolKind.Operator,
  metric: SymbolKind.Number,
  resource: SymbolKind.Object,
  lane: SymbolKind.Field,
  persona: SymbolKind.Class,
  owner: SymbolKind.Constant,
  channel: SymbolKind.Enum,
  evidence: SymbolKind.File,
};
