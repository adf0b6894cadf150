import type { BenchRow } from '../bench-row.ts';
import { postsOf, submissionOf } from './made-up-agents.ts';
import { against } from './rows.ts';
import type { Filled, Side } from './side.ts';
import { quantileOf, rateOf } from './timing.ts';

/** Saves a second, one at a time and four at a time, in batches that the two sides take in turn. */
export async function saveRows(
  { agents, days, quick }: Filled,
  compact: Side,
  plain: Side,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  let day = days;
  for (const workers of [1, 4]) {
    const [mine, theirs]: [number[], number[]] = [[], []];
    for (let batch = 0; batch < (quick ? 1 : 8); batch++) {
      const posts = postsOf(agents, day++)
        .slice(0, quick ? 20 : 400)
        .map(submissionOf);
      mine.push(await rateOf(posts, workers, compact.save));
      theirs.push(await rateOf(posts, workers, plain.save));
    }
    const [value, floor] = [quantileOf(mine), quantileOf(theirs)];
    // Hint: the ratio of each pair of batches, since what else the machine does changes from pair to pair.
    const ratio = quantileOf(mine.map((rate, batch) => rate / (theirs[batch] ?? Number.NaN)));
    const name = `saves a second, ${workers} at a time, ${agents} agents`;
    rows.push(against(name, '/s', { value, floor, ratio }, 1));
  }
  return rows;
}
