/**
 * What a page taken over would try to get a byte out. Runs in the page: nothing outside this function is
 * there. Each attempt names itself and says how it was refused; none may stop the next.
 */
export async function attemptNetwork(ports: {
  readonly tcp: number;
  readonly udp: number;
}): Promise<Record<string, string>> {
  const hosts = [`127.0.0.1:${ports.tcp}`, `localhost:${ports.tcp}`, `[::1]:${ports.tcp}`];
  const http = `http://${hosts[0]}`;
  const outcomes: Record<string, string> = {};
  const within = (work: Promise<unknown>): Promise<unknown> =>
    Promise.race([work, new Promise((resolve) => setTimeout(resolve, 700, 'no answer'))]);
  const attempt = async (name: string, work: () => unknown): Promise<void> => {
    try {
      outcomes[name] = `done: ${String(await within(Promise.resolve(work())))}`;
    } catch (error) {
      outcomes[name] = `refused: ${(error as Error).name}`;
    }
  };
  const settled = (target: EventTarget, good: string, bad: string): Promise<string> =>
    new Promise((resolve) => {
      target.addEventListener(good, () => resolve(good));
      target.addEventListener(bad, () => resolve(bad));
    });
  const put = (name: string, attributes: Record<string, string>): Promise<string> => {
    const element = document.createElement(name);
    const outcome = settled(element, 'load', 'error');
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    document.head.append(element);
    return outcome;
  };

  for (const host of hosts) {
    await attempt(`fetch ${host}`, () => fetch(`http://${host}/fetch`));
    await attempt(`fetch no-cors ${host}`, () =>
      fetch(`http://${host}/no-cors`, { mode: 'no-cors' }),
    );
  }
  await attempt('fetch https', () => fetch(`https://${hosts[0]}/`));
  await attempt('fetch file', () => fetch('file:///etc/passwd'));
  await attempt('fetch keepalive', () =>
    fetch(`${http}/keepalive`, { keepalive: true, method: 'POST', body: 'x' }),
  );
  await attempt('XMLHttpRequest', () => {
    const request = new XMLHttpRequest();
    request.open('GET', `${http}/xhr`);
    const outcome = settled(request, 'load', 'error');
    request.send();
    return outcome;
  });
  await attempt('WebSocket', () => settled(new WebSocket(`ws://${hosts[0]}/`), 'open', 'error'));
  await attempt('EventSource', () => settled(new EventSource(`${http}/events`), 'open', 'error'));
  await attempt('sendBeacon', () => navigator.sendBeacon(`${http}/beacon`, 'x'));
  await attempt('WebTransport', () => new WebTransport(`https://${hosts[0]}/`).ready);
  await attempt('image', () => put('img', { src: `${http}/image` }));
  await attempt('image srcset', () => put('img', { srcset: `${http}/srcset 2x` }));
  await attempt('image of a file', () => put('img', { src: 'file:///etc/passwd' }));
  await attempt('video', () => put('video', { src: `${http}/video`, autoplay: '' }));
  await attempt('audio', () => put('audio', { src: `${http}/audio`, autoplay: '' }));
  await attempt('script', () => put('script', { src: `${http}/script.js` }));
  await attempt('module script', () => put('script', { src: `${http}/module.js`, type: 'module' }));
  await attempt('style sheet', () => put('link', { rel: 'stylesheet', href: `${http}/style.css` }));
  await attempt('inline style with an image', () => {
    document.body.style.backgroundImage = `url(${http}/background)`;
    return getComputedStyle(document.body).backgroundImage;
  });
  await attempt('constructed style sheet', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body { cursor: url(${http}/cursor), auto; list-style: url(${http}/list) }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await attempt('css import', () => {
    const style = document.createElement('style');
    style.textContent = `@import url(${http}/import.css);`;
    document.head.append(style);
    return settled(style, 'load', 'error');
  });
  await attempt('font', () => new FontFace('x', `url(${http}/font)`).load());
  await attempt('object', () => put('object', { data: `${http}/object` }));
  await attempt('embed', () => put('embed', { src: `${http}/embed` }));
  await attempt('iframe', () => put('iframe', { src: `${http}/frame` }));
  await attempt('iframe of data', () => put('iframe', { src: 'data:text/html,<p>hi' }));
  for (const rel of [
    'prefetch',
    'preconnect',
    'dns-prefetch',
    'preload',
    'modulepreload',
    'prerender',
    'manifest',
    'icon',
  ]) {
    await attempt(`link ${rel}`, () => put('link', { rel, href: `${http}/${rel}`, as: 'image' }));
  }
  await attempt('dns-prefetch of a name', () =>
    put('link', { rel: 'dns-prefetch', href: '//canary.example.org' }),
  );
  await attempt('speculation rules', () => {
    const script = document.createElement('script');
    script.type = 'speculationrules';
    script.textContent = JSON.stringify({
      prefetch: [{ source: 'list', urls: [`${http}/speculation`] }],
    });
    document.head.append(script);
  });
  await attempt('worker', () => settled(new Worker(`${http}/worker.js`), 'message', 'error'));
  await attempt('worker of a blob', () =>
    settled(new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))), 'message', 'error'),
  );
  await attempt('shared worker', () =>
    settled(new SharedWorker(`${http}/shared.js`), 'connect', 'error'),
  );
  await attempt('service worker', () => navigator.serviceWorker.register(`${http}/service.js`));
  await attempt('worklet', () => new AudioContext().audioWorklet.addModule(`${http}/worklet.js`));
  await attempt('RTCPeerConnection', async () => {
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: [`stun:127.0.0.1:${ports.udp}`, `stun:localhost:${ports.udp}`] },
        { urls: `turn:127.0.0.1:${ports.udp}?transport=udp`, username: 'x', credential: 'x' },
        { urls: `turn:127.0.0.1:${ports.tcp}?transport=tcp`, username: 'x', credential: 'x' },
      ],
    });
    let candidates = 0;
    connection.addEventListener('icecandidate', ({ candidate }) => {
      candidates += candidate === null || candidate.candidate === '' ? 0 : 1;
    });
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 500));
    return candidates;
  });
  return outcomes;
}

