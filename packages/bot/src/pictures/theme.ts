/** Colours of a picture. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  /** Of the series, in their order; told apart by people who see no red or no green. */
  readonly series: readonly [string, string, string, string];
}

/** What a picture looks like on a light and on a dark screen. */
export const THEMES = {
  light: {
    paper: '#ffffff',
    ink: '#1c1f24',
    faint: '#5b6470',
    line: '#d9dee5',
    series: ['#0b6bcb', '#c2410c', '#137a4c', '#7c3aed'],
  },
  dark: {
    paper: '#14181f',
    ink: '#f1f4f8',
    faint: '#a3adba',
    line: '#333c48',
    series: ['#5cb3ff', '#ff9d5c', '#4fd18b', '#c4a1ff'],
  },
} as const satisfies Record<'light' | 'dark', Theme>;

/** Name of a theme. */
export type ThemeName = keyof typeof THEMES;
