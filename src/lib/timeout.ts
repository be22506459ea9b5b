// A time limit for what may never answer: Office's callbacks, a window that a person leaves open, a sign-in that hangs.

export class Late extends Error {
  override readonly name = 'Late';
}

/** @throws Late after so many milliseconds; whatever comes then is dropped */
export const inTime = async <Value>(milliseconds: number, answer: Promise<Value>): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Late('No answer in time')), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};
