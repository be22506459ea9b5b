import { failed, succeeded, type Result } from '../lib/result';
import { TimeoutError, withTimeout } from '../lib/timeout';

/** Milliseconds. */
const defaultTimeout = 5_000;

type Callback<Value> = (result: Office.AsyncResult<Value>) => void;

/**
 * Turns one of Office's callbacks into a promise that always settles: the call may throw, fail, or never call back.
 * Never rejects. @param call passes the callback to Office @param timeout milliseconds
 */
export const callOffice = async <Value>(
  call: (callback: Callback<Value>) => void,
  timeout = defaultTimeout,
): Promise<Result<Value, 'failed' | 'timeout'>> => {
  try {
    // Read here and not in the callback, where office.js would catch what this throws.
    const { status, value } = await withTimeout(timeout, new Promise<Office.AsyncResult<Value>>(call));
    return status === Office.AsyncResultStatus.Succeeded ? succeeded(value) : failed('failed');
  } catch (error) {
    return failed(error instanceof TimeoutError ? 'timeout' : 'failed');
  }
};

/** At run time, because a manifest that requires a set cannot be installed in an older Outlook. */
export const isSetSupported = (set: string, version: string): boolean => {
  try {
    return Office.context.requirements.isSetSupported(set, version);
  } catch {
    return false;
  }
};
