import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/locales/formats.ts';
import { fitted, textAt } from '../../src/pictures/svg.ts';

describe('a text in a picture', () => {
  it('is never markup, whatever a name holds', () => {
    const drawn = textAt(0, 0, '</text><script>"&\u0000', { size: 10, fill: '#000' });
    expect(drawn).toBe(
      '<text x="0" y="0" font-size="10" fill="#000" text-anchor="start">&#60;/text&#62;&#60;script&#62;&#34;&#38;</text>',
    );
  });

  it('leaves out emoji, for which there is no font', () => {
    expect(textAt(0, 0, 'Ada 👩‍🚀🔥 Love', { size: 10, fill: '#000' })).toContain('>Ada  Love<');
  });

  it('is cut to its width; wide letters take more of it', () => {
    expect(fitted('Nordlicht', 200, 20)).toBe('Nordlicht');
    expect(fitted('N'.repeat(40), 200, 20)).toBe(`${'N'.repeat(15)}…`);
    expect(fitted('日'.repeat(40), 200, 20)).toBe(`${'日'.repeat(8)}…`);
  });
});

describe('the numbers of an axis', () => {
  it('are as short as they can be and still differ', () => {
    expect(FORMATS.en.axis([100_000_000, 200_000_000])).toEqual(['100M', '200M']);
    expect(FORMATS.en.axis([11_000, 11_500, 12_000])).toEqual(['11K', '11.5K', '12K']);
    expect(FORMATS.de.axis([41_000, 41_001])).toEqual(['41.000', '41.001']);
  });
});
