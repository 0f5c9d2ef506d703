/** A soft two-tone signal, made when the user first acts, as browsers let no page sound before. */
export function createAlarm(): { readonly unlock: () => void; readonly sound: () => void } {
  let context: AudioContext | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** A context that plays costs time, even where it is silent. */
  const restSoon = () => {
    clearTimeout(rest);
    rest = setTimeout(() => context?.suspend().catch(() => undefined), 1000);
  };
  const tone = (audio: AudioContext, frequency: number, from: number) => {
    const oscillator = new OscillatorNode(audio, { frequency });
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.linearRampToValueAtTime(0.2, from + 0.02);
    gain.gain.linearRampToValueAtTime(0, from + 0.14);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(from);
    oscillator.stop(from + 0.15);
  };
  return {
    unlock: () => {
      if (context !== undefined) return;
      context = new AudioContext();
      restSoon();
    },
    sound: () => {
      const audio = context;
      if (audio === undefined) return;
      restSoon();
      audio.resume().then(
        () => {
          tone(audio, 660, audio.currentTime);
          tone(audio, 880, audio.currentTime + 0.1);
        },
        () => undefined,
      );
    },
  };
}
