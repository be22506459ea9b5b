// A TCP proxy on loopback that adds latency: each byte arrives half a round trip after it was sent.
// It does not throttle: bandwidth, loss and TCP's slow start are those of loopback.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { delayLine } from './delayLine';

/**
 * Forwards bytes and the end of a stream.
 * @param dueAt when to forward what arrives now, in milliseconds of performance.now()
 */
const forward = (source: Socket, target: Socket, dueAt: () => number): void => {
  const line = delayLine();
  source.on('data', (chunk) => line.add(dueAt(), () => target.write(chunk)));
  source.on('end', () => line.add(dueAt(), () => target.end()));
  source.on('error', () => target.destroy());
  source.on('close', () => line.add(dueAt(), () => target.destroy()));
};

/** @param roundTrip milliseconds */
const connectPair = (client: Socket, server: Socket, roundTrip: number): void => {
  // On loopback the client is connected at once. Over a real network it could send nothing for one round trip.
  const connected = performance.now() + roundTrip;
  client.setNoDelay(true);
  server.setNoDelay(true);
  forward(client, server, () => Math.max(performance.now(), connected) + roundTrip / 2);
  forward(server, client, () => performance.now() + roundTrip / 2);
};

/** @param targetPort on loopback */
export const startProxy = async (targetPort: number) => {
  let roundTrip = 0;
  const sockets = new Set<Socket>();
  // One side may end while data of the other is still in transit.
  const halfOpen = { allowHalfOpen: true };
  const server = createServer(halfOpen, (client) => {
    const upstream = connect({ ...halfOpen, port: targetPort, host: '127.0.0.1' });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    }
    connectPair(client, upstream, roundTrip);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    /** Applies to new connections. */
    setRoundTrip: (milliseconds: number) => {
      roundTrip = milliseconds;
    },
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};

export type Proxy = Awaited<ReturnType<typeof startProxy>>;
