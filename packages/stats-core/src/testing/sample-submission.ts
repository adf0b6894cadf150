import type { Submission } from '../ports/index.ts';
import type { Snapshot } from '../snapshot.ts';

/** A submission to be changed in a few places: agent `Sample` at noon, posted by user 1 in private (an import: by nobody). */
export function sampleSubmission(
  snapshot: Partial<Snapshot<string>> = {},
  more: Partial<Omit<Submission, 'snapshot'>> = {},
): Submission {
  const takenAt = snapshot.takenAt ?? '2024-05-04T12:00:00';
  const whole: Snapshot<string> = {
    agent: 'Sample',
    faction: 'enlightened',
    takenAt,
    timeSpan: 'all_time',
    timeSpanText: 'ALL TIME',
    stats: { level: 8, lifetimeAp: 1_000_000, currentAp: 1_000_000 },
    unknown: [],
    repeated: [],
    unresolved: [],
    ...snapshot,
  };
  const text = JSON.stringify(whole);
  return {
    snapshot: whole,
    warnings: [],
    source: sampleSource(`${whole.agent}:${takenAt}:${whole.timeSpan}`),
    textSha256: sampleSha256(text),
    ...(more.source?.kind === 'import' ? {} : { userId: '1' }),
    receivedAt: `${takenAt}Z`,
    catalogueVersion: '1',
    ...more,
  };
}

/** A source of the given external id: the message as it was sent. */
export function sampleSource(
  externalId: string,
  more: Partial<Submission['source']> = {},
): Submission['source'] {
  return { kind: 'telegram', instance: 'bot', externalId, ordinal: 0, revision: 0, ...more };
}

/** 64 hex digits that differ where texts differ, for all that tests need; no real SHA-256. */
export function sampleSha256(text: string): string {
  const hashes = Array.from({ length: 8 }, (_, seed) => {
    let hash = 2_166_136_261 ^ seed;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return hashes.join('');
}
