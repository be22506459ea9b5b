// Office's callbacks as promises: whether they fail, throw or never come, there is an answer in time.
import { inTime, Late } from '../lib/timeout';

export type Answer<Value> = { ok: true; value: Value } | { ok: false; why: 'refused' | 'late' };

/** Milliseconds. */
const patience = 5_000;

type Callback<Value> = (result: Office.AsyncResult<Value>) => void;

/** Never rejects. @param call hands the callback over to Office @param limit milliseconds */
export const ask = async <Value>(
  call: (callback: Callback<Value>) => void,
  limit = patience,
): Promise<Answer<Value>> => {
  try {
    // Read out here: what is thrown within the callback would be Office's to catch.
    const { status, value } = await inTime(limit, new Promise<Office.AsyncResult<Value>>(call));
    return status === Office.AsyncResultStatus.Succeeded ? { ok: true, value } : { ok: false, why: 'refused' };
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
