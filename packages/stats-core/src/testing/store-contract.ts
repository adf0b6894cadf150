import type { StoreCase } from './store-case.ts';
import { BOARD_CASES } from './store-contract-boards.ts';
import { CLAIM_CASES } from './store-contract-claims.ts';
import { CORRECTION_CASES } from './store-contract-corrections.ts';
import { EVENT_CASES } from './store-contract-events.ts';
import { GAIN_CASES } from './store-contract-gains.ts';
import { GROUP_CASES } from './store-contract-groups.ts';
import { HEADER_CASES } from './store-contract-headers.ts';
import { HISTORY_CASES } from './store-contract-history.ts';
import { HOLD_CASES } from './store-contract-holds.ts';
import { NAME_CASES } from './store-contract-names.ts';
import { OUTBOX_CASES } from './store-contract-outbox.ts';
import { OWNER_CASES } from './store-contract-owners.ts';
import { PEOPLE_CASES } from './store-contract-people.ts';
import { PRIVACY_CASES } from './store-contract-privacy.ts';
import { PROGRESS_CASES } from './store-contract-progress.ts';
import { SAVE_CASES } from './store-contract-save.ts';
import { SOURCE_CASES } from './store-contract-sources.ts';
import { STANDING_CASES } from './store-contract-standings.ts';
import { TELL_CASES } from './store-contract-tell.ts';
import { TEXT_CASES } from './store-contract-texts.ts';
import { UPDATE_CASES } from './store-contract-updates.ts';
import { USER_CASES } from './store-contract-users.ts';
import { VARIANT_CASES } from './store-contract-variants.ts';

/** What every adapter must pass; free of any test framework. Each case wants a store of its own. */
export const storeContract: readonly StoreCase[] = [
  ...SAVE_CASES,
  ...HISTORY_CASES,
  ...CORRECTION_CASES,
  ...CLAIM_CASES,
  ...OWNER_CASES,
  ...NAME_CASES,
  ...HOLD_CASES,
  ...PEOPLE_CASES,
  ...TEXT_CASES,
  ...BOARD_CASES,
  ...GAIN_CASES,
  ...STANDING_CASES,
  ...PROGRESS_CASES,
  ...EVENT_CASES,
  ...GROUP_CASES,
  ...PRIVACY_CASES,
  ...USER_CASES,
  ...OUTBOX_CASES,
  ...TELL_CASES,
  ...SOURCE_CASES,
  ...HEADER_CASES,
  ...VARIANT_CASES,
  ...UPDATE_CASES,
];
