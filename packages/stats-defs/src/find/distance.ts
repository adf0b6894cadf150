/** Letters to add, leave out, change or swap with their neighbour to get from one text to the other; more than `most` is told as `most + 1`. Cost: `most` × length. */
export function distanceOf(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const row = new Array<number>(other.length + 1).fill(most + 1);
    row[0] = at;
    for (let to = Math.max(1, at - most); to <= Math.min(other.length, at + most); to++) {
      const change = one[at - 1] === other[to - 1] ? 0 : 1;
      let steps = Math.min((last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (last[to - 1] ?? 0) + change);
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) {
        steps = Math.min(steps, (before[to - 2] ?? 0) + 1);
      }
      row[to] = steps;
    }
    before = last;
    last = row;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}
