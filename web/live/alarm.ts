/** A soft two-tone signal, made when the user first acts, as browsers let no page sound before. */
export function createAlarm(): { readonly unlock: () => void; readonly sound: () => void } {
  let context: AudioContext | undefined;
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
      context ??= new AudioContext();
      context.resume().catch(() => undefined);
    },
    sound: () => {
      if (context?.state !== 'running') return;
      tone(context, 660, context.currentTime);
      tone(context, 880, context.currentTime + 0.1);
    },
  };
}
