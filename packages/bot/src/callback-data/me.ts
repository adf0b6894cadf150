import type { ThemeName } from '../pictures/theme.ts';

/** A button under one's own numbers; only `userId` may press it. */
export type MeButton = { readonly userId: string; readonly agent: string } & (
  | { readonly action: 'progress'; readonly days: number }
  | { readonly action: 'posts'; readonly page: number }
  /** First press, then the word that it is meant. */
  | { readonly action: 'delete' | 'delete_surely' | 'details'; readonly takenAt: string }
  | { readonly action: 'chart'; readonly theme: ThemeName; readonly stats: readonly string[] }
);

/** First word of the family's data. */
export const ME_PREFIX = 'me';

const SHAPE = /^me:([0-9a-z]{1,13}):([A-Za-z0-9]{1,15}):([pldyxc])([^:]{0,40})$/;
const MOMENT = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;
const NUMBER = /^\d{1,4}$/;
const CHART = /^([dl])([\w+.-]{1,36}(?:,[\w+.-]{1,36}){0,3})$/;

/** Button data; at most 64 bytes unless the chart's stats are too long for a button (`fitsMe`). */
export function packMe(button: MeButton): string {
  return `${ME_PREFIX}:${BigInt(button.userId).toString(36)}:${button.agent}:${detailOf(button)}`;
}

function detailOf(button: MeButton): string {
  switch (button.action) {
    case 'progress':
      return `p${button.days}`;
    case 'posts':
      return `l${button.page}`;
    case 'delete':
      return `d${button.takenAt.replace(/\D/g, '')}`;
    case 'delete_surely':
      return `y${button.takenAt.replace(/\D/g, '')}`;
    case 'details':
      return `x${button.takenAt.replace(/\D/g, '')}`;
    case 'chart':
      return `c${button.theme[0]}${button.stats.join(',')}`;
  }
}

/** Whether the button can be packed into the 64 bytes that Telegram allows. */
export function fitsMe(button: MeButton): boolean {
  const data = packMe(button);
  return Buffer.byteLength(data) <= 64 && SHAPE.test(data);
}

/** The button, or nothing where the data are not what `packMe` makes. */
export function unpackMe(data: string): MeButton | undefined {
  const [, user, agent, action, detail = ''] = SHAPE.exec(data) ?? [];
  if (user === undefined || agent === undefined) return undefined;
  const of = { userId: numberOf36(user), agent };
  switch (action) {
    case 'p':
      return NUMBER.test(detail) ? { ...of, action: 'progress', days: Number(detail) } : undefined;
    case 'l':
      return NUMBER.test(detail) ? { ...of, action: 'posts', page: Number(detail) } : undefined;
    case 'c': {
      const [, theme, stats] = CHART.exec(detail) ?? [];
      if (stats === undefined) return undefined;
      return { ...of, action: 'chart', theme: theme === 'd' ? 'dark' : 'light', stats: stats.split(',') };
    }
    default: {
      const [, year, month, day, hour, minute, second] = MOMENT.exec(detail) ?? [];
      if (second === undefined) return undefined;
      const takenAt = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
      const asked = action === 'x' ? 'details' : action === 'y' ? 'delete_surely' : 'delete';
      return { ...of, action: asked, takenAt };
    }
  }
}

function numberOf36(text: string): string {
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return String(value);
}
