// The console's own script: keys, the two viewers, boxes, uploads, news. No inline code, nothing from elsewhere.
(() => {
  'use strict';
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const SVG = 'http://www.w3.org/2000/svg';
  const body = document.body;

  // Themes and small forms submit themselves.
  document.addEventListener('change', event => { if (event.target.matches('[data-submit]')) event.target.form.requestSubmit(); });
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-dialog]');
    if (opener) one(opener.dataset.dialog)?.showModal();
    if (event.target.closest('[data-close]')) event.target.closest('dialog').close();
    const clicker = event.target.closest('[data-click]');
    if (clicker) one(clicker.dataset.click)?.click();
  });

  // ---- The queue -------------------------------------------------------------------------------------------------
  const rows = () => all('#list tbody tr[data-alert], #found tbody tr[data-row]');
  let at = -1;
  const go = step => {
    const list = rows();
    if (!list.length) return;
    at = Math.max(0, Math.min(list.length - 1, at + step));
    list.forEach((row, index) => row.classList.toggle('at', index === at));
    one('td.title a', list[at]).focus({ preventScroll: true });
    list[at].scrollIntoView({ block: 'nearest' });
  };
  const picked = () => {
    const count = all('#list input[name=pick]:checked').length;
    const bulk = one('#bulk');
    if (bulk) { bulk.classList.toggle('hidden', count === 0); one('#bulk-count').textContent = count; }
  };
  document.addEventListener('change', event => {
    if (event.target.id === 'pick-all') all('#list input[name=pick]').forEach(box => { box.checked = event.target.checked; });
    if (event.target.matches('#list input[type=checkbox]')) picked();
  });
  // A list that is fetched again, as when the search box is left, keeps the row in hand: what is typed next goes to it.
  const named = row => row && one('td.title a', row)?.getAttribute('href');
  let held = null;
  const regain = () => {
    const list = rows();
    at = held ? list.findIndex(row => named(row) === held) : -1;
    if (at < 0) return;
    list[at].classList.add('at');
    if (document.activeElement === body) one('td.title a', list[at])?.focus({ preventScroll: true });
  };
  document.addEventListener('htmx:beforeSwap', () => { held = named(rows()[at]); });
  document.addEventListener('htmx:afterSwap', regain);
  document.addEventListener('htmx:afterSettle', () => { regain(); picked(); tick(); all('.pane').forEach(prepare); });

  // ---- Clocks: time left is counted on the page; whoever works on an alert keeps it ---------------------------------------
  const fill = (text, value) => text.replace('{0}', value);
  const span = millis => {
    const minutes = Math.floor(Math.abs(millis) / 60000); const { unitM, unitH, unitD } = body.dataset;
    return minutes < 120 ? fill(unitM, minutes) : minutes < 2880 ? fill(unitH, Math.floor(minutes / 60)) : fill(unitD, Math.floor(minutes / 1440));
  };
  const tick = () => all('[data-clock]').forEach(clock => {
    if (!clock.dataset.clock) return;
    const left = Number(clock.dataset.clock) - Date.now();
    clock.textContent = fill(left < 0 ? body.dataset.dueOver : body.dataset.dueIn, span(left));
    clock.classList.toggle('over', left < 0); clock.classList.toggle('soon', left >= 0 && left < 4 * 3600000);
  });
  tick(); setInterval(tick, 30000);
  const hold = one('[data-hold]')?.dataset.hold;
  if (hold) setInterval(() => { if (!document.hidden) fetch(hold, { method: 'POST', headers: { 'X-CSRF-Token': body.dataset.csrf } }).catch(() => {}); }, 300000);

  // ---- Keys ------------------------------------------------------------------------------------------------------
  const press = selector => { const target = one(selector); if (target && !target.disabled) { target.click(); return true; } return false; };
  const step = (pane, by) => press(`${pane} [data-page-step="${by}"]`);
  const keys = {
    j: () => go(1), k: () => go(-1),
    x: () => { const box = one('tr.at input[name=pick]'); if (box) box.click(); },
    '*': () => press('#pick-all'),
    '/': () => { const search = one('[data-search]'); if (search) { search.focus(); search.select(); } },
    '?': () => one('#help')?.showModal(),
    '+': () => zoomAll(0.8), '=': () => zoomAll(0.8), '-': () => press('[data-key="-"]') || zoomAll(1.25),
    h: () => press('[data-zoom="hit"]'), w: () => press('[data-zoom="0"]'), s: () => press('#sync'),
    ',': () => step('#pane-left', -1) || sheet(-1), '.': () => step('#pane-left', 1) || sheet(1),
    '<': () => step('#pane-right', -1), '>': () => step('#pane-right', 1),
  };
  const sheet = by => { const now = Number(one('svg.page')?.dataset.page); return press(`[data-goto="${now + by}"]`); };
  const places = { q: '/console/queue', d: '/console/documents', s: '/console/submit', p: '/console/plots', z: '/console/snoozes' };
  let going = false;
  const travel = key => { if (places[key]) press(`.bar nav a[href="${places[key]}"]`); else if (key === 'l') press('[data-go="l"]'); else if (key === 't') press('[data-go="t"]'); };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input:not([type=checkbox]), textarea, select');
    if (event.key === 'Escape' && typing) { event.target.blur(); return; }
    if (typing || one('dialog[open]')) return;
    if (going) { going = false; travel(event.key); event.preventDefault(); return; }
    if (event.key === 'g') { going = true; setTimeout(() => { going = false; }, 1500); event.preventDefault(); return; }
    if (event.target.matches('svg.page') && pan(event.target, event.key)) { event.preventDefault(); return; }
    const own = keys[event.key];
    if (own) { own(); event.preventDefault(); return; }
    if (/^[a-z0-9]$/.test(event.key)) {
      const target = one(`[data-key="${event.key}"]`);
      if (target) { event.preventDefault(); target.matches('textarea, select, input:not([type=checkbox])') ? target.focus() : target.click(); }
    }
  });

  // ---- Viewers: a page is an SVG in points; both share zoom and place as shares of the page -----------------------------
  const views = new WeakMap();
  const view = svg => views.get(svg);
  const sync = () => one('#sync')?.checked;
  const show = svg => {
    const v = view(svg);
    if (!svg.clientWidth || !svg.clientHeight) return; // not laid out yet, or replaced while its picture was fetched
    const ratio = svg.clientWidth / Math.max(1, svg.clientHeight);
    let w = v.width / v.zoom; let h = w / ratio;
    if (v.zoom <= 1) { h = Math.max(v.height, v.width / ratio); w = h * ratio; }
    const x = v.zoom <= 1 ? (v.width - w) / 2 : v.x * v.width - w / 2;
    const y = v.zoom <= 1 ? 0 : v.y * v.height - h / 2;
    svg.setAttribute('viewBox', `${x} ${y} ${w} ${h}`);
    v.w = w; v.h = h;
  };
  const laid = new ResizeObserver(entries => entries.forEach(entry => show(entry.target)));
  const change = (svg, alter) => {
    const v = view(svg);
    if (!v) return;
    alter(v);
    v.zoom = Math.max(1, Math.min(12, v.zoom)); v.x = Math.max(0, Math.min(1, v.x)); v.y = Math.max(0, Math.min(1, v.y));
    show(svg);
    if (sync()) all('svg.page').filter(other => other !== svg && view(other)).forEach(other => {
      const o = view(other); o.zoom = v.zoom; o.x = v.x; o.y = v.y; show(other);
    });
  };
  const zoomAll = factor => { const svg = one('svg.page'); if (svg) change(svg, v => { v.zoom /= factor; }); };
  const pan = (svg, key) => {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (!steps[key]) return false;
    change(svg, v => { v.x += steps[key][0] * 0.08 / v.zoom; v.y += steps[key][1] * 0.08 / v.zoom; });
    return true;
  };
  const point = (svg, event) => {
    const box = svg.getBoundingClientRect(); const [x, y, w, h] = svg.getAttribute('viewBox').split(' ').map(Number);
    return { x: x + (event.clientX - box.left) / box.width * w, y: y + (event.clientY - box.top) / box.height * h };
  };
  function prepare(pane) {
    const svg = one('svg.page', pane);
    if (!svg || view(svg)) return;
    const hit = one('rect.hit', svg);
    views.set(svg, { zoom: 1, x: .5, y: .5, width: 595, height: 842 });
    const picture = new Image();
    picture.onload = async () => {
      const answer = await fetch(svg.dataset.src + '/size');
      const size = answer.ok ? await answer.json() : { width: picture.naturalWidth * .72, height: picture.naturalHeight * .72 };
      const v = view(svg); v.width = size.width; v.height = size.height;
      const image = one('image', svg);
      image.setAttribute('width', size.width); image.setAttribute('height', size.height); image.setAttribute('href', svg.dataset.src);
      const paper = one('rect.paper', svg); paper.setAttribute('width', size.width); paper.setAttribute('height', size.height);
      if (hit) { v.x = (+hit.getAttribute('x') + +hit.getAttribute('width') / 2) / v.width; v.y = (+hit.getAttribute('y') + +hit.getAttribute('height') / 2) / v.height; }
      show(svg); svg.dataset.ready = '1'; one('.wait', pane)?.classList.add('hidden');
    };
    picture.onerror = () => {
      const wait = one('.wait', pane);
      if (wait) { wait.textContent = wait.dataset.failed; wait.classList.remove('off'); }
      svg.classList.add('bare'); svg.dataset.ready = 'no';
    };
    picture.src = svg.dataset.src;
    laid.observe(svg);
    svg.addEventListener('wheel', event => {
      event.preventDefault();
      const p = point(svg, event); const v = view(svg); const factor = event.deltaY > 0 ? 1.15 : 1 / 1.15;
      change(svg, state => { if (state.zoom <= 1) { state.x = p.x / v.width; state.y = p.y / v.height; } state.zoom /= factor; });
    }, { passive: false });
    svg.addEventListener('pointerdown', event => {
      svg.setPointerCapture(event.pointerId);
      const from = point(svg, event); const draw = svg.classList.contains('draw') && !event.shiftKey; svg.classList.add('drag');
      const move = next => {
        const to = point(svg, next);
        if (draw) frame(svg, from, to);
        else change(svg, v => { if (v.zoom > 1) { v.x -= (to.x - from.x) / v.width; v.y -= (to.y - from.y) / v.height; } });
      };
      const stop = () => { svg.removeEventListener('pointermove', move); svg.classList.remove('drag'); if (draw) framed(svg); };
      svg.addEventListener('pointermove', move); svg.addEventListener('pointerup', stop, { once: true }); svg.addEventListener('pointercancel', stop, { once: true });
    });
  }
  document.addEventListener('click', event => {
    const tool = event.target.closest('[data-zoom]');
    if (!tool) return;
    const svgs = all('svg.page');
    if (tool.dataset.zoom === 'hit') { svgs.forEach(closeUp); return; }
    svgs.slice(0, sync() ? 1 : 2).forEach(svg => change(svg, v => { v.zoom = tool.dataset.zoom === '0' ? 1 : v.zoom * Number(tool.dataset.zoom); }));
  });
  // What the alert points at, as large as it fits; each page by itself, since the places differ.
  function closeUp(svg) {
    const v = view(svg); const hits = all('rect.hit', svg).map(hit => ['x', 'y', 'width', 'height'].map(name => +hit.getAttribute(name)));
    if (!v || !hits.length) return;
    const x0 = Math.min(...hits.map(h => h[0])), y0 = Math.min(...hits.map(h => h[1])), x1 = Math.max(...hits.map(h => h[0] + h[2])), y1 = Math.max(...hits.map(h => h[1] + h[3]));
    const ratio = svg.clientWidth / Math.max(1, svg.clientHeight);
    v.zoom = Math.max(1, Math.min(6, v.width / Math.max((x1 - x0) * 1.25, (y1 - y0) * 1.25 * ratio, v.width / 6)));
    v.x = (x0 + x1) / 2 / v.width; v.y = (y0 + y1) / 2 / v.height;
    show(svg);
  }
  const light = (keys, on) => {
    const lit = (keys || '').split(' ').filter(Boolean);
    if (!lit.length) return;
    all('[data-box]').filter(each => each.dataset.box.split(' ').some(key => lit.includes(key))).forEach(each => each.classList.toggle('on', on));
  };
  for (const [type, on] of [['pointerover', true], ['pointerout', false], ['focusin', true], ['focusout', false]]) {
    document.addEventListener(type, event => { const target = event.target.closest?.('[data-box]'); if (target) light(target.dataset.box, on); });
  }

  // ---- Correcting: a box dragged on the page belongs to the field in hand --------------------------------------------
  let field = null;
  const frame = (svg, a, b) => {
    let rect = one('rect.new', svg);
    if (!rect) { rect = document.createElementNS(SVG, 'rect'); rect.setAttribute('class', 'new'); svg.append(rect); }
    const v = view(svg); const clip = (value, most) => Math.max(0, Math.min(most, value));
    const x0 = clip(Math.min(a.x, b.x), v.width), x1 = clip(Math.max(a.x, b.x), v.width), y0 = clip(Math.min(a.y, b.y), v.height), y1 = clip(Math.max(a.y, b.y), v.height);
    for (const [name, value] of [['x', x0], ['y', y0], ['width', x1 - x0], ['height', y1 - y0]]) rect.setAttribute(name, value.toFixed(2));
  };
  const framed = svg => {
    const rect = one('rect.new', svg); const row = field || one('.fieldrow');
    if (!rect || !row || +rect.getAttribute('width') < 2 || +rect.getAttribute('height') < 2) return;
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(name => +rect.getAttribute(name));
    one('[name=box]', row).value = [x, y, x + w, y + h].map(n => n.toFixed(2)).join(',');
    one('[name=page]', row).value = svg.dataset.page;
    const note = one('.placed', row); note.textContent = note.dataset.text.replace('{0}', svg.dataset.page);
    one('input[name=value]', row).focus();
  };
  document.addEventListener('focusin', event => {
    const row = event.target.closest?.('.fieldrow');
    if (!row) return;
    field = row;
    const svg = one('svg.page');
    if (svg && row.dataset.page && row.dataset.page !== '0' && row.dataset.page !== svg.dataset.page) one(`[data-goto="${row.dataset.page}"]`)?.click();
  });
  // A value that is saved leads to the next one: the next doubtful one if there is one.
  document.addEventListener('htmx:beforeRequest', event => { if (event.target.matches('form.fieldrow')) saved = event.target.id; });
  let saved = '';
  document.addEventListener('htmx:afterSettle', () => {
    if (!saved) return;
    const list = all('.fieldrow'); const now = list.findIndex(row => row.id === saved); saved = '';
    const next = list.slice(now + 1).find(row => row.classList.contains('doubt')) || list.find(row => row.classList.contains('doubt')) || list[now + 1];
    one('input[name=value]', next)?.focus();
  });

  // ---- What did not work is said, never swallowed ---------------------------------------------------------------------
  const fail = text => {
    one('.flash.failed')?.remove();
    const flash = document.createElement('div'); flash.className = 'flash bad failed'; flash.setAttribute('role', 'alert'); flash.textContent = text;
    one('#main').prepend(flash);
  };
  document.addEventListener('htmx:responseError', event => fail(event.detail.xhr.responseText || body.dataset.network));
  document.addEventListener('htmx:sendError', () => fail(body.dataset.network));

  // ---- Handing in -----------------------------------------------------------------------------------------------
  const drop = one('#drop');
  if (drop) {
    const table = one('#sending tbody'), deal = one('#deal'), chooser = one('#files');
    const queue = []; let busy = false;
    const row = file => {
      const tr = document.createElement('tr');
      for (const text of [file.label, `${Math.max(1, Math.round(file.blob.size / 1024))} KB`, drop.dataset.sending]) { const td = document.createElement('td'); td.textContent = text; tr.append(td); }
      table.append(tr); one('#sending').classList.remove('hidden');
      return tr.lastChild;
    };
    const send = async () => {
      if (busy) return;
      busy = true;
      for (let file = queue.shift(); file; file = queue.shift()) {
        const form = new FormData();
        form.append('deal', deal.value.trim()); form.append('name', file.label); form.append('file', file.blob, 'file');
        try {
          const answer = await fetch('/console/submit', { method: 'POST', headers: { 'X-CSRF-Token': body.dataset.csrf }, body: form });
          file.cell.textContent = answer.ok ? drop.dataset.stored : drop.dataset.failed.replace('{0}', await answer.text());
          file.cell.dataset.state = answer.ok ? 'stored' : 'failed';
        } catch (failure) { file.cell.textContent = drop.dataset.failed.replace('{0}', drop.dataset.network); file.cell.dataset.state = 'failed'; }
      }
      busy = false;
      window.htmx.ajax('GET', '/console/submit/states?deal=' + encodeURIComponent(deal.value.trim()), '#states');
    };
    const take = files => {
      if (!deal.value.trim()) { deal.setCustomValidity(drop.dataset.nodeal); deal.reportValidity(); return; }
      for (const file of files) { file.cell = row(file); queue.push(file); }
      send();
    };
    deal.addEventListener('input', () => deal.setCustomValidity(''));
    chooser.addEventListener('change', () => { take([...chooser.files].map(blob => ({ blob, label: blob.webkitRelativePath || blob.name }))); chooser.value = ''; });
    for (const type of ['dragover', 'dragenter']) drop.addEventListener(type, event => { event.preventDefault(); drop.classList.add('over'); });
    for (const type of ['dragleave', 'drop']) drop.addEventListener(type, () => drop.classList.remove('over'));
    const walk = async (entry, into) => {
      if (entry.isFile) { const blob = await new Promise((ok, no) => entry.file(ok, no)); into.push({ blob, label: entry.fullPath.replace(/^\//, '') }); return; }
      const reader = entry.createReader();
      for (let part = await new Promise((ok, no) => reader.readEntries(ok, no)); part.length; part = await new Promise((ok, no) => reader.readEntries(ok, no))) for (const inner of part) await walk(inner, into);
    };
    drop.addEventListener('drop', async event => {
      event.preventDefault();
      const found = []; const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
      if (entries.length) for (const entry of entries) await walk(entry, found); else for (const blob of event.dataTransfer.files) found.push({ blob, label: blob.name });
      take(found);
    });
  }

  // ---- News: told, never moved under the cursor -------------------------------------------------------------------
  const fresh = one('#fresh'), moved = one('#moved');
  const hear = async event => {
    if (fresh) {
      const count = Number(event.data);
      one('span', fresh).textContent = count > 0 ? fresh.dataset.text.replace('{0}', count) : fresh.dataset.changed;
      fresh.classList.remove('hidden');
      return;
    }
    const answer = await fetch(moved.dataset.href).catch(() => null);
    if (answer?.ok && (await answer.text()) !== moved.dataset.version) moved.classList.remove('hidden');
  };
  if (fresh || moved) {
    // A browser opens few streams to one server: only the window that is looked at has one.
    let news = null; const since = fresh?.dataset.since || Date.now();
    const listen = () => {
      news?.close(); news = null;
      if (document.hidden) return;
      news = new EventSource('/console/events?since=' + since);
      news.addEventListener('alerts', hear);
    };
    listen();
    document.addEventListener('visibilitychange', () => { listen(); if (!document.hidden && moved) hear({}); });
    addEventListener('pagehide', () => news?.close());
  }
  all('.pane').forEach(prepare);
})();
