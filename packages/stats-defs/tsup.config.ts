import { library } from '../../tsup.base.ts';

export default library({
  index: 'src/index.ts',
  schema: 'src/schema/index.ts',
  sources: 'src/sources/index.ts',
});
