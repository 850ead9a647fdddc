/**
 * Makes ids distinct: adds an ordinal to the second and further ones. What comes with an ordinal already, as the ids of an
 * older version do, keeps it apart from those that are added here.
 */
export function distinctIds(): (id: string) => string {
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
