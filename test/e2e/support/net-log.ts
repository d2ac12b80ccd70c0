import { readFileSync } from 'node:fs';

/** What Chromium's network service did, by the kinds of event in its `--log-net-log` file. */
export interface NetLog {
  /** Events in all: a log that holds none was not written by a running network service. */
  readonly started: boolean;
  /** Attempts to connect a TCP or UDP socket, QUIC sessions, and bytes that left by one. */
  readonly connects: readonly string[];
  /** Names that were asked for, by whatever resolver. */
  readonly lookups: readonly string[];
  /** Addresses that were requested over a network protocol, answered or not. */
  readonly requests: readonly string[];
}

interface Event {
  readonly type: number;
  readonly params?: Readonly<Record<string, unknown>>;
}

const connecting =
  /^(TCP_CONNECT|UDP_CONNECT|CONNECT_JOB|SOCKET_BYTES_|UDP_BYTES_|QUIC_SESSION|SOCKS)/;
const lookingUp = /^(HOST_RESOLVER_|DNS_TRANSACTION|MDNS)/;
const requesting = /^(URL_REQUEST_START_JOB|HTTP_STREAM_JOB|WEBSOCKET|NETWORK_QUALITY)/;

/** A killed browser leaves the list of events open: it is closed here. */
export function readNetLog(file: string): NetLog {
  const { constants, events } = parse(readFileSync(file, 'utf8'));
  const names = new Map(
    Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]),
  );
  const ofKind = (kind: RegExp): string[] =>
    events.flatMap(({ type, params }) => {
      const name = names.get(type) ?? '';
      return kind.test(name) ? [`${name} ${JSON.stringify(params ?? {})}`] : [];
    });
  return {
    started: names.size > 100,
    connects: ofKind(connecting),
    lookups: ofKind(lookingUp),
    requests: ofKind(requesting).filter(
      (request) => !/"url":"(app|data|blob|devtools):/.test(request),
    ),
  };
}

function parse(text: string): {
  constants: { logEventTypes: Record<string, number> };
  events: Event[];
} {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`);
  }
}
