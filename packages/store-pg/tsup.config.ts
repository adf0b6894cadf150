import { library } from '../../tsup.base.ts';

export default library(
  {
    index: 'src/index.ts',
    db: 'src/db/index.ts',
    embedded: 'src/embedded/index.ts',
    testing: 'src/testing/index.ts',
  },
  { shims: true },
);
