// Opens the app: where one is, who one is, and the first draw.

import '@preact/signals';
import { render } from 'preact';
import { recognise } from './actions/enter.ts';
import { startKeys } from './actions/keys.ts';
import { startClicks } from './actions/push.ts';
import { startLive } from './actions/live.ts';
import { App } from './app.tsx';
import { startPlaces } from './store/place.ts';
import { self } from './store/self.ts';

const root = document.getElementById('app')!;
startPlaces();
startKeys();
startClicks();
// What the server wrote for those without scripts stands until our own is drawn.
root.replaceChildren();
render(<App />, root);
if (self.value) startLive();
void recognise();
