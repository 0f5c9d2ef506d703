/** A span in milliseconds as `12:03` or `1:12:03`. */
export function formatSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A moment as the clock on the wall shows it, in 24 hours. */
export function formatClock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB');
}
