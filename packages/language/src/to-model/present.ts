/**
 * The values that are there, in a list of just their length. One that grows value by value keeps room for sixteen more,
 * and with a list for every kind of statement in every body that was a sixth of a model.
 */
export function present<T>(values: readonly (T | undefined)[]): readonly T[] {
  return isWhole(values) ? values : values.filter((value) => value !== undefined);
}

function isWhole<T>(values: readonly (T | undefined)[]): values is readonly T[] {
  return !values.includes(undefined);
}
