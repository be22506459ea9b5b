// Office's callbacks as promises: whether they fail, throw or never come, there is an answer in time.
import { inTime, Late } from './inTime';

export type Answer<Value> = { ok: true; value: Value } | { ok: false; why: 'refused' | 'late' };

/** Milliseconds. */
const patience = 5_000;

type Callback<Value> = (result: Office.AsyncResult<Value>) => void;

/** Never rejects. @param call hands the callback over to Office @param limit milliseconds */
export const ask = async <Value>(
  call: (callback: Callback<Value>) => void,
  limit = patience,
): Promise<Answer<Value>> => {
  const told = new Promise<Answer<Value>>((resolve) =>
    call(({ status, value }) =>
      resolve(status === Office.AsyncResultStatus.Succeeded ? { ok: true, value } : { ok: false, why: 'refused' }),
    ),
  );
  try {
    return await inTime(limit, told);
  } catch (error) {
    return { ok: false, why: error instanceof Late ? 'late' : 'refused' };
  }
};

/** Asked at run time: a manifest that required a set would not install in an older Outlook. */
export const supports = (set: string, version: string): boolean => {
  try {
    return Office.context.requirements.isSetSupported(set, version);
  } catch {
    return false;
  }
};
