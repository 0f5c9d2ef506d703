import { Command, Option } from 'commander';
import { positiveNumber } from './options/positiveNumber.ts';
import { score } from './options/score.ts';
import { wholeNumber } from './options/wholeNumber.ts';
import type { VideoArguments } from './video/videoArguments.ts';

/** `tesescope video`: follows sperm through videos. */
export function videoCommand(): Command {
  return new Command('video')
    .description('Follows sperm through videos, cameras or images in a row, and counts each once.')
    .argument('<input...>', 'videos, cameras (/dev/video0, rtsp://…), folders of images in a row, TIFFs of many pages')
    .option('--every <n>', 'look at one of so many frames', wholeNumber(1), 1)
    .option('--model <file>', 'a model that `tesescope train` made (default: the one that comes with Tesescope)')
    .addOption(
      new Option('--sensitivity <point>', 'screening misses least, strict has fewest false alarms')
        .choices(['screening', 'balanced', 'strict'])
        .default('screening'),
    )
    .option('--threshold <score>', 'follow what scores at least this, 0 to 1, whatever the sensitivity', score)
    .option('--micrometres-per-pixel <size>', 'gives speeds and motility, with the video’s rate', positiveNumber)
    .option('--frames-per-second <rate>', 'of images in a row, which do not tell it', positiveNumber)
    .option('--out <dir>', 'folder for the results; of several inputs, for a folder each', 'tesescope-video')
    .option('--ffmpeg <path>', 'where ffmpeg is (default: on PATH)')
    .addOption(
      new Option('--device <name>', 'ONNX Runtime’s execution provider')
        .choices(['auto', 'cpu', 'cuda', 'webgpu'])
        .default('auto'),
    )
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', examples)
    .action(async (inputs: string[], options: Omit<VideoArguments, 'inputs'>) => {
      const { watchVideos } = await import('./video/watchVideos.ts');
      await watchVideos({ inputs, ...options });
    });
}

const examples = `
Examples:
  $ tesescope video tese.avi
  $ tesescope video a.mp4 b.mov --every 2 --out results
  $ tesescope video tese.mkv --micrometres-per-pixel 0.23
  $ tesescope video frames --frames-per-second 49
  $ tesescope video /dev/video0

Written to --out: tracks.csv, tracks.json, annotated.mp4 (with ffmpeg), best-views-1.jpg and so on, most certain first,
and timeline.svg. Numbers in the pictures are those of tracks.csv. Ctrl-C stops early and writes what was seen so far;
the exit code is then 130. Of a camera the newest frame is looked at; those that there was no time for are counted.`;
