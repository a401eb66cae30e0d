/**
 * The page in a real browser, on a record made of examples/dossier and of hostile articles. Started by Maven (page/browser-test), which says aloud what it leaves out.
 * SITREP is the command, RECORD and HOSTILE are records, SITE is a folder with a static copy of RECORD in its folder dossier, MANY a record of more articles and figures than a page holds; SHOTS, if set, is the folder for the pictures of the README.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const { SITREP, RECORD, HOSTILE, MANY, SITE, CHROMIUM, SHOTS } = process.env;

const PAGES = ['', 'search?q=Brenmark', 'statements', 'events', 'figures', 'figures?scale=log', 'positions', 'conflicts', 'stories', 'timeline', 'actors', 'actor?id=UN', 'map', 'sources', 'source?key=mpa-0305', 'report', 'review', 'corrections'];

/** The longest that anything is waited for, in milliseconds; on a machine that does much else a page takes seconds. */
const LONGEST = 60_000;

/** A server of a record, and its address without the token. It keeps nobody from ending, and ends with the tests. */
async function serve(record) {
  const child = spawn(SITREP, ['open', record, '--no-browser'], { stdio: ['ignore', 'ignore', 'pipe'] });
  process.on('exit', () => child.kill('SIGTERM'));
  child.unref();
  child.stderr.unref();
  const address = await new Promise((resolve, reject) => {
    let told = '';
    const late = setTimeout(() => reject(new Error(`${record} is not served after ${LONGEST} ms: ${told}`)), LONGEST);
    child.stderr.on('data', (data) => {
      told += data;
      const found = /open at (\S+)/.exec(told);
      if (!found) return;
      clearTimeout(late);
      resolve(found[1]);
    });
    child.on('exit', () => {
      clearTimeout(late);
      reject(new Error('the server ended: ' + told));
    });
  });
  const [base, fragment] = address.split('#');
  const ended = new Promise((resolve) => child.on('close', resolve));
  return { base, fragment, ended, end: () => child.kill('SIGTERM') };
}

let browser;
let server;
let hostile;
before(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  [server, hostile] = await Promise.all([serve(RECORD), serve(HOSTILE)]);
});
after(async () => {
  await browser?.close();
  server?.end();
  hostile?.end();
});

/** A tab that keeps what went wrong in it. */
async function tab(options = {}, base = server.base) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST);
  page.faults = [];
  page.on('console', (message) => message.type() === 'error' && page.faults.push('console: ' + message.text()));
  page.on('pageerror', (error) => page.faults.push('error: ' + error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith('blob:' + base.slice(0, -1)) && !url.startsWith('about:')) page.faults.push('foreign request: ' + url);
  });
  page.to = async (path) => {
    await page.goto(base + path);
    await settled(page);
  };
  return page;
}

/** What there is to show is shown: nothing on the page says that it is still being read. */
async function drawnWhole(page) {
  await page.waitForFunction(() => document.querySelector('h1, .empty, .problem') && !document.querySelector('.wait'), null, { timeout: LONGEST })
    .catch((failed) => { throw new Error(`${page.url()} is not drawn: ${failed.message}`); });
}

/** Nothing is being read any more. */
async function settled(page) {
  await page.waitForLoadState('networkidle', { timeout: LONGEST }).catch((failed) => { throw new Error(`${page.url()} goes on reading: ${failed.message}`); });
  await drawnWhole(page);
}

const ask = async (path, base = server.base) => (await fetch(base + 'api/v1' + path, { signal: AbortSignal.timeout(LONGEST) }).catch((failed) => { throw new Error(`${path}: ${failed.message}`); })).json();

/** Code points, as the API counts them. */
const slice = (text, start, end) => [...text].slice(start, end).join('');

async function quotationsAreTheSources(page, base) {
  const quoted = await page.$$eval('[data-key][data-start]', (all) => all.map((e) => ({ key: e.dataset.key, start: +e.dataset.start, end: +e.dataset.end, text: e.textContent })));
  const texts = new Map();
  for (const { key, start, end, text } of quoted) {
    if (!texts.has(key)) texts.set(key, (await ask('/articles/' + key, base)).article.text);
    assert.equal(text, slice(texts.get(key), start, end), `${page.url()}: ${key} ${start}-${end}`);
  }
  return quoted.length;
}

