import { writeFile } from 'node:fs/promises';
import { library } from '../../tsup.base.ts';
import { statDefsJson } from './scripts/stat-defs-json.ts';
import { tablesAsJson } from './scripts/tables-as-json.ts';

export default library(
  {
    index: 'src/index.ts',
    schema: 'src/schema/index.ts',
    sources: 'src/sources/index.ts',
  },
  {
    // One file an entry: a second one costs more to load than the few functions that the entries share.
    splitting: false,
    esbuildPlugins: [tablesAsJson],
    onSuccess: () => writeFile('dist/stat-defs.json', statDefsJson()),
  },
);
