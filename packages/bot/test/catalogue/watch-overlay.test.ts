import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE, type Catalogue } from '@prime-tally/stats-defs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchOverlay } from '../../src/catalogue/watch-overlay.ts';
import { knowledgeOf } from '../../src/usecases/knowledge.ts';
import { exportText } from '../support/export-text.ts';
import { recordingLog } from '../support/recording-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'overlay-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

// A busy machine needs its time to see that a file has changed.
const patience = { timeout: 20_000 };

const overlay = (header: string) =>
  JSON.stringify({
    name: 'test',
    stats: { novaTokens: { header, kind: 'event', group: 'Events', unit: 'tokens' } },
  });

it('follows the file, keeps the last sound catalogue and says what is wrong', async () => {
  const path = join(folder, 'overlay.json');
  const { log, logged } = recordingLog();
  let catalogue: Catalogue<string> = CATALOGUE;
  const onChange = (changed: Catalogue<string>) => {
    catalogue = changed;
  };
  const watch = await watchOverlay({ path, onChange, log, intervalMs: 20 });
  expect(catalogue).toBe(CATALOGUE);
  expect(JSON.stringify(logged.at(-1))).toContain('cannot be read');

  writeFileSync(path, overlay('Nova Tokens'));
  await vi.waitFor(() => expect(catalogue.stats.novaTokens?.header).toBe('Nova Tokens'), patience);
  const paste = exportText({ agent: 'AdaLove', stats: { 'Nova Tokens': 5 } });
  expect(knowledgeOf(catalogue).parse(paste)._unsafeUnwrap().snapshots[0].stats.novaTokens).toBe(5);

  writeFileSync(path, overlay('Hacks'));
  await vi.waitFor(() => expect(JSON.stringify(logged.at(-1))).toContain('stats.novaTokens'), patience);
  expect(catalogue.stats.novaTokens?.header).toBe('Nova Tokens');

  watch.stop();
});