async function axe(page) {
  await page.evaluate(AXE); // by the debugger, so that the policy of the page stays as it is
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).slice(0, 3).join(' | ')}`);
}

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Rows of a file, a line break inside quotation marks being none. */
function rows(csv) {
  let count = 0;
  let open = false;
  for (const c of csv.replace(/\r\n/g, '\n')) {
    if (c === '"') open = !open;
    if (c === '\n' && !open) count++;
  }
  return count - 1;
}

describe('pictures', { skip: SHOTS ? false : 'SHOTS names no folder' }, () => {
  test('of the pages, for the README', async () => {
    mkdirSync(SHOTS, { recursive: true });
    const [valk] = (await ask('/statements?by=Valk&limit=1')).items;
    for (const [name, path] of [['overview', ''], ['statements', 'statements?by=Valk&claim=' + valk.id], ['figures', 'figures'], ['article', 'source?key=mpa-0305'], ['conflicts', 'conflicts'], ['positions', 'positions']]) {
      const page = await tab({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
      await page.to(path);
      await page.waitForTimeout(200);
      await page.screenshot({ path: `${SHOTS}/${name}.png` });
      await page.context().close();
    }
  });
});

describe('every page', () => {
  for (const path of PAGES) {
    for (const colorScheme of ['light', 'dark']) {
      test(`/${path}, ${colorScheme}: no error, no foreign request, nothing that axe finds, every quotation as its source has it`, async () => {
        const page = await tab({ colorScheme });
        await page.to(path);
        assert.ok((await page.textContent('main')).length > 60, 'shows something');
        assert.deepEqual(await axe(page), []);
        await quotationsAreTheSources(page, server.base);
        assert.deepEqual(page.faults, []);
        await page.context().close();
      });
    }

    test(`/${path}: on a phone of 320 px, from right to left and in print`, async () => {
      const page = await tab({ viewport: { width: 320, height: 700 } });
      await page.to(path);
      assert.ok((await sideways(page)) <= 0, 'scrolls sideways at 320 px');
      await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      assert.ok((await sideways(page)) <= 0, 'scrolls sideways from right to left');
      await page.evaluate(() => { document.documentElement.dir = 'ltr'; });
      const pdf = await page.pdf({ format: 'A4' });
      assert.ok(pdf.length > 8000, 'prints something');
      await page.emulateMedia({ media: 'print' });
      assert.ok((await page.innerText('main')).trim().length > 60, 'prints words');
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });

    test(`/${path}: each file has as many rows as it says`, async () => {
      const page = await tab();
      await page.to(path);
      for (const link of await page.$$('.save[data-rows]')) {
        const said = Number(await link.getAttribute('data-rows'));
        await link.evaluate((e) => { for (let d = e.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; });
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        const csv = readFileSync(await download.path(), 'utf8');
        assert.equal(rows(csv), said, await download.suggestedFilename());
        const shown = await link.evaluate((e) => e.closest('table')?.tBodies[0].rows.length ?? null);
        if (shown !== null) assert.equal(shown, said, 'the table on the screen');
      }
      await page.context().close();
    });
  }
});

describe('the address holds the state', () => {
  test('a deep link shows its filters, its claim and its scale again; back goes back', async () => {
    const page = await tab();
    await page.to('statements?type=deny');
    const [total] = await page.$$eval('[data-total]', (all) => all.map((e) => Number(e.dataset.total)));
    assert.equal(total, (await ask('/statements?type=deny&limit=1')).total);
    assert.match(await page.textContent('.chips'), /deny/);
    await page.click('.card >> nth=0 >> .open-evidence');
    await page.waitForSelector('.evidence .context');
    const link = page.url();
    assert.match(link, /type=deny&claim=/);
    await page.goBack();
    await page.waitForSelector('.evidence', { state: 'detached' });
    assert.match(page.url(), /type=deny$/);
    const other = await tab();
    await other.goto(link);
    await other.waitForSelector('.evidence .context');
    assert.match(await other.textContent('.evidence'), /sure/);
    assert.ok((await quotationsAreTheSources(other, server.base)) > 10);
    assert.deepEqual(await axe(other), []);
    assert.deepEqual([...page.faults, ...other.faults], []);
    await page.context().close();
    await other.context().close();
  });

  test('every number on the overview leads to as many records', async () => {
    const page = await tab();
    await page.to('');
    for (const tile of await page.$$eval('.tile a', (all) => all.map((a) => ({ href: a.href, n: Number(a.querySelector('strong').textContent.replaceAll(',', '')), what: a.textContent })))) {
      const there = await tab();
      await there.goto(tile.href);
      await settled(there);
      const text = await there.textContent('main');
      assert.ok(text.includes(`${tile.n} ${/articles/.test(tile.what) ? 'article' : ''}`.trim()), `${tile.what} at ${tile.href}`);
      await there.context().close();
    }
    await page.context().close();
  });

  /** A number, alone or with the word that it counts; a date is none. */
  const NUMBER = /^[\s;,(]*(?!\d{4}(-\d\d){0,2}(\/|$))[1-9][\d,.]*( %)?( [a-z ]{1,40})?[\s).;]*$/i;

  /** Where a number is no link: docs/page.md says why. */
  const NO_LINK = ['.words, .insentence', 'time, code', '.evidence', '.count, caption', '.count ~ .faint', '.foot, dialog', '.axis, svg title, .hidden, noscript, script, style, option', '.twin > summary'];
  const NO_LINK_IN = ['within km', 'lat', 'lon', 'no', 'words', 'about', 'id', 'story', 'origin', 'title', 'sentence'];

  test('every number on every page is a link or a button, but for those that docs/page.md lists', async () => {
    let linked = 0;
    for (const path of PAGES) {
      const page = await tab();
      await page.to(path);
      const { bare, links } = await page.evaluate(([number, no, columns]) => {
        const bare = [];
        let links = 0;
        for (const d of document.querySelectorAll('details')) d.open = true;
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let text = walk.nextNode(); text; text = walk.nextNode()) {
          const at = text.parentElement;
          if (!new RegExp(number, 'i').test(text.data) || at.closest(no.join(','))) continue;
          const cell = at.closest('td');
          if (cell && columns.includes(cell.closest('table').tHead.rows[0].cells[cell.cellIndex].textContent)) continue;
          if (at.closest('a[href], button')) links++;
          else bare.push(`${at.closest('[class]')?.className}: ${text.data}`);
        }
        return { bare, links };
      }, [NUMBER.source, NO_LINK, NO_LINK_IN]);
      assert.deepEqual(bare, [], '/' + path);
      linked += links;
      await page.context().close();
    }
    assert.ok(linked > 500, `only ${linked} numbers were found: the test looks past them`);
  });

  test('the number of a row leads to as many records', async () => {
    const page = await tab();
    for (const [path, column] of [['sources', 'statements'], ['sources', 'events'], ['actors', 'says'], ['actors', 'does'], ['map', 'events'], ['', 'statements']]) {
      await page.to(path);
      const some = await page.evaluate((name) => {
        for (const d of document.querySelectorAll('details')) d.open = true;
        return [...document.querySelectorAll('td')].filter((td) => td.closest('table').tHead.rows[0].cells[td.cellIndex].textContent === name && td.querySelector('a') && !td.querySelector('a').href.includes('articles=')).slice(0, 3).map((td) => ({ href: td.querySelector('a').href, n: Number(td.textContent) }));
      }, column);
      assert.ok(some.length > 0, column + ' of /' + path);
      for (const { href, n } of some) {
        await page.goto(href);
        await settled(page);
        assert.equal(await page.$eval('[data-total]', (e) => Number(e.dataset.total)), n, href);
      }
    }
    await page.to('statements?actor=?');
    const unnamed = await page.$eval('[data-total]', (e) => Number(e.dataset.total));
    assert.equal(unnamed, (await ask('/')).unnamed);
    await page.to('search?dated=no');
    assert.equal(await page.$$eval('.tile strong', (all) => all.reduce((n, e) => n + Number(e.textContent), 0)), (await ask('/days')).undated);
    await page.context().close();
  });

  test('the map draws disputed lines dashed, says of each why, and no borders', async () => {
    const page = await tab();
    await page.to('map?world=whole');
    await page.waitForSelector('path.disputed');
    const known = readFileSync(new URL('../../../disputed-lines.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
    const told = await page.$$eval('path.disputed title', (all) => all.map((e) => e.textContent));
    assert.deepEqual([...new Set(told)].sort(), [...new Set(known.map(([name, , , , why]) => `${name}: disputed; ${why}`))].sort());
    assert.ok(await page.$eval('path.disputed', (e) => getComputedStyle(e).strokeDasharray !== 'none'));
    assert.equal(await page.$$eval('path.land', (all) => all.length), 1, 'one land, no country');
    await page.context().close();
  });

  test('the layers of an article are in the address, and all together are its text', async () => {
    const page = await tab();
    await page.to('source?key=mpa-0305&layers=statement,event,figure,position,actor,place,time');
    const { article } = await ask('/articles/mpa-0305');
    const shown = (await page.$$eval('.reader .passage > p', (all) => all.map((p) => p.textContent))).join('\n');
    assert.equal(shown, article.text.split('\n').filter(Boolean).join('\n'));
    assert.equal(await page.$$eval('.layers a[aria-pressed=true]', (all) => all.length), 7);
    await page.click('.layers a >> nth=0');
    await page.waitForFunction(() => document.querySelectorAll('.layers a[aria-pressed=true]').length === 6);
    assert.ok(!page.url().includes('statement'));
    await page.context().close();
  });
});

describe('by keyboard', () => {
  test('/ j k e c ? and Esc', async () => {
    const page = await tab({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.to('statements');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = await page.evaluate(() => document.activeElement.dataset.item);
    await page.keyboard.press('k');
    const first = await page.evaluate(() => document.activeElement.dataset.item);
    assert.ok(first && second && first !== second);
    await page.keyboard.press('e');
    await page.waitForSelector('.evidence .context');
    assert.ok(page.url().endsWith('claim=' + first));
    await page.keyboard.press('c');
    await page.waitForFunction(() => document.querySelector('.cite').textContent.includes('Copied'));
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), new RegExp(first.replace('.', '\\.')));
    await page.keyboard.press('Escape');
    await page.waitForSelector('.evidence', { state: 'detached' });
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    assert.deepEqual(await axe(page), []);
    for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      assert.ok(await page.evaluate(() => document.activeElement.closest('dialog') !== null), key + ' leaves the help');
    }
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
    await page.keyboard.type('ceasefire');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\?q=ceasefire/);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('Tab reaches everything that can be clicked, in the order of the page, and shows where it is', async () => {
    const page = await tab();
    await page.to('conflicts');
    const seen = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const e = document.activeElement;
        const { outlineStyle } = getComputedStyle(e);
        return { what: e.tagName + ':' + (e.getAttribute('href') ?? e.textContent), outline: outlineStyle !== 'none', body: e === document.body };
      });
      if (at.body) break;
      assert.ok(at.outline, at.what + ' does not show that it is focused');
      seen.push(at.what);
    }
    const all = await page.$$eval('main a[href]', (links) => links.map((e) => e.tagName + ':' + e.getAttribute('href')));
    assert.deepEqual(all.filter((one) => !seen.includes(one)), []);
    await page.context().close();
  });
});

describe('hostile articles', () => {
  for (const path of ['', 'statements', 'events', 'figures', 'positions', 'sources', 'actors', 'map', 'timeline', 'report', 'stories', 'source?key=script', 'source?key=bidi', 'source?key=long', 'source?key=emoji']) {
    test(`/${path} shows them as text`, async () => {
      for (const width of [1280, 320]) {
        const page = await tab({ viewport: { width, height: 800 } }, hostile.base);
        await page.to(path);
        await page.waitForTimeout(50);
        assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
        assert.equal(await page.$$eval('main script, main img, main iframe, main b', (all) => all.length), 0);
        assert.ok((await sideways(page)) <= 0, 'scrolls sideways at ' + width);
        await quotationsAreTheSources(page, hostile.base);
        assert.deepEqual(page.faults, []);
        if (width === 1280) assert.deepEqual(await axe(page), []);
        await page.context().close();
      }
    });
  }
});

describe('the permanent page of a record', () => {
  test('needs no JavaScript and has its words', async () => {
    const { items } = await ask('/claims?limit=40');
    const page = await tab({ javaScriptEnabled: false });
    for (const line of items) {
      await page.goto(server.base + 'r/' + line.id);
      assert.ok((await page.textContent('h1')).length > 3);
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
    const loud = await tab();
    for (const line of items.slice(0, 12)) {
      await loud.goto(server.base + 'r/' + line.id);
      assert.ok((await quotationsAreTheSources(loud, server.base)) > 0);
      assert.deepEqual(await axe(loud), []);
    }
    assert.deepEqual(loud.faults, []);
    await loud.context().close();
  });
});

describe('a static copy, in a folder of some web host', () => {
  const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };
  let host;
  let base;
  before(async () => {
    host = createServer((request, response) => {
      let file = join(SITE, decodeURIComponent(new URL(request.url, 'http://x').pathname));
      if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
      if (!existsSync(file)) return void response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain', 'Content-Security-Policy': "default-src 'self'" }).end(readFileSync(file));
    });
    await new Promise((ready) => host.listen(0, '127.0.0.1', ready));
    base = `http://127.0.0.1:${host.address().port}/dossier/`;
  });
  after(() => host?.close());

  for (const path of ['', 'search/?q=Brenmark', 'statements/', 'events/', 'figures/', 'positions/', 'conflicts/', 'stories/', 'timeline/', 'actors/', 'actor/?id=UN', 'map/', 'sources/', 'source/?key=mpa-0305', 'report/']) {
    test(`${path || 'its overview'} is drawn without a server's help`, async () => {
      const page = await tab({}, base);
      await page.to(path);
      assert.ok((await page.textContent('main')).length > 60);
      assert.equal(await page.$$eval('.problem', (all) => all.length), 0);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });
  }

  /** What a page of the copy links to depends on which page it is and on the parts of it that are open, and of its filters only on whether there are any: filters make filters, without end. */
  const kindOf = ({ pathname, searchParams }) => {
    const names = [...new Set(searchParams.keys())].map((name) => (['q', 'kind', 'by', 'to', 'actor', 'type', 'modality', 'place', 'after', 'before', 'source', 'dated', 'sure'].includes(name) ? 'filtered' : name));
    return [pathname.replace(/\/r\/.+/, '/r/'), ...[...new Set(names)].sort()].join(' ');
  };

  test('every link of every page leads to a file of the copy, in whatever folder it lies', async () => {
    const known = new Set([base]);
    const files = new Set();
    const drawn = new Set();
    const left = [base];
    const page = await tab({}, base);
    while (left.length > 0) {
      const url = left.shift();
      const at = new URL(url);
      if (!files.has(at.pathname)) {
        files.add(at.pathname); // what a host of files answers does not depend on the query
        const { status } = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).catch((failed) => { throw new Error(`${url}: ${failed.message}`); });
        assert.equal(status, 200, url);
      }
      const kind = kindOf(at);
      if (drawn.has(kind) || kind.split(' ').length > 3 || at.pathname.includes('/data/')) continue; // what has three things open has the links of two and two; a file of data is no page
      drawn.add(kind);
      await page.goto(url);
      if (!at.pathname.includes('/r/')) await drawnWhole(page);
      await page.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true; });
      assert.equal(await page.$$eval('.problem', (all) => all.length), 0, url);
      for (const to of await page.$$eval('a[href]', (all) => all.map((a) => new URL(typeof a.href === 'string' ? a.href : a.href.baseVal, location.href).href.replace(/#.*/, '')))) {
        assert.ok(to.startsWith(base), `${url} leads out, to ${to}`);
        if (!known.has(to)) left.push(to);
        known.add(to);
      }
      assert.deepEqual(page.faults, [], url);
    }
    assert.ok(known.size > 1000 && files.size > 25 && drawn.size > 25 && drawn.size < 200, `${known.size} links to ${files.size} files, ${drawn.size} kinds of pages`);
    // the one link that differs with the claim that is open, and what the page of an article asks for
    const claims = (await ask('/claims?limit=1000')).items;
    for (const path of [...claims.map(({ id }) => `r/${id}.html`), ...new Set(claims.map(({ article }) => `data/articles/${article.key}.json`))]) {
      const { status } = await fetch(base + path, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
      assert.equal(status, 200, path);
    }
    assert.ok(claims.length > 200);
    await page.context().close();
  });

  test('it finds what the server finds', async () => {
    for (const query of ['statements?type=deny', 'statements?by=Valk', 'statements?q=Brenmark', 'statements?q="the ceasefire"', 'events?modality=denied', 'events?place=Brenmark&after=2031-03-04', 'figures?type=killed&before=2031-03-04', 'positions?actor=UN', 'statements?source=Karven Herald&sure=0.95', 'figures?q=type:injured', 'statements?actor=?', 'events?dated=no']) {
      const [list] = query.split('?');
      const search = query.slice(list.length + 1);
      const page = await tab({}, base);
      await page.to(list + '/?' + search);
      const shown = await page.$eval('[data-total]', (e) => Number(e.dataset.total));
      assert.equal(shown, (await ask('/' + list + '?' + search + '&limit=1')).total, query);
      await page.context().close();
    }
  });

  test('its files have as many rows as they say, and its evidence has the words of the article', async () => {
    const page = await tab({}, base);
    await page.to('statements/?type=deny');
    const link = await page.$('.save[data-rows]');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    assert.equal(rows(readFileSync(await download.path(), 'utf8')), Number(await link.getAttribute('data-rows')));
    await page.click('.card >> nth=0 >> .open-evidence');
    await page.waitForSelector('.evidence .context');
    assert.ok((await quotationsAreTheSources(page, server.base)) > 3);
    const [, claim] = /claim=([^&]+)/.exec(page.url());
    await page.goto(base + 'r/' + claim + '.html');
    assert.ok((await page.textContent('h1')).startsWith('Statement'));
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});

describe('a record of more than a page holds', () => {
  let many;
  before(async () => { many = await serve(MANY); });
  after(() => many?.end());

  test('a series names who asserts its numbers, though its figures are older than the newest thousand', async () => {
    assert.ok((await ask('/figures?limit=1', many.base)).total > 1000, 'too few figures to see');
    const { items } = await ask('/series?limit=1000', many.base);
    const series = items.find((s) => s.unit === 'killed' && s.points.some((p) => p.low === 12));
    assert.ok(series, 'the series is there');
    const page = await tab({}, many.base);
    await page.to('figures?series=' + series.series);
    const by = await page.$$eval('figure table tbody tr', (rows) => rows.map((row) => row.cells[3].textContent.trim()));
    assert.ok(by.length > 0 && by.every((who) => /Tarrand/.test(who)), by.join(' | '));
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('a bound is no exact number: "up to" has an empty mark with an arrow down', async () => {
    const page = await tab({}, many.base);
    await page.to('figures?q=Sarnow&unit=killed');
    const [figure] = (await ask('/figures?q=Sarnow&type=killed', many.base)).items;
    assert.deepEqual([figure.claim.low, figure.claim.best, figure.claim.high], [undefined, undefined, 300]);
    const mark = await page.$(`.chart a[href*="claim=${figure.id}"]`);
    assert.equal(await mark.$$eval('.arrow.down', (all) => all.length), 1);
    assert.equal(await mark.$$eval('.told', (all) => all.length), 0);
    assert.equal(await mark.$eval('.value', (e) => e.textContent), '≤ 300');
    await page.context().close();
  });

  test('a long time of which nothing is here is left out of an axis, and said to be', async () => {
    for (const viewport of [{ width: 1280, height: 900 }, { width: 320, height: 700 }]) {
      const page = await tab({ viewport }, many.base);
      await page.to('figures?unit=killed');
      assert.match(await page.innerText('figure figcaption'), /\/\/ 9 years left out, of which nothing is here/);
      const [band] = await page.$$eval('.chart .left-out', (all) => all.map((e) => [e.getBoundingClientRect().left, e.getBoundingClientRect().right]));
      const at = async (words) => page.$$eval('.chart a', (all, w) => all.filter((a) => a.getAttribute('aria-label').includes(w)).map((a) => { const box = a.querySelector('.hit').getBoundingClientRect(); return (box.left + box.right) / 2; }), words);
      const [early, late] = [await at('2012'), await at('2021')];
      assert.ok(early.length === 1 && late.length >= 3 && early[0] < band[0] && late.every((x) => x > band[1]), `${early} | ${band} | ${late}`);
      const labels = await page.$$eval('.chart .axis g text', (all) => all.map((e) => e.getBoundingClientRect()).map((box) => [box.left, box.right]).sort((a, b) => a[0] - b[0]));
      assert.ok(labels.length >= 2 && labels.every(([left], i) => i === 0 || left >= labels[i - 1][1]), 'words of the axis lie on each other');
      await page.context().close();
    }
    const page = await tab();
    await page.to('positions'); // of one spring
    assert.equal(await page.$$eval('.chart .left-out', (all) => all.length), 0);
    await page.context().close();
  });

  test('a list that is cut says so, and leads to the rest', async () => {
    const page = await tab({}, many.base);
    const { total } = await ask('/articles?limit=1', many.base);
    await page.to('sources');
    const rows = () => page.$$eval('table', (all) => all.at(-1).tBodies[0].rows.length);
    assert.equal(await rows(), 1000);
    assert.match(await page.innerText('.shown'), new RegExp(`1,000 of ${total.toLocaleString('en')} articles shown`));
    await page.click('.shown .more');
    await page.waitForFunction((n) => [...document.querySelectorAll('table')].at(-1).tBodies[0].rows.length === n, total);
    assert.equal(await page.$$eval('.shown', (all) => all.length), 0);
    for (const path of ['stories', 'actors', 'map', 'timeline', 'positions', 'figures', 'statements', 'conflicts']) {
      await page.to(path);
      const cut = await page.$$eval('[data-total]', (all) => all.map((e) => Number(e.dataset.total)));
      const told = await page.$$eval('.shown', (all) => all.length);
      const items = await page.$$eval('main [data-item], main tbody tr, main .story', (all) => all.length);
      assert.ok(told > 0 || cut.every((n) => n <= items), `/${path} shows ${items} of ${cut} and does not say so`);
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('copies are one source, however many sources there are', async () => {
    assert.ok((await ask('/origins?limit=1', many.base)).total > 1000, 'too few sources to see');
    const stories = (await ask('/stories?limit=1000', many.base)).items;
    const at = stories.findIndex((s) => s.articles.includes('copy-1') && s.articles.includes('copy-2'));
    assert.ok(at >= 0, 'the copies are one story');
    const page = await tab({}, many.base);
    await page.to('stories?n=1000');
    await page.waitForFunction(() => /independent source/.test(document.querySelector('.story').textContent));
    const told = await page.$$eval('.story', (all, n) => all[n].textContent, at);
    const sources = new Set((await ask('/articles?limit=1000&source=' + stories[at].articles.join('&source='), many.base)).items.map((a) => a.origin));
    assert.match(told, new RegExp(`from ${sources.size} independent source`));
    assert.ok(sources.size < stories[at].articles.length);
    await page.context().close();
  });
});

describe('cards', () => {
  test('a position that names nothing shows what it was read from, and what is little sure looks so', async () => {
    const bare = (await ask('/positions?limit=1000')).items.filter(({ claim }) => !claim.object && (claim.statement || claim.event));
    assert.ok(bare.length > 0);
    const page = await tab();
    await page.to('positions');
    for (const { id } of bare) assert.match(await page.innerText(`[data-item="${id}"] .lead`), / (in|by): /, id);
    await quotationsAreTheSources(page, server.base);
    await page.to('events');
    const unsure = await page.$$eval('.card', (all) => all.map((card) => [card.classList.contains('unsure'), Number(/(\d+) % sure/.exec(card.textContent)[1])]));
    assert.ok(unsure.some(([is]) => is) && unsure.every(([is, sure]) => (is ? sure <= 50 : sure >= 50)));
    await page.click('.groups a >> text="80 %"');
    await settled(page);
    assert.equal(await page.$eval('[data-total]', (e) => Number(e.dataset.total)), (await ask('/events?limit=1&sure=0.8')).total);
    await page.context().close();
  });

  test('a place without a point has no distance from it', async () => {
    const page = await tab();
    await page.to('map');
    const rows = await page.$$eval('table tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
    const head = await page.$$eval('table thead th', (all) => all.map((e) => e.textContent));
    const [km, lat] = [head.indexOf('within km'), head.indexOf('lat')];
    assert.ok(rows.some((row) => row[lat] === '') && rows.some((row) => row[lat] !== ''));
    assert.ok(rows.every((row) => (row[km] === '') === (row[lat] === '')), rows.join('\n'));
    await page.context().close();
  });
});

describe('charts', () => {
  test('are the same from right to left, and each number stands beside its mark', async () => {
    for (const path of ['figures', 'figures?unit=injured', 'events', 'positions']) {
      const page = await tab();
      await page.to(path);
      const places = () => page.$$eval('.chart svg text', (all) => all.map((e) => { const box = e.getBBox(); return [e.textContent, Math.round(box.x), Math.round(box.y)]; }));
      const ltr = await places();
      assert.ok(ltr.length > 3);
      await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
      await page.waitForTimeout(100);
      assert.deepEqual(await places(), ltr, path);
      await page.evaluate(() => { document.documentElement.dir = 'ltr'; });
      const far = await page.$$eval('.chart a:has(.value)', (all) => all.map((a) => {
        const word = a.querySelector('.value').getBoundingClientRect();
        return Math.min(...[...a.querySelectorAll('.hit')].map((hit) => {
          const mark = hit.getBoundingClientRect();
          return Math.max(word.left - mark.right, mark.left - word.right, word.top - mark.bottom, mark.top - word.bottom);
        }));
      }));
      assert.ok(far.every((d) => d < 8), `${path}: ${far}`);
      await page.context().close();
    }
  });
});

describe('a question in words', () => {
  test('is answered on the search page, with what it was taken for', async () => {
    const page = await tab();
    await page.to('');
    await page.keyboard.press('/');
    await page.keyboard.type('What did Tervia promise in 2031?');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.understood [data-answers]');
    assert.match(await page.innerText('.understood .chips'), /positions[^]*Tervia[^]*pledge[^]*2031/);
    const n = await page.$eval('.understood [data-answers]', (e) => Number(e.dataset.answers));
    await page.click('.understood .count a');
    await settled(page);
    assert.match(page.url(), /positions\?type=pledge&after=2031&before=2031&by=Tervia/);
    assert.equal(await page.$eval('[data-total]', (e) => Number(e.dataset.total)), n);
    assert.ok(n > 0);
    await page.to('search?q=Where do sources disagree?');
    assert.equal(await page.$$eval('.understood .side', (all) => all.length), (await ask('/conflicts?limit=3')).items.flatMap((c) => c.sides).length);
    assert.match(await page.innerText('.understood'), /asserted by Mayor Ilse Tarrand[^]*asserted by Dario Kelm/);
    await page.to('search?q="promise"');
    assert.equal(await page.$$eval('.understood', (all) => all.length), 0, 'words in quotation marks are words');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});

describe('what the browser remembers', () => {
  test('is of the record, and there again when it is opened again', async () => {
    const first = await serve(MANY);
    const { base } = first;
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(base + 'review');
    await page.waitForSelector('.review');
    const one = await page.getAttribute('.review', 'data-item');
    await page.keyboard.press('y');
    await page.waitForFunction((id) => document.querySelector('.review')?.dataset.item !== id, one);
    const { record } = await ask('/', base);
    assert.deepEqual(await page.evaluate((name) => JSON.parse(localStorage.getItem('sitrep-reviewed-' + name)), record), [one]);
    first.end();
    await first.ended;
    const again = await serve(MANY);
    assert.equal(again.base, base, 'the same port');
    await page.goto(base + 'review');
    await page.waitForSelector('.review');
    assert.notEqual(await page.getAttribute('.review', 'data-item'), one);
    assert.notEqual((await ask('/')).record, record, 'another record is another');
    again.end();
    await context.close();
  });
});

// last, for it changes the record
describe('corrections', () => {
  test('x rejects a claim, which is gone then; without the token nothing can be changed', async () => {
    const page = await tab();
    await page.to('statements?source=herald-0306');
    const before = (await ask('/statements?source=herald-0306&limit=1')).total;
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.waitForSelector('.wrong .problem');
    assert.match(await page.textContent('.wrong .problem'), /sitrep open/);
    await page.goto('about:blank');
    await page.to('statements?source=herald-0306#' + server.fragment);
    assert.ok(!page.url().includes('token'), 'the token leaves the address');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.waitForSelector('.wrong form');
    await page.fill('[name=author]', 'Ana');
    await page.fill('[name=why]', 'a caption');
    await page.click('.wrong [type=submit]');
    await page.waitForFunction((n) => Number(document.querySelector('[data-total]')?.dataset.total) === n, before - 1);
    const { items } = await ask('/corrections');
    assert.equal(items[0].author, 'Ana');
    assert.equal(items[0].because, 'a caption');
    const refused = await fetch(server.base + 'api/v1/corrections', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"what":"reject","claims":["x.s1"],"author":"y"}' });
    assert.equal(refused.status, 401);
    await page.context().close();
  });

  test('what was corrected is listed and undone, and the claim is there again; its undo is undone too', async () => {
    const page = await tab();
    await page.to('corrections#' + server.fragment);
    const before = (await ask('/statements?source=herald-0306&limit=1')).total;
    assert.match(await page.textContent('main'), /reject statement/);
    assert.deepEqual(await axe(page), []);
    await page.click('main button.small >> nth=0');
    await page.fill('.undo [name=author]', 'Ben');
    await page.click('.undo [type=submit]');
    await page.waitForFunction(() => /undone by 2/.test(document.querySelector('main').textContent));
    assert.equal((await ask('/statements?source=herald-0306&limit=1')).total, before + 1);
    await page.click('main button.small >> nth=0');
    await page.waitForFunction(() => /undone by 3/.test(document.querySelector('main').textContent));
    assert.equal((await ask('/statements?source=herald-0306&limit=1')).total, before);
    assert.deepEqual((await ask('/corrections')).items.map((one) => one.author), ['Ana', 'Ben', 'Ben']);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test('the review queue goes on by y and s', async () => {
    const page = await tab();
    await page.to('review');
    const first = await page.getAttribute('.review', 'data-item');
    await page.keyboard.press('y');
    await page.waitForFunction((id) => document.querySelector('.review')?.dataset.item !== id, first);
    const second = await page.getAttribute('.review', 'data-item');
    await page.keyboard.press('s');
    await page.waitForFunction((id) => document.querySelector('.review')?.dataset.item !== id, second);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});
