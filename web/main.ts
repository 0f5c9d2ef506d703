import { mount } from 'svelte';
import { createDetectionClient } from '../src/platform/browser/detectionClient.ts';
import App from './components/App.svelte';
import { pageContext } from './components/page.ts';
import { detectorFiles } from './detectorFiles.ts';
import { createAlarm } from './live/alarm.ts';
import { createLive } from './live/live.ts';
import { openSource } from './live/openSource.ts';
import { loadPreferences, savePreferences } from './live/preferencesStore.ts';
import { createSessionKeeper } from './live/sessionKeeper.ts';
import { openSessionStore } from './live/sessionStore.ts';
import { startServiceWorker } from './live/startServiceWorker.ts';
import { startSession } from './state/session.ts';
import './app.css';

startServiceWorker();
const troubles: unknown[] = [];
const store = await openSessionStore().catch((error: unknown) => {
  troubles.push(error);
  return undefined;
});
const last = await store?.load().catch((error: unknown) => {
  troubles.push(error);
  return undefined;
});
const alarm = createAlarm();
const keeper = createSessionKeeper(last ?? startSession(crypto.randomUUID(), Date.now()), store, (error) =>
  live.trouble(error),
);
const live = createLive({
  keeper,
  preferences: loadPreferences(),
  savePreferences,
  openSource,
  startDetector: (onState) =>
    createDetectionClient({
      files: detectorFiles,
      startWorker: () =>
        new Worker(new URL('../src/platform/browser/detectionWorker.ts', import.meta.url), { type: 'module' }),
      onState,
    }),
  alarm: alarm.sound,
});
troubles.forEach(live.trouble);

mount(App, {
  target: document.getElementById('app')!,
  context: pageContext({ live, keeper, unlockSound: alarm.unlock }),
});
