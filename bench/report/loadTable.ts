import { medianOfRounds, rateRatio, requestNames, type LoadResults, type RequestName } from '../load/results';
import { format } from './format';
import { table } from './markdown';

const titles: Readonly<Record<RequestName, string>> = {
  GET: 'GET of the policy with its options',
  '304': 'The same with its tag, answered 304',
};

export const loadTable = (results: LoadResults): string =>
  table(
    ['request', 'endpoint, a second', 'bare, a second', 'ratio', 'endpoint, CPU', 'bare, CPU'],
    requestNames.map((request) => [
      titles[request],
      format(medianOfRounds(results, request, 'endpoint', 'rate'), 'rate'),
      format(medianOfRounds(results, request, 'bare', 'rate'), 'rate'),
      format(rateRatio(results, request), 'ratio'),
      format(medianOfRounds(results, request, 'endpoint', 'cpu'), 'microseconds'),
      format(medianOfRounds(results, request, 'bare', 'cpu'), 'microseconds'),
    ]),
  );
