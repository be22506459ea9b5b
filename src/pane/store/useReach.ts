// Whom the level in view reaches: asked for when somebody wants to know, and again when that failed.
import { useState } from 'react';
import type { Client } from '../../client/client';
import type { Failure } from '../../client/failure';
import { readReach, type ToldReach } from '../../client/audience';
import type { Policy } from '../../policy/policy';
import { viewOf } from './levels';
import { useAnswer } from './useAnswer';

type AskedReach = {
  /** Neither this nor `failed`: it is being asked for. */
  reach?: ToldReach;
  /** `at`: milliseconds since the epoch. */
  failed?: { failure: Failure; at: number };
  retry: () => void;
};

export const useReach = (client: Client, policy: Policy): AskedReach => {
  const [times, setTimes] = useState(0);
  const view = viewOf(policy);
  const answer = useAnswer(JSON.stringify([view, policy.version, times]), async () => {
    const read = await readReach(client, view);
    return read.ok ? { reach: read.value } : { failed: { failure: read.failure, at: Date.now() } };
  });
  return { ...answer, retry: () => setTimes(times + 1) };
};
