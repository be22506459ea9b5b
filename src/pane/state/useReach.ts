// Whom the level in view reaches: asked for when somebody wants to know, and again when that failed.
import { useState } from 'react';
import type { Client } from '../../client/client';
import type { Result } from '../../client/failure';
import { readReach, type ToldReach } from '../../client/reach';
import type { Policy } from '../../policy/policy';
import { viewOf } from './levels';
import { useAnswer } from './useAnswer';

/** `answer`: undefined while it is being asked for. */
export const useReach = (
  client: Client,
  policy: Policy,
): { answer: Result<ToldReach> | undefined; retry: () => void } => {
  const [times, setTimes] = useState(0);
  const view = viewOf(policy);
  const answer = useAnswer(JSON.stringify([view, policy.version, times]), () => readReach(client, view));
  return { answer, retry: () => setTimes(times + 1) };
};
