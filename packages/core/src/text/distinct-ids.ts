/**
 * Returns a function that makes ids distinct: the second and later occurrences of an id get an ordinal. Ids
 * that already have an ordinal, such as ids of a base, stay distinct from the new ids.
 */
export function createDistinctIds(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    let ordinal = (seen.get(id) ?? 0) + 1;
    while (ordinal > 1 && seen.has(`${id} ${ordinal}`)) ordinal++;
    seen.set(id, ordinal);
    if (ordinal === 1) return id;
    const distinct = `${id} ${ordinal}`;
    seen.set(distinct, 1);
    return distinct;
  };
}
