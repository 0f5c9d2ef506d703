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
  | {
      readonly kind: 'ready';
      readonly restarts: number;
      readonly report: DetectorReport;
      /** Those that look at pictures, each at one of its own. */
      readonly workers: number;
    }
  /** It stopped again and again, and stays so until it is started again. */
  | { readonly kind: 'failed'; readonly message: string };

/** Detection workers, as many as pay. Where the first stops all are started again; another that stops is done without. */
export interface DetectionClient {
  /**
   * Looks at a picture, by the worker that has least to do.
   *
   * @throws TesescopeError `unavailable` where a worker stopped meanwhile; the picture is lost then.
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

interface Member {
  readonly worker: ReturnType<DetectionClientOptions['startWorker']>;
  /** In the order in which they will be answered. */
  readonly questions: Question[];
  isReady: boolean;
}

interface Question {
  /** Until it is answered. */
  readonly patience: ReturnType<typeof setTimeout>;
  readonly resolve: (answer: DetectionAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Stops in a row, without an answer between them, after which it is not started again. */
const mostStops = 3;

export function createDetectionClient(options: DetectionClientOptions): DetectionClient {
  const { files, startWorker, onState, patienceMilliseconds = 20_000 } = options;
  /** The first tells whether the detector works, and starts the others. */
  let members: Member[] = [];
  let report: DetectorReport | undefined;
  let restarts = 0;
  let stopsInARow = 0;

  const end = (message: string) => {
    for (const member of members) endMember(member, message);
    members = [];
  };
  const stopped = (member: Member, message: string) => {
    if (member !== members[0]) {
      members = members.filter((other) => other !== member);
      endMember(member, message);
      return tellReady();
    }
    end(message);
    stopsInARow++;
    if (stopsInARow >= mostStops) return onState({ kind: 'failed', message });
    restarts++;
    start();
  };
  const receive = (member: Member, reply: WorkerReply) => {
    if (reply.kind === 'failed') return stopped(member, reply.message);
    if (reply.kind === 'detected') {
      const { patience, resolve } = member.questions.shift()!;
      clearTimeout(patience);
      stopsInARow = 0;
      return resolve(reply.answer);
    }
    member.isReady = true;
    if (member === members[0]) {
      report = reply.report;
      while (members.length < reply.workers) addMember();
    }
    tellReady();
  };
  const tellReady = () =>
    onState({ kind: 'ready', restarts, report: report!, workers: members.filter(({ isReady }) => isReady).length });
  const addMember = () => {
    const member: Member = { worker: startWorker(), questions: [], isReady: false };
    member.worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => receive(member, data);
    member.worker.onerror = ({ message }) => stopped(member, message || 'The detector could not be started.');
    member.worker.postMessage({ kind: 'start', files } satisfies WorkerRequest);
    members.push(member);
  };
  const start = () => {
    onState({ kind: 'loading', restarts });
    addMember();
  };
  start();

  return {
    look: (question) => {
      const idlest = members
        .filter(({ isReady }) => isReady)
        .sort((a, b) => a.questions.length - b.questions.length)[0];
      if (idlest === undefined) throw new TesescopeError('unavailable', 'The detector is not running.');
      const request: WorkerRequest = { kind: 'detect', question };
      idlest.worker.postMessage(request, [question.picture]);
      const patience = setTimeout(() => stopped(idlest, 'The detector gave no answer.'), patienceMilliseconds);
      return new Promise((resolve, reject) => {
        idlest.questions.push({ patience, resolve, reject });
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

function endMember({ worker, questions }: Member, message: string): void {
  worker.onmessage = null;
  worker.onerror = null;
  worker.terminate();
  for (const { patience, reject } of questions) {
    clearTimeout(patience);
    reject(new TesescopeError('unavailable', message));
  }
}
