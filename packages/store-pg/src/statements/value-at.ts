/** A stat's value in a snapshot with `numbers`, `large` and `stat_ids`; where it has none, that of a header that turned out to be the stat. */
export function valueAt(snapshot: string, stat: string): string {
  return `number_at(${snapshot}.numbers, ${snapshot}.large, ${placeOf(`${snapshot}.stat_ids`, stat)})`;
}

/** Where a shape's stats have a stat, from 1; where they haven't, a header that turned out to be the stat. */
export function placeOf(statIds: string, stat: string): string {
  return `coalesce(
      array_position(${statIds}, ${stat}),
      (
        select array_position(${statIds}, linked.stat_id) from stat linked
        where linked.linked_to = ${stat} and linked.stat_id = any (${statIds})
        order by linked.stat_id limit 1
      )
    )`;
}
