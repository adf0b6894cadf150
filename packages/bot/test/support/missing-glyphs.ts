import { createRequire } from 'node:module';
import path from 'node:path';
import { type Font, openSync } from 'fontkit';

const { resolve } = createRequire(import.meta.url);
const folderOf = (name: string): string => path.dirname(resolve(`${name}/package.json`));
const FONTS: readonly Font[] = [
  path.join(folderOf('dejavu-fonts-ttf'), 'ttf', 'DejaVuSans.ttf'),
  path.join(folderOf('@expo-google-fonts/noto-sans-jp'), '400Regular', 'NotoSansJP_400Regular.ttf'),
].map((file) => openSync(file) as Font);

/** Characters of the texts in a picture that none of the shipped fonts can draw. */
export function missingGlyphs(svg: string): readonly string[] {
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text = '']) =>
    text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
  );
  const letters = new Set([...texts.join('')]);
  return [...letters].filter((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return !FONTS.some((font) => font.hasGlyphForCodePoint(point));
  });
}
