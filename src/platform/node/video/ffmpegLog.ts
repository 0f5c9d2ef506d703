/** What a line of ffmpeg's log, at `-loglevel level+info` with the filter `showinfo`, says. */
export type FfmpegLine =
  | { readonly kind: 'frame'; readonly time: number; readonly width: number; readonly height: number }
  | { readonly kind: 'duration'; readonly seconds: number }
  | { readonly kind: 'stream'; readonly framesPerSecond: number | undefined }
  | { readonly kind: 'fault'; readonly message: string };

/** @returns undefined where the line says nothing of use. */
export function parseFfmpegLine(line: string): FfmpegLine | undefined {
  const frame = / pts_time:(\S+) .* s:(\d+)x(\d+) /.exec(line);
  if (frame) return { kind: 'frame', time: Number(frame[1]), width: Number(frame[2]), height: Number(frame[3]) };
  const duration = /\[info\] {3}Duration: (\d+):(\d+):([\d.]+),/.exec(line);
  if (duration) {
    return { kind: 'duration', seconds: Number(duration[1]) * 3600 + Number(duration[2]) * 60 + Number(duration[3]) };
  }
  if (/\[info\] {3}Stream #.*: Video: (?!rawvideo \(RGB)/.test(line)) {
    const rate = /, ([\d.]+)(k?) fps/.exec(line);
    return { kind: 'stream', framesPerSecond: rate ? Number(rate[1]) * (rate[2] === 'k' ? 1000 : 1) : undefined };
  }
  const fault = /\[(?:error|fatal)\] (.+)/.exec(line) ?? /\[warning\] (.*corrupt.*)/.exec(line);
  return fault ? { kind: 'fault', message: fault[1]!.trim() } : undefined;
}
