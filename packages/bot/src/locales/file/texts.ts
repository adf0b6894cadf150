import type { Text } from '../../views/view.ts';

/** Why a file is not read. */
export interface FileTexts {
  readonly large: Text;
  readonly kind: Text;
  readonly encoding: Text;
  readonly unavailable: Text;
  readonly noStats: Text;
}
