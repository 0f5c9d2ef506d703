/** The form of one sperm, before it is laid into a field. Lengths in micrometres, delays in radians for green light. */
export interface SpermShape {
  /** One, or two that share a neck. */
  readonly heads: readonly HeadShape[];
  /** Turn of the tail against the head's axis where they meet, radians. */
  readonly neckBend: number;
  readonly tail: TailShape | undefined;
  /** Cytoplasm left over at the neck. */
  readonly droplet: DropletShape | undefined;
  /** Standard deviation of the spread by being out of focus. */
  readonly defocus: number;
}

export interface HeadShape {
  readonly length: number;
  readonly width: number;
  /** How much wider the front is than the rear: 0 an ellipse. */
  readonly taper: number;
  /** Direction against the sperm's, radians. */
  readonly turn: number;
  /** Delay of the whole head: thin where it ends in the acrosome. */
  readonly acrosomePhase: number;
  /** Further delay of the nucleus, the dense rear. */
  readonly nucleusPhase: number;
  /** Where the nucleus lies, as a part of the half length from the head's middle: negative towards the neck. */
  readonly nucleusOffset: number;
}

export interface TailShape {
  readonly length: number;
  /** Delay of the midpiece; the rest is thinner. */
  readonly phase: number;
  /** Steady bend, radians a micrometre. */
  readonly curvature: number;
  /** Further bend at the end, radians a micrometre. */
  readonly hook: number;
  /** Largest bend of the beat, radians a micrometre. */
  readonly beat: number;
  readonly beatLength: number;
  readonly beatPhase: number;
  /** How fast the tail leaves the focal plane: spread gained a micrometre. */
  readonly leaving: number;
}

/** A ball beside the neck, at least a third of the head's size. */
export interface DropletShape {
  readonly radius: number;
  /** Middle, as distance down the tail and to its side. */
  readonly along: number;
  readonly aside: number;
  readonly phase: number;
}
