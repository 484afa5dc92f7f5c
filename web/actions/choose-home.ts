// Lets home show less, or everything again, and reads it anew.

import { homeFeed } from '../store/feeds.ts';
import { chooseHome, homeChoice, type HomeFlag } from '../store/home-choice.ts';
import { resetList } from '../store/lists.ts';

export function setHomeFlag(flag: HomeFlag, isOn: boolean): void {
  const others = homeChoice.value.filter((one) => one !== flag);
  choose(isOn ? [...others, flag] : others);
}

export const showAllOfHome = (): void => choose([]);

function choose(flags: readonly HomeFlag[]): void {
  chooseHome(flags);
  resetList(homeFeed());
}
