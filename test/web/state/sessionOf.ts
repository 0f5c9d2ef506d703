import {
  addFinding,
  changeFinding,
  type Finding,
  type Session,
  type StoredFrame,
  startSession,
} from '../../../web/state/session.ts';

/** A frame of 100 x 80 pixels with what was detected in it. */
export function frameOf(id: string, detections: StoredFrame['detections'] = []): StoredFrame {
  return { id, width: 100, height: 80, image: new Blob([`frame ${id}`]), detections };
}

/** A session with findings of these numbers, each seen a second after the one before. */
export function sessionOf(findings: readonly (Partial<Finding> & Pick<Finding, 'number'>)[]): Session {
  return findings.reduce(
    (session, { number, view, ...more }) => {
      const at = 1_700_000_000_000 + number * 1000;
      const seen = view ?? {
        frame: frameOf('a'),
        box: { x: 10, y: 20, width: 8, height: 9 },
        score: 0.75,
        crop: new Blob([`crop ${number}`]),
        at,
      };
      const added = addFinding(session, {
        number,
        firstSeen: at,
        lastSeen: at + 500,
        view: seen,
        micrometresPerPixel: undefined,
      });
      return changeFinding(added, number, more);
    },
    startSession('session', 1_700_000_000_000),
  );
}
