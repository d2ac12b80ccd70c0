import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';

/** Servers on loopback that count whoever comes: TCP connections and UDP packets. */
export interface Listeners {
  readonly tcpPort: number;
  readonly udpPort: number;
  /** What came, in words; empty when nobody came. */
  readonly heard: readonly string[];
  stop(): void;
}

export async function listenOnLoopback(): Promise<Listeners> {
  const heard: string[] = [];
  const tcp = createServer((socket) => {
    heard.push('TCP connection');
    socket.on('data', (data) => heard.push(`TCP: ${data.toString('latin1').split('\r\n')[0]}`));
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhi');
  });
  const udp = createSocket('udp4');
  udp.on('message', (data) => heard.push(`UDP: ${data.length} bytes`));
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  return {
    tcpPort: (tcp.address() as AddressInfo).port,
    udpPort: udp.address().port,
    heard,
    stop: () => {
      tcp.close();
      udp.close();
    },
  };
}
