import {
  refusalProblemOf,
  refusalsProblemOf,
  type Sources,
  sourceActProblemOf,
} from '@prime-tally/stats-core/ports';
import { ok } from 'neverthrow';
import { countRefusal } from './statements/count-refusal.ts';
import { enableSource } from './statements/enable-source.ts';
import { ensureSource } from './statements/ensure-source.ts';
import { pruneTexts } from './statements/prune-texts.ts';
import { readRefusals } from './statements/read-refusals.ts';
import { readSources } from './statements/read-sources.ts';
import { writeAudit } from './statements/write-audit.ts';
import { refused, type Work } from './work.ts';

/** `Sources` in Postgres. */
export function sourcesOf({ read, write, writeOnce }: Work): Sources {
  return {
    sources: () => read(readSources),
    async setSourceEnabled(source, isEnabled, act) {
      const problem = sourceActProblemOf(source, act);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => {
        const sourceId = await ensureSource(query, source, act.at);
        if (await enableSource(query, sourceId, isEnabled)) {
          const what = isEnabled ? 'enable_source' : 'disable_source';
          await writeAudit(query, { ...act, what, subject: `${source.kind} ${source.instance}` });
        }
        const [card] = await readSources(query, sourceId);
        if (card === undefined) throw new Error('The source is not there');
        return ok(card);
      });
    },
    async noteRefusal(refusal) {
      const problem = refusalProblemOf(refusal);
      if (problem !== undefined) return refused(problem);
      return writeOnce(async (query) => {
        await countRefusal(query, await ensureSource(query, refusal, refusal.at), refusal);
        return ok(undefined);
      });
    },
    async refusals(request) {
      const problem = refusalsProblemOf(request);
      if (problem !== undefined) return refused(problem);
      const { since, chatId, limit } = request;
      return read((query) => readRefusals(query, since, chatId, limit));
    },
    async pruneTexts(before) {
      const problem = refusalsProblemOf({ since: before, limit: 1 });
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await pruneTexts(query, before)));
    },
  };
}
