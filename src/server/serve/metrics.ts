// Measurements of this process in the format of Prometheus.
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

const routes = /^\/api\/(configuration(\/outlook)?|configuration(options|changes|reach|overview)|organizations)$/;

/** A fixed set: paths can be anything. */
const routeOf = (pathname: string): string => {
  if (pathname.startsWith('/api/configurationreach/')) return '/api/configurationreach/{option}/{side}';
  if (pathname.startsWith('/api/configurationoptions/')) return '/api/configurationoptions/{option}';
  if (routes.test(pathname)) return pathname;
  if (pathname === '/healthz' || pathname === '/readyz') return pathname;
  return pathname.startsWith('/api/') ? '/api' : '/';
};

const methods = ['GET', 'HEAD', 'PATCH', 'OPTIONS'];

export const createMetrics = () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of requests by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const storeFailures = new Counter({
    name: 'store_failures_total',
    help: 'How often the database was away, busy or full',
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observeRequest: (pathname: string, method: string, status: number, seconds: number): void =>
      durations.observe(
        { route: routeOf(pathname), method: methods.includes(method) ? method : 'other', status },
        seconds,
      ),
    countStoreFailure: (): void => storeFailures.inc(),
    stop: (): void => registry.clear(),
  };
};

export type Metrics = ReturnType<typeof createMetrics>;
