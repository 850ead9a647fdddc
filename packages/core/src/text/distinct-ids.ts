/** Makes ids distinct: adds an ordinal to the second and further ones; no id can look like that, for a blank is in none but in quotes. */
export function distinctIds(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const ordinal = (seen.get(id) ?? 0) + 1;
    seen.set(id, ordinal);
    return ordinal === 1 ? id : `${id} ${ordinal}`;
  };
}
