/**
 * How fast a record is in the browser and over the API: node bench/page.mjs RECORD [SMALL] [REQUESTS] [AT ONCE]
 * Starts 'sitrep open' on RECORD, and on SMALL for comparison, draws the overview in Chromium, waits until the lists of a large record are made, then asks the API what the page asks, with values drawn from the record, AT ONCE (50)
 * requests in flight; before that some of each kind one after the other, which tells what each costs the server. SITREP is the command (./sitrep), CHROMIUM the browser, LISTS the lists that are waited for (conflicts,stories; '' for none: then
 * nothing that rests on them is asked for). Tells seconds by the clock, and of the server's CPU where /proc tells it. Needs what page/build installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import http from 'node:http';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { chromium } = createRequire(join(root, 'page/package.json'))('playwright-core');
const [record, small, requests = '1000', most = '50'] = process.argv.slice(2);
const { SITREP = join(root, 'sitrep'), CHROMIUM = '/usr/bin/chromium', LISTS = 'conflicts,stories' } = process.env;
const LISTED = LISTS.split(',').filter(Boolean);
const seconds = (from) => (performance.now() - from) / 1000;
const load = () => `load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`;

/** Seconds of CPU of a process and those it waited for, as /proc has them. */
function cpu(pid) {
  if (!existsSync(`/proc/${pid}/stat`)) return NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return fields.slice(11, 15).map(Number).reduce((a, b) => a + b) / 100;
}

async function open(path) {
  const begun = performance.now();
  const child = spawn(SITREP, ['open', path, '--no-browser'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise((resolve, reject) => {
    let told = '';
    child.stderr.on('data', (data) => {
      told += data;
      const found = /open at (\S+)/.exec(told);
      if (found) resolve(found[1]);
    });
    child.on('exit', () => reject(new Error('the server ended: ' + told)));
  });
  return { begun, listening: seconds(begun), base: address.split('#')[0], child };
}

/** First contentful paint and the moment at which the overview has its numbers, in seconds from asking for the page. */
async function drawn(browser, base) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(base, { waitUntil: 'commit' });
  await page.waitForSelector('.tile strong');
  const numbers = seconds(begun);
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  await context.close();
  return { numbers, paint: paint / 1000 };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1000 });

function ask(base, path) {
  return new Promise((resolve) => {
    const begun = performance.now();
    http.get(base + 'api/v1' + path, { agent }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ path, status: response.statusCode, ms: performance.now() - begun, body: Buffer.concat(parts).toString() }));
    }).on('error', (e) => resolve({ path, status: 0, ms: performance.now() - begun, body: String(e) }));
  });
}

const json = async (base, path) => JSON.parse((await ask(base, path)).body);

/** Waits for a list of a large record to be made. */
async function made(base, list) {
  const begun = performance.now();
  for (;;) {
    const answer = await ask(base, `/${list}?limit=1`);
    if (answer.status !== 202) return `${list} ${answer.status === 200 ? seconds(begun).toFixed(0) + ' s' : answer.body}`;
    await new Promise((later) => setTimeout(later, 2000));
  }
}

/** By chance, but the same each time. */
let seed = 1;
const chance = () => ((seed = (seed * 48271) % 2147483647), seed / 2147483647);
const one = (all) => all[Math.floor(chance() * all.length)];

/** What the pages ask, with common values as often as they are common: for each kind of question what makes one. */
async function kinds(base) {
  const claims = [];
  const facets = await json(base, '/facets?limit=40');
  for (const { value } of facets.actor.slice(0, 30)) claims.push(...(await json(base, `/claims?limit=30&actor=${encodeURIComponent(value)}`)).items);
  for (const { value } of facets.source.slice(0, 30)) claims.push(...(await json(base, `/claims?limit=30&source=${encodeURIComponent(value)}`)).items);
  const q = encodeURIComponent;
  const words = (claim) => (claim.content ?? [claim.trigger ?? claim.object ?? claim]).map((span) => span?.text ?? '').join(' ').split(/\W+/).filter((w) => w.length > 4);
  return [
    () => '/statements?limit=50&q=' + q(one(words(one(claims).claim)) ?? 'town'),
    () => '/events?limit=50&actor=' + q(one(facets.actor).value),
    () => '/figures?limit=50&type=' + one(['killed', 'injured', 'detained', 'displaced']),
    () => '/positions?limit=50&source=' + q(one(claims).article.outlet ?? one(claims).article.key),
    () => '/facets?limit=8&actor=' + q(one(facets.actor).value),
    () => '/days?type=' + q(one(facets.type).value),
    () => '/claims/' + one(claims).id,
    () => '/articles/' + one(claims).article.key,
    ...(LISTED.length > 0 ? [() => '/entries?limit=1000&source=' + one(claims).article.key] : []),
    ...(LISTED.includes('conflicts') ? [() => '/conflicts?limit=20&actor=' + q(one(facets.actor).value), () => '/conflicts?limit=3'] : []),
    ...(LISTED.includes('stories') ? [() => '/stories?limit=50'] : []),
    () => '/',
    () => '/facets?limit=8',
    () => '/statements?limit=4',
    () => '/days',
  ];
}

