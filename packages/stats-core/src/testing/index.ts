export { type DamagedText, damagedBlankTexts, damagedTabTexts } from './damage.ts';
export {
  codenames,
  exportRows,
  exportTexts,
  type RowOptions,
  rowsWithUnknown,
  snapshots,
  statValues,
  type TrueText,
} from './export-arbitraries.ts';
export {
  type ExportRow,
  renderExport,
  snapshotOf,
  TEXT_FORMS,
  type TextForm,
  type TrueColumn,
  wrongsOf,
} from './export-row.ts';
export { createMemoryStore } from './memory-store.ts';
export { sampleSha256, sampleSource, sampleSubmission } from './sample-submission.ts';
export type { StoreCase } from './store-case.ts';
export { storeContract } from './store-contract.ts';
