// The town's own emoji.

import { get } from './client.ts';
import type { CustomEmoji } from './contract.ts';

export const fetchEmojis = () => get<CustomEmoji[]>('/api/v1/custom_emojis');