/** What kind of question a path asks. */
const route = (path) => path.split('?')[0].replace(/\/(claims|articles)\/.*/, '/$1/…') + (path.includes('?') && !/\?limit=\d+$/.test(path) ? '?' + [...new URLSearchParams(path.split('?')[1]).keys()].filter((name) => name !== 'limit').join('&') : '');

/** Each kind of question a few times, one after the other, none twice: what it costs the server. */
async function alone(base, pid, makers) {
  for (const make of makers) {
    const paths = [...new Set(Array.from({ length: 10 }, make))];
    const used = cpu(pid);
    const answers = [];
    for (const path of paths) answers.push(await ask(base, path));
    const times = answers.map((a) => a.ms).sort((a, b) => a - b);
    console.log(`    ${route(paths[0])}: ${paths.length} alone, ${(((cpu(pid) - used) * 1000) / paths.length).toFixed(0)} ms of CPU each, median ${times[times.length >> 1].toFixed(0)} ms${answers.some((a) => a.status !== 200) ? ', NOT ALL ANSWERED' : ''}`);
  }
}

function told(name, answers) {
  const times = answers.map((a) => a.ms).sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)].toFixed(0);
  const bad = answers.filter((a) => a.status !== 200);
  console.log(`${name}: ${answers.length} requests, median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms, ${bad.length} not answered${bad[0] ? ` (${bad[0].status} ${bad[0].path} ${bad[0].body.slice(0, 120)})` : ''}`);
}

async function storm(base, all, atOnce) {
  const answers = [];
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < all.length) answers.push(await ask(base, all[next++]));
  }));
  return answers;
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
await (await browser.newPage()).goto('about:blank');
for (const path of [small, record].filter(Boolean)) {
  const server = await open(path);
  try {
    const first = await drawn(browser, server.base);
    console.log(`${path}: listening after ${server.listening.toFixed(2)} s, overview drawn ${seconds(server.begun).toFixed(2)} s after the start (CPU of the server ${cpu(server.child.pid).toFixed(1)} s), first contentful paint ${first.paint.toFixed(2)} s (${load()})`);
    const again = [];
    for (let i = 0; i < 5; i++) again.push(await drawn(browser, server.base));
    const middle = (of) => again.map(of).sort((a, b) => a - b)[2].toFixed(2);
    console.log(`  again, median of 5: first contentful paint ${middle((d) => d.paint)} s, with its numbers ${middle((d) => d.numbers)} s`);
    if (path !== record) continue;
    const before = cpu(server.child.pid);
    const lists = [];
    for (const list of LISTED) lists.push(await made(server.base, list));
    console.log(`  lists made: ${lists.join(', ')}; ${(cpu(server.child.pid) - before).toFixed(0)} s of CPU (${load()})`);
    const makers = await kinds(server.base);
    await alone(server.base, server.child.pid, makers);
    const all = Array.from({ length: Number(requests) }, (_, i) => makers[i % makers.length]());
    for (const turn of ['first time', 'again']) {
      const used = cpu(server.child.pid);
      const begun = performance.now();
      const answers = await storm(server.base, all, Number(most));
      const took = seconds(begun);
      told(`  ${turn}, ${most} in flight`, answers);
      console.log(`    ${(all.length / took).toFixed(0)} requests a second; ${(((cpu(server.child.pid) - used) * 1000) / all.length).toFixed(1)} ms of CPU each (${load()})`);
      const routes = Map.groupBy ? Map.groupBy(answers, (a) => route(a.path)) : new Map();
      for (const [route, some] of [...routes].sort()) told('    ' + route, some);
    }
  } finally {
    server.child.kill('SIGTERM');
  }
}
await browser.close();
process.exit(0);
