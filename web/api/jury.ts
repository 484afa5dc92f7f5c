// Judging appeals of others, over Palabre's own endpoints.

import { get, post, put } from './client.ts';
import type { JuryState } from './contract.ts';

const BASE = '/api/palabre/v1/jury';

export const fetchJury = () => get<JuryState>(BASE);
export const offerAsJuror = (isJuror: boolean) => put<JuryState>(BASE, { is_juror: isJuror });
export const castVote = (id: string, vote: 'uphold' | 'overturn') => post<JuryState>(`${BASE}/${id}/vote`, { vote });
