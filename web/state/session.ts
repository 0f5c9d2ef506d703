import type { Detection } from '../../src/detection/detection.ts';
import type { Box } from '../../src/geometry/box.ts';

export type Decision = 'open' | 'kept' | 'dismissed';

/** A frame of which something was seen, stored as an image file. */
export interface StoredFrame {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** JPEG. */
  readonly image: Blob;
  /** All that was detected in it, with the numbers of those that have one. */
  readonly detections: readonly (Detection & { readonly number: number | undefined })[];
}

/** Where a sperm is seen best. */
export interface View {
  /** Let go for the oldest that nobody decided on, so that memory stays bounded. */
  readonly frame: StoredFrame | undefined;
  readonly box: Box;
  readonly score: number;
  readonly crop: Blob;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** One sperm, counted once. */
export interface Finding {
  /** From 1, in the order of counting. */
  readonly number: number;
  readonly field: number;
  /** Milliseconds since 1970. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly view: View;
  readonly decision: Decision;
  readonly note: string;
  /** Pixel size of the picture, where it was calibrated. */
  readonly micrometresPerPixel: number | undefined;
}

/** What was seen since the session began. */
export interface Session {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly field: number;
  /** Newest first. */
  readonly findings: readonly Finding[];
  /** Numbers given so far. */
  readonly counted: number;
}

export function startSession(id: string, startedAt: number): Session {
  return { id, startedAt, field: 1, findings: [], counted: 0 };
}

/** Adds a newly counted sperm; its number must be the next. */
export function addFinding(session: Session, finding: Omit<Finding, 'decision' | 'note' | 'field'>): Session {
  const added: Finding = { ...finding, field: session.field, decision: 'open', note: '' };
  return { ...session, findings: [added, ...session.findings], counted: Math.max(session.counted, finding.number) };
}

/** Notes when sperm were last seen, by their numbers. */
export function markSeen(session: Session, lastSeen: ReadonlyMap<number, number>): Session {
  const findings = session.findings.map((finding) => {
    const at = lastSeen.get(finding.number);
    return at === undefined ? finding : { ...finding, lastSeen: at };
  });
  return { ...session, findings };
}

export function changeFinding(session: Session, number: number, change: Partial<Omit<Finding, 'number'>>): Session {
  const findings = session.findings.map((finding) => (finding.number === number ? { ...finding, ...change } : finding));
  return { ...session, findings };
}

/** Lets go of the frames of those undecided that are older than the newest so many; crops stay. */
export function releaseFrames(session: Session, kept: number): Session {
  let open = 0;
  const isOld = (finding: Finding) => finding.decision !== 'kept' && ++open > kept && finding.view.frame !== undefined;
  if (!session.findings.some(isOld)) return session;
  open = 0;
  const findings = session.findings.map((finding) =>
    isOld(finding) ? { ...finding, view: { ...finding.view, frame: undefined } } : finding,
  );
  return { ...session, findings };
}

export function nextField(session: Session): Session {
  return { ...session, field: session.field + 1 };
}

/** What a list of findings shows. */
export type Listing = Decision | 'all';

/** Those of a decision, or all; what was dismissed is in its own list alone. */
export function listFindings({ findings }: Session, listing: Listing): readonly Finding[] {
  return findings.filter(({ decision }) => (listing === 'all' ? decision !== 'dismissed' : decision === listing));
}

export function countDecisions({ findings }: Session): Readonly<Record<Decision, number>> {
  const count = (decision: Decision) => findings.filter((finding) => finding.decision === decision).length;
  return { open: count('open'), kept: count('kept'), dismissed: count('dismissed') };
}