/** What would move the page, open another one or leave a file. Runs in the page. */
export async function attemptToLeave(http: string): Promise<void> {
  const attempts: (() => unknown)[] = [
    () => open(`${http}/open`),
    () => open('about:blank'),
    () => open(location.href),
    () => open('file:///etc/passwd'),
    () => location.assign(`${http}/assign`),
    () => location.replace(`${http}/replace`),
    () => location.assign('file:///etc/passwd'),
    () => location.assign('data:text/html,<p>hi'),
    () => location.assign('blob:null/x'),
    () => location.assign('javascript:document.title = "moved"'),
    () => location.assign('app://other/index.html'),
    () => location.assign('mailto:x@example.org'),
    () => link({ href: `${http}/link` }),
    () => link({ href: `${http}/ping`, ping: `${http}/pinged` }),
    () => link({ href: `${http}/blank`, target: '_blank' }),
    () => link({ href: 'data:text/plain,hi', download: 'left.txt' }),
    () => link({ href: URL.createObjectURL(new Blob(['hi'])), download: 'left.txt' }),
    () => link({ href: 'javascript:document.title = "moved"' }),
    () => form({ action: `${http}/get`, method: 'get' }),
    () => form({ action: `${http}/post`, method: 'post' }),
    () => form({ action: `${http}/form`, target: '_blank' }),
    () => refresh(),
    () => history.pushState(null, '', `${http}/push`),
  ];
  const link = (attributes: Record<string, string>): void => {
    const anchor = document.createElement('a');
    Object.entries(attributes).forEach(([key, value]) => anchor.setAttribute(key, value));
    document.body.append(anchor);
    anchor.click();
  };
  const form = (attributes: Record<string, string>): void => {
    const element = document.createElement('form');
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    document.body.append(element);
    element.submit();
  };
  const refresh = (): void => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${http}/refresh`;
    document.head.append(meta);
  };
  for (const attempt of attempts) {
    try {
      await attempt();
    } catch {
      // Refused at once is as good as refused later.
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
