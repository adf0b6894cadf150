/** Families of the fonts that the renderer loads, in the order in which a glyph is looked for. */
export const FONT_FAMILIES = ['DejaVu Sans', 'Noto Sans JP'] as const;

/** A whole picture of that size in pixels; `body` is markup. */
export function svgOf(width: number, height: number, paper: string, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILIES.join(', ')}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...body,
    '</svg>',
  ].join('\n');
}

/** How a text is set. */
export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isBold?: boolean;
}

/** A line of text with its baseline at that place; names from outside are no markup, and their emoji, which no font here has, are left out. */
export function textAt(x: number, y: number, text: string, style: TextStyle): string {
  const { size, fill, anchor = 'start', isBold = false } = style;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${isBold ? ' font-weight="bold"' : ''}>${escaped(text)}</text>`;
}

/** A straight line. */
export function lineAt(x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}"/>`;
}

/** The text cut to what fits that many pixels at that size, with an ellipsis; wide (East Asian) letters count double. */
export function fitted(text: string, width: number, size: number): string {
  const letters = [...text];
  let left = width / (size * 0.62);
  for (const [index, letter] of letters.entries()) {
    left -= (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1.7 : 1;
    if (left < 0) return `${letters.slice(0, Math.max(1, index - 1)).join('')}…`;
  }
  return text;
}

// XML knows no other control characters than tab and line ends, escaped or not.
function escaped(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}[\u200d\ufe0f\p{Emoji_Modifier}]*/gu, '')
    .replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, ' ')
    .trim()
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
