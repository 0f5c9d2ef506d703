import { describe, expect, it, vi } from 'vitest';
import { createDetectionClient, type DetectorState } from '../../../src/platform/browser/detectionClient.ts';
import type {
  DetectionAnswer,
  DetectorReport,
  WorkerReply,
  WorkerRequest,
} from '../../../src/platform/browser/detectionMessages.ts';

const report = { device: 'wasm', limit: undefined } as unknown as DetectorReport;
const ready = (workers: number): WorkerReply => ({ kind: 'ready', report, workers });
const emptyAnswer = { bitmap: {}, detections: [], spectrum: {}, milliseconds: 1 } as unknown as DetectionAnswer;
const question = { picture: {} as ImageBitmap, side: 640, scoreThreshold: 0.1 };

/** Workers that do what the test says. */
function bench(patienceMilliseconds?: number) {
  const workers: (Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'> & {
    readonly asked: WorkerRequest[];
    readonly reply: (reply: WorkerReply) => void;
    readonly crash: (message: string) => void;
    isEnded: boolean;
  })[] = [];
  const states: DetectorState[] = [];
  const client = createDetectionClient({
    files: { model: 'm', wasm: { mjs: '', wasm: '' }, webgpu: { mjs: '', wasm: '' } },
    startWorker: () => {
      const worker: (typeof workers)[number] = {
        asked: [],
        isEnded: false,
        onmessage: null,
        onerror: null,
        postMessage: (message: WorkerRequest) => worker.asked.push(message),
        terminate: () => {
          worker.isEnded = true;
        },
        reply: (data) => worker.onmessage!.call(worker as unknown as Worker, { data } as MessageEvent),
        crash: (message) => worker.onerror!.call(worker as unknown as Worker, { message } as ErrorEvent),
      };
      workers.push(worker);
      return worker;
    },
    onState: (state) => states.push(state),
    ...(patienceMilliseconds === undefined ? {} : { patienceMilliseconds }),
  });
  return { client, workers, states, newest: () => workers.at(-1)! };
}

describe('createDetectionClient', () => {
  it('starts a worker and asks it', async () => {
    const { client, states, newest } = bench();
    expect(newest().asked).toMatchObject([{ kind: 'start', files: { model: 'm' } }]);
    newest().reply(ready(1));
    const answered = client.look(question);
    expect(newest().asked[1]).toMatchObject({ kind: 'detect', question: { side: 640 } });
    const answer = { ...emptyAnswer, milliseconds: 12 };
    newest().reply({ kind: 'detected', answer });
    expect(await answered).toBe(answer);
    expect(states).toEqual([
      { kind: 'loading', restarts: 0 },
      { kind: 'ready', restarts: 0, report, workers: 1 },
    ]);
  });

  it.each([
    ['crashes', (worker: ReturnType<typeof bench>['workers'][number]) => worker.crash('out of memory')],
    [
      'fails',
      (worker: ReturnType<typeof bench>['workers'][number]) =>
        worker.reply({ kind: 'failed', message: 'out of memory' }),
    ],
  ])('starts another where one %s, and says that the picture is lost', async (_, stop) => {
    const { client, workers, states, newest } = bench();
    newest().reply(ready(1));
    const lost = client.look(question);
    stop(newest());
    await expect(lost).rejects.toThrow(expect.objectContaining({ code: 'unavailable', message: 'out of memory' }));
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(states.at(-1)).toEqual({ kind: 'loading', restarts: 1 });
    newest().reply(ready(1));
    client.look(question);
    expect(newest().asked).toHaveLength(2);
  });

  it('gives up after three stops in a row, until it is told to start again', async () => {
    const { client, workers, states, newest } = bench();
    for (let i = 0; i < 3; i++) newest().crash('no');
    expect(workers).toHaveLength(3);
    expect(states.at(-1)).toEqual({ kind: 'failed', message: 'no' });
    expect(() => client.look(question)).toThrow(/not running/);
    client.restart();
    expect(workers).toHaveLength(4);
    expect(states.at(-1)).toMatchObject({ kind: 'loading' });
  });

  it('does not wait for ever', async () => {
    vi.useFakeTimers();
    try {
      const { client, workers, newest } = bench(1000);
      newest().reply(ready(1));
      const lost = expect(client.look(question)).rejects.toThrow(/no answer/);
      vi.advanceTimersByTime(1001);
      await lost;
      expect(workers).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('starts as many as pay, and asks the one that has least to do', async () => {
    const { client, workers, states } = bench();
    workers[0]!.reply(ready(3));
    expect(workers).toHaveLength(3);
    expect(states.at(-1)).toMatchObject({ workers: 1 });
    const first = client.look(question);
    const second = client.look(question);
    expect(workers.map(({ asked }) => asked.length)).toEqual([3, 1, 1]);
    workers[1]!.reply(ready(1));
    const third = client.look(question);
    expect(workers.map(({ asked }) => asked.length)).toEqual([3, 2, 1]);
    const answers = [1, 2, 3].map((milliseconds) => ({ ...emptyAnswer, milliseconds }));
    workers[1]!.reply({ kind: 'detected', answer: answers[2]! });
    expect(await third).toBe(answers[2]);
    workers[0]!.reply({ kind: 'detected', answer: answers[0]! });
    workers[0]!.reply({ kind: 'detected', answer: answers[1]! });
    expect(await Promise.all([first, second])).toEqual(answers.slice(0, 2));
    expect(states.at(-1)).toMatchObject({ kind: 'ready', workers: 2 });
  });

  it('starts them all anew where the first stops', async () => {
    const { client, workers, states } = bench();
    workers[0]!.reply(ready(2));
    workers[1]!.reply(ready(2));
    const lost = [client.look(question), client.look(question)].map((looked) =>
      expect(looked).rejects.toThrow('out of memory'),
    );
    workers[0]!.crash('out of memory');
    await Promise.all(lost);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true, false]);
    expect(states.at(-1)).toEqual({ kind: 'loading', restarts: 1 });
  });

  it('goes on with one fewer where another stops at a picture', async () => {
    const { client, workers, states } = bench();
    workers[0]!.reply(ready(2));
    workers[1]!.reply(ready(2));
    const [kept, lost] = [client.look(question), client.look(question)];
    workers[1]!.reply({ kind: 'failed', message: 'out of memory' });
    await expect(lost).rejects.toThrow('out of memory');
    workers[0]!.reply({ kind: 'detected', answer: emptyAnswer });
    expect(await kept).toBe(emptyAnswer);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, true]);
    expect(states.map((state) => (state.kind === 'ready' ? state.workers : state.kind))).toEqual(['loading', 1, 2, 1]);
  });

  it('does without another that can’t be started', async () => {
    const { client, workers, states } = bench();
    workers[0]!.reply(ready(2));
    workers[1]!.reply({ kind: 'failed', message: 'out of memory' });
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, true]);
    client.look(question);
    expect(workers[0]!.asked).toHaveLength(2);
    expect(states.at(-1)).toMatchObject({ kind: 'ready' });
  });
});
