/** How `createTracker` follows. Lengths are in sides of the object's own box, so that they hold at any magnification. */
export interface TrackerOptions {
  /** From this score a detection starts a track. @default 0.5 */
  readonly startScore?: number;
  /** From this score a detection can carry on a track; those between the two are tried second. @default 0.1 */
  readonly carryOnScore?: number;
  /** Detections that make a track count, with at most a frame missed between two. @default 3 */
  readonly confirmationCount?: number;
  /** For how long a track that is not seen is remembered, to be taken up again, in seconds. @default 2 */
  readonly memorySeconds?: number;
  /** Newest points that a track keeps: set it where a live camera runs for hours. @default all */
  readonly pointLimit?: number;
}
