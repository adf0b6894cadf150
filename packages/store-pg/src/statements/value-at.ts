/** A stat's value in a snapshot with `values` and `stat_ids`; where it has none, that of a header that turned out to be the stat. */
export function valueAt(snapshot: string, stat: string): string {
  return `coalesce(
      ${snapshot}."values"[array_position(${snapshot}.stat_ids, ${stat})],
      (
        select ${snapshot}."values"[array_position(${snapshot}.stat_ids, linked.stat_id)]
        from stat linked
        where linked.linked_to = ${stat} and linked.stat_id = any (${snapshot}.stat_ids)
        order by linked.stat_id limit 1
      )
    )`;
}
