// Whom the level in view reaches: asked for when somebody wants to know, and again when that failed.
import { useEffect, useState } from 'react';
import type { Client } from '../../client/client';
import { readReach, type ToldReach } from '../../client/reach';
import type { Result } from '../../client/failure';
import type { Policy } from '../../policy/policy';
import { viewOf } from './levels';

/** `answer`: undefined while it is being asked for. */
export const useReach = (
  client: Client,
  policy: Policy,
): { answer: Result<ToldReach> | undefined; retry: () => void } => {
  const [asked, setAsked] = useState({ times: 0 });
  const [told, setTold] = useState<{ of: string; answer: Result<ToldReach> }>();
  const { scope, scopeId } = viewOf(policy);
  const of = JSON.stringify([scope, scopeId, policy.version, asked.times]);
  useEffect(() => {
    let over = false;
    const ask = async () => {
      const answer = await readReach(client, { scope, scopeId });
      if (!over) setTold({ of, answer });
    };
    void ask();
    return () => {
      over = true;
    };
  }, [client, scope, scopeId, of]);
  return {
    answer: told?.of === of ? told.answer : undefined,
    retry: () => setAsked(({ times }) => ({ times: times + 1 })),
  };
};
