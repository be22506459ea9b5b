// A TCP proxy on loopback that adds distance: each byte arrives half a round trip later than it was sent.
// It delays and never throttles: bandwidth, loss and TCP's slow start are those of loopback.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { delayLine } from './delayLine';

/**
 * Passes on bytes and the end of a stream.
 * @param dueAt when what arrives now is to be passed on, in milliseconds of performance.now()
 */
const carry = (source: Socket, target: Socket, dueAt: () => number): void => {
  const line = delayLine();
  source.on('data', (chunk) => line.add(dueAt(), () => target.write(chunk)));
  source.on('end', () => line.add(dueAt(), () => target.end()));
  source.on('error', () => target.destroy());
  source.on('close', () => line.add(dueAt(), () => target.destroy()));
};

/** Connects both sides, over `roundTrip` milliseconds. */
const join = (client: Socket, server: Socket, roundTrip: number): void => {
  // The client believes itself connected at once. Over a real distance it could send nothing for one round trip.
  const connected = performance.now() + roundTrip;
  client.setNoDelay(true);
  server.setNoDelay(true);
  carry(client, server, () => Math.max(performance.now(), connected) + roundTrip / 2);
  carry(server, client, () => performance.now() + roundTrip / 2);
};

/** @param targetPort on loopback */
export const startProxy = async (targetPort: number) => {
  let roundTrip = 0;
  const sockets = new Set<Socket>();
  // One side may have ended while what the other sends is still on its way.
  const halfOpen = { allowHalfOpen: true };
  const server = createServer(halfOpen, (client) => {
    const upstream = connect({ ...halfOpen, port: targetPort, host: '127.0.0.1' });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    }
    join(client, upstream, roundTrip);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    /** Of connections that are opened from now on. */
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
