import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BenchOptions, BenchRow } from './bench-row.ts';

const MEASURE = fileURLToPath(new URL('../packages/bot/test/soak/measure.ts', import.meta.url));

/**
 * The built bot as a process of its own, with a real Postgres and the playground as its Telegram, all on this machine.
 * Every answer is looked at first. Option: `--by webhook` instead of polling.
 */
export async function bench({ quick, more }: BenchOptions): Promise<BenchRow[]> {
  const { by = 'polling' } = more;
  const found = await measured([...(quick ? ['--quick'] : []), '--by', by]);
  console.error(`by ${by}, load of the machine ${loadavg()[0]?.toFixed(1)}`);
  const figure = (name: string): number => found[name] ?? Number.NaN;
  const atMost = (name: string, value: number, unit: string, bar?: number): BenchRow => {
    const row = { suite: 'bot', name, value, unit };
    return bar === undefined ? row : { ...row, bar, ok: value <= bar };
  };
  const perSecond = figure('perSecond');
  return [
    { ...atMost('exports a second, sustained', perSecond, '/s'), bar: 60, ok: perSecond >= 60 },
    atMost('export to answer at 20 a second, p50', figure('answerP50'), 'ms'),
    atMost('export to answer at 20 a second, p95', figure('answerP95'), 'ms', 50),
    atMost('/top to answer, p95', figure('boardP95'), 'ms'),
    atMost('chart, the first one', figure('firstChart'), 'ms'),
    atMost('chart, warm, p50', figure('warmChartP50'), 'ms', 80),
    atMost('chart, warm, p95', figure('warmChartP95'), 'ms'),
    atMost('memory of the bot', figure('botMb'), 'MB', 150),
    atMost('memory of its child that draws', figure('pictureMb'), 'MB', 140),
  ];
}

async function measured(options: readonly string[]): Promise<Record<string, number>> {
  const flags = ['--import', 'tsx', '--conditions=@prime-tally/source'];
  const child = spawn(process.execPath, [...flags, MEASURE, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Measuring ended with ${code}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, number>;
}
