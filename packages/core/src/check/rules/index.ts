import type { Rule } from '../rule.ts';
import { actionItemWithoutOwner } from './action-item-without-owner.ts';
import { duplicateName } from './duplicate-name.ts';
import { importNotFound } from './import-not-found.ts';
import { invalidDate } from './invalid-date.ts';
import { numberOutOfRange } from './number-out-of-range.ts';
import { painWithoutOwner } from './pain-without-owner.ts';
import { referenceCycle } from './reference-cycle.ts';
import { repeatedProperty } from './repeated-property.ts';
import { stageWithoutTouchpoint } from './stage-without-touchpoint.ts';
import { syntax } from './syntax.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { unusedImport } from './unused-import.ts';

/** Every rule, in the order of the documentation. A test keeps the list complete. */
export const rules: readonly Rule[] = [
  syntax,
  unresolvedReference,
  duplicateName,
  repeatedProperty,
  numberOutOfRange,
  invalidDate,
  importNotFound,
  referenceCycle,
  unusedImport,
  stageWithoutTouchpoint,
  painWithoutOwner,
  actionItemWithoutOwner,
];
