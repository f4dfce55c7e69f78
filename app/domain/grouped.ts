/** Items under their keys, both in the order in which they came. */
export const grouped = <Key, Item>(items: readonly (readonly [Key, Item])[]): ReadonlyMap<Key, readonly Item[]> => {
  const groups = new Map<Key, Item[]>()
  for (const [key, item] of items) {
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
