export { createMemoryStore } from './memory-store.ts';
export { sampleSha256, sampleSource, sampleSubmission } from './sample-submission.ts';
export { type StoreCase, storeContract } from './store-contract.ts';
