import { TesescopeError } from '../../errors.ts';
import type {
  DetectionAnswer,
  DetectionQuestion,
  DetectorFiles,
  DetectorReport,
  WorkerReply,
  WorkerRequest,
} from './detectionMessages.ts';

export type DetectorState =
  | { readonly kind: 'loading'; readonly restarts: number }
  | { readonly kind: 'ready'; readonly restarts: number; readonly report: DetectorReport }
  /** It stopped again and again, and stays so until it is started again. */
  | { readonly kind: 'failed'; readonly message: string };

/** A detection worker that is started again where it stops. */
export interface DetectionClient {
  /**
   * Looks at a picture, one at a time.
   *
   * @throws TesescopeError `unavailable` where the worker stopped over it; the picture is lost then.
   */
  readonly look: (question: DetectionQuestion) => Promise<DetectionAnswer>;
  /** Starts anew after `failed`. */
  readonly restart: () => void;
}

export interface DetectionClientOptions {
  readonly files: DetectorFiles;
  readonly startWorker: () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;
  readonly onState: (state: DetectorState) => void;
  /** An answer that takes longer means that the worker is stuck. @default 20000 */
  readonly patienceMilliseconds?: number;
}

/** Stops in a row, without an answer between them, after which it is not started again. */
const mostStops = 3;

export function createDetectionClient(options: DetectionClientOptions): DetectionClient {
  const { files, startWorker, onState, patienceMilliseconds = 20_000 } = options;
  let worker: ReturnType<DetectionClientOptions['startWorker']> | undefined;
  let pending:
    | { readonly resolve: (answer: DetectionAnswer) => void; readonly reject: (error: Error) => void }
    | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let restarts = 0;
  let stopsInARow = 0;

  const end = (message: string) => {
    clearTimeout(patience);
    if (worker !== undefined) {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
      worker = undefined;
    }
    pending?.reject(new TesescopeError('unavailable', message));
    pending = undefined;
  };
  const stopped = (message: string) => {
    end(message);
    stopsInARow++;
    if (stopsInARow >= mostStops) return onState({ kind: 'failed', message });
    restarts++;
    start();
  };
  const receive = ({ data: reply }: MessageEvent<WorkerReply>) => {
    if (reply.kind === 'failed') return stopped(reply.message);
    if (reply.kind === 'ready') return onState({ kind: 'ready', restarts, report: reply.report });
    clearTimeout(patience);
    stopsInARow = 0;
    const answered = pending;
    pending = undefined;
    answered?.resolve(reply.answer);
  };
  const start = () => {
    onState({ kind: 'loading', restarts });
    worker = startWorker();
    worker.onmessage = receive;
    worker.onerror = (event) => stopped(event.message || 'The detector could not be started.');
    worker.postMessage({ kind: 'start', files } satisfies WorkerRequest);
  };
  start();

  return {
    look: (question) => {
      if (worker === undefined) throw new TesescopeError('unavailable', 'The detector is not running.');
      if (pending !== undefined) throw new TesescopeError('usage', 'The detector is still at the picture before.');
      patience = setTimeout(() => stopped('The detector gave no answer.'), patienceMilliseconds);
      const request: WorkerRequest = { kind: 'detect', question };
      worker.postMessage(request, [question.picture]);
      return new Promise((resolve, reject) => {
        pending = { resolve, reject };
      });
    },
    restart: () => {
      end('The detector is started again.');
      stopsInARow = 0;
      restarts++;
      start();
    },
  };
}
