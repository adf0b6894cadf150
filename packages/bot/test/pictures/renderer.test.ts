import { afterAll, describe, expect, it } from 'vitest';
import { chartSvg } from '../../src/pictures/chart-svg.ts';
import { createRenderer } from '../../src/pictures/create-renderer.ts';

const renderer = createRenderer({ idleMs: 200 });
afterAll(() => renderer.close());

const DAY = 86_400_000;
const chart = chartSvg({
  title: 'Nordlicht',
  subtitle: '2026',
  series: [
    {
      name: 'Hacks',
      latest: '120',
      points: [
        { at: 0, value: 100 },
        { at: DAY, value: 120 },
      ],
    },
  ],
  theme: 'light',
  axis: (values) => values.map(String),
  day: (at) => new Date(at).toISOString().slice(0, 10),
});

/** Width and height from the header of a PNG. */
const sizeOf = (png: Uint8Array): readonly number[] => {
  const view = Buffer.from(png);
  expect(view.subarray(1, 4).toString()).toBe('PNG');
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
};

describe('the renderer', () => {
  it('draws pictures one after another and side by side', async () => {
    const [first, second] = await Promise.all([renderer.png(chart), renderer.png(chart)]);
    expect(sizeOf(first._unsafeUnwrap())).toEqual([900, 500]);
    expect(Buffer.from(second._unsafeUnwrap())).toEqual(Buffer.from(first._unsafeUnwrap()));
  });

  it('draws again after its process has ended', async () => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(sizeOf((await renderer.png(chart))._unsafeUnwrap())).toEqual([900, 500]);
  });

  it('says why it draws nothing, and goes on', async () => {
    expect((await renderer.png('<svg')).isErr()).toBe(true);
    expect((await renderer.png(chart)).isOk()).toBe(true);
  });

  it('gives up on a picture that takes too long', async () => {
    const hasty = createRenderer({ timeoutMs: 1 });
    expect((await hasty.png(chart))._unsafeUnwrapErr()).toEqual({
      code: 'picture_failed',
      reason: 'it took too long',
    });
    hasty.close();
  });
});
