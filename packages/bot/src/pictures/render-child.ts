// The process that draws pictures, so that the bot need not hold the renderer's memory. Started by `create-renderer.ts`.
import { createRequire } from 'node:module';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { FONT_FAMILIES } from './svg.ts';

const { resolve } = createRequire(import.meta.url);
const folderOf = (name: string): string => path.dirname(resolve(`${name}/package.json`));
const dejavu = path.join(folderOf('dejavu-fonts-ttf'), 'ttf');
const noto = folderOf('@expo-google-fonts/noto-sans-jp');

const font = {
  // Hint: without a font the picture has no text, and nobody is told.
  fontFiles: [
    path.join(dejavu, 'DejaVuSans.ttf'),
    path.join(dejavu, 'DejaVuSans-Bold.ttf'),
    path.join(noto, '400Regular', 'NotoSansJP_400Regular.ttf'),
    path.join(noto, '700Bold', 'NotoSansJP_700Bold.ttf'),
  ],
  loadSystemFonts: false,
  defaultFontFamily: FONT_FAMILIES[0],
};

process.on('message', ({ id, svg }: { id: number; svg: string }) => {
  try {
    process.send?.({ id, png: new Resvg(svg, { font }).render().asPng() });
  } catch (error) {
    process.send?.({ id, failed: error instanceof Error ? error.message : 'unknown' });
  }
});
process.on('disconnect', () => process.exit(0));
