// Signing in on a press, and how that goes: the window that was opened for it, and why nothing came of it.
import { useRef, useState } from 'react';
import { SignInError, type SignInProblem } from '../../auth/auth';

export type SigningIn =
  { kind: 'idle' } | { kind: 'asked' } | { kind: 'failed'; problem: SignInProblem; code: string | undefined };

const failedBy = (error: unknown): SigningIn =>
  error instanceof SignInError
    ? { kind: 'failed', problem: error.problem, code: error.code }
    : { kind: 'failed', problem: 'unavailable', code: undefined };

/** It may begin again at any time: a window may be lost from sight. The last press counts. */
export const useSigningIn = (signIn: (() => Promise<void>) | undefined) => {
  const [signingIn, setSigningIn] = useState<SigningIn>({ kind: 'idle' });
  const last = useRef<Promise<void>>(undefined);
  const begin = async () => {
    if (!signIn) return;
    const asked = signIn();
    last.current = asked;
    setSigningIn({ kind: 'asked' });
    const ended = await asked.then((): SigningIn => ({ kind: 'idle' }), failedBy);
    if (last.current === asked) setSigningIn(ended);
  };
  return { signingIn, begin: () => void begin() };
};
