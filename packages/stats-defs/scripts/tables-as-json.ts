import path from 'node:path';
import { BADGES } from '../src/badges.ts';
import { DERIVED_STATS } from '../src/derived.ts';
import { STATS } from '../src/stats.ts';

const TABLES: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  'badges.ts': { BADGES },
  'derived.ts': { DERIVED_STATS },
  'stats.ts': { STATS },
};

/** What an esbuild plugin is handed, as far as it is used here. */
interface Build {
  onLoad(
    options: { filter: RegExp },
    load: (file: { path: string }) => { contents: string; loader: 'js' } | undefined,
  ): void;
}

/**
 * An esbuild plugin: the large tables are built as the JSON texts of their completed rows. Hint: an engine reads such a
 * text in half the time that it takes to read the short rows and complete them, and each record's keys stand in its rows.
 */
export const tablesAsJson: { readonly name: string; setup(build: Build): void } = {
  name: 'tables-as-json',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]stats-defs[\\/]src[\\/][a-z]+\.ts$/ }, (file) => {
      const tables = Object.entries(TABLES[path.basename(file.path)] ?? {});
      const lines = tables.map(([name, table]) => {
        const rows = JSON.stringify(JSON.stringify(Object.values(table)));
        return `export const ${name} = /* @__PURE__ */ keyed(/* @__PURE__ */ JSON.parse(${rows}));`;
      });
      if (lines.length === 0) return undefined;
      return { contents: ["import { keyed } from './keyed.ts';", ...lines].join('\n'), loader: 'js' };
    });
  },
};
