export { fingerprintOf } from '../fingerprint.ts';
export { type Ambiguity, ambiguityOf } from './decodability.ts';
export { extendCatalogue } from './extend-catalogue.ts';
export { type HeaderAmbiguity, type HeaderForm, headerAmbiguityOf } from './header-ambiguity.ts';
export { MAX_ISSUES, type OverlayIssue, type OverlayIssueCode, type OverlayIssues } from './issue.ts';
export type { Overlay, OverlayBadge, OverlayDerived, OverlayStat } from './overlay.ts';
export { overlaySchema } from './overlay-schema.ts';
export { type OverlayLimits, readOverlay } from './read-overlay.ts';
