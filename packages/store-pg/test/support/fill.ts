import type { Store } from '@prime-tally/stats-core/ports';
import { sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';

/** Stores a small history with everything odd in it: hostile texts, unknown headers, edits, chats, several spans. */
export async function fillStore(store: Store, agents = 4, posts = 3): Promise<void> {
  for (let agent = 0; agent < agents; agent += 1) {
    for (let post = 0; post < posts; post += 1) {
      const name = `Agent${agent}`;
      const takenAt = `2024-0${(post % 9) + 1}-1${agent % 10}T10:0${agent % 6}:00`;
      const text = `"quoted" \\ 'back'\t\u2028🙂 ${agent}`;
      const submission = sampleSubmission(
        {
          agent: name,
          takenAt,
          faction: (agent + post) % 2 === 0 ? 'enlightened' : 'resistance',
          stats: {
            level: 8,
            lifetimeAp: 1_000_000 + 1000 * post + agent,
            hacks: 9_007_199_254_740_991 - agent,
          },
          unknown: [
            { header: `New ${post % 2}`, text: String(post) },
            { header: 'Odd', text },
          ],
        },
        {
          source: sampleSource(`-100${agent}:${post}`),
          userId: String(agent + 1),
          ...(agent % 2 === 0 && { chatId: '-1001', zone: 'Europe/Berlin' }),
          warnings: post === 0 ? ['columns_unknown'] : [],
        },
      );
      const saved = await store.save(submission);
      if (saved.isErr()) throw new Error(saved.error.message);
    }
  }
  await store.save(
    sampleSubmission(
      { agent: 'Agent0', timeSpan: 'month', timeSpanText: 'МЕСЯЦ' },
      { source: sampleSource('w:1') },
    ),
  );
}
