"use strict";
(() => {
  const root = document.documentElement;
  const plots = JSON.parse(document.getElementById("plots").textContent);
  const charts = new Map();

  // Numbers ---------------------------------------------------------------------------------------------------
  function floats(text) {
    if (!text) return new Float32Array(0);
    const raw = atob(text);
    const bytes = new Uint8Array(raw.length);
    for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
    const view = new DataView(bytes.buffer);
    const out = new Float32Array(raw.length / 4);
    for (let i = 0; i < out.length; i++) out[i] = view.getFloat32(4 * i, true);
    return out;
  }
  function text(value) {
    if (!Number.isFinite(value)) return "–";
    if (value === 0) return "0";
    const size = Math.abs(value);
    return size >= 1e5 || size < 1e-3 ? value.toExponential(2) : String(Number(value.toPrecision(5)));
  }
  function ticks(low, high, most) {
    const span = high - low;
    if (!(span > 0)) return [low];
    const raw = span / Math.max(1, most);
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = [1, 2, 5, 10].find((m) => m * power >= raw * 0.999) * power;
    const found = [];
    for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) found.push(k * step);
    return found;
  }
  function tickText(value, all) {
    const step = all.length > 1 ? Math.abs(all[1] - all[0]) : Math.abs(value) || 1;
    if (Math.abs(value) < step * 1e-6) return "0";
    const size = Math.max(Math.abs(all[0]), Math.abs(all[all.length - 1]));
    if (size >= 1e5 || size < 1e-3) return value.toExponential(Math.min(3, Math.max(0, Math.ceil(Math.log10(size / step)))));
    return value.toFixed(Math.min(7, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))));
  }
  function firstAtLeast(sorted, value) {
    let low = 0, high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < value) low = middle + 1; else high = middle;
    }
    return low;
  }
  function nearest(sorted, value) {
    const i = firstAtLeast(sorted, value);
    return i > 0 && (i === sorted.length || value - sorted[i - 1] < sorted[i] - value) ? i - 1 : i;
  }

  // One quantity: spikes, overlay, residual, over one time axis --------------------------------------------------
  class Chart {
    constructor(holder, plot) {
      this.holder = holder;
      this.canvas = holder.querySelector("canvas");
      this.readout = holder.querySelector(".readout");
      this.plot = plot;
      this.time = floats(plot.time_ms);
      this.reference = floats(plot.reference);
      this.residual = floats(plot.residual);
      this.testTime = floats(plot.test_time_ms);
      this.test = floats(plot.test);
      this.referenceSpikes = floats(plot.reference_spikes_ms);
      this.testSpikes = floats(plot.test_spikes_ms);
      if (!this.test.length && this.reference.length && (this.residual.length || plot.agrees)) {
        this.testTime = this.time;
        this.test = this.residual.length ? this.reference.map((v, i) => v + this.residual[i]) : this.reference;
      }
      const ends = [this.time, this.testTime, this.referenceSpikes, this.testSpikes].filter((a) => a.length);
      this.full = [Math.min(...ends.map((a) => a[0])), Math.max(...ends.map((a) => a[a.length - 1]))];
      if (!(this.full[1] > this.full[0])) this.full = [this.full[0] - 1, this.full[0] + 1];
      this.range = this.full.slice();
      this.at = null;
      this.band = null;
      this.listen();
      this.draw();
    }

    zoom(factor, centre = (this.range[0] + this.range[1]) / 2) {
      this.show(centre - (centre - this.range[0]) * factor, centre + (this.range[1] - centre) * factor);
    }
    pan(share) {
      const shift = share * (this.range[1] - this.range[0]);
      this.show(this.range[0] + shift, this.range[1] + shift);
    }
    reset() { this.show(...this.full); }
    show(low, high) {
      const whole = this.full[1] - this.full[0];
      const span = Math.min(Math.max(high - low, whole * 1e-5), whole);
      const start = Math.min(Math.max(low, this.full[0]), this.full[1] - span);
      this.range = [start, start + span];
      this.holder.dataset.range = this.range.map((v) => v.toPrecision(8)).join(" ");
      this.draw();
    }

    listen() {
      const canvas = this.canvas;
      const touches = new Map();
      let drag = null;
      const where = (event) => event.clientX - canvas.getBoundingClientRect().left;
      canvas.addEventListener("pointerdown", (event) => {
        if (event.button) return;
        touches.set(event.pointerId, where(event));
        canvas.setPointerCapture(event.pointerId);
        const pans = event.shiftKey || event.pointerType === "touch";
        drag = { x: where(event), range: this.range.slice(), pans, spread: 0 };
        if (touches.size === 2) {
          const [a, b] = touches.values();
          drag = { x: (a + b) / 2, range: this.range.slice(), pans: true, spread: Math.abs(a - b) };
        }
      });
      canvas.addEventListener("pointermove", (event) => {
        const x = where(event);
        if (!drag || !touches.has(event.pointerId)) { this.point(x); return; }
        touches.set(event.pointerId, x);
        const span = drag.range[1] - drag.range[0];
        if (touches.size === 2 && drag.spread) {
          const [a, b] = touches.values();
          const scale = drag.spread / Math.max(8, Math.abs(a - b));
          const held = drag.range[0] + ((drag.x - this.left) / this.wide) * span;
          const now = ((a + b) / 2 - this.left) / this.wide;
          this.show(held - now * span * scale, held + (1 - now) * span * scale);
        } else if (drag.pans) {
          const shift = ((drag.x - x) / this.wide) * span;
          this.show(drag.range[0] + shift, drag.range[1] + shift);
        } else {
          this.band = [drag.x, x];
          this.draw();
        }
      });
      const end = (event) => {
        touches.delete(event.pointerId);
        const band = this.band;
        this.band = null;
        drag = null;
        if (band && Math.abs(band[0] - band[1]) > 5) this.show(...band.map((x) => this.toTime(x)).sort((a, b) => a - b));
        else this.draw();
      };
      canvas.addEventListener("pointerup", end);
      canvas.addEventListener("pointercancel", end);
      canvas.addEventListener("pointerleave", () => { this.at = null; this.readout.textContent = ""; this.draw(); });
      canvas.addEventListener("dblclick", () => this.reset());
      canvas.addEventListener("wheel", (event) => {
        if (!event.ctrlKey && !event.metaKey && document.activeElement !== canvas) return;
        event.preventDefault();
        this.zoom(event.deltaY > 0 ? 1.25 : 0.8, this.toTime(where(event)));
      }, { passive: false });
      canvas.addEventListener("keydown", (event) => {
        const act = {
          "+": () => this.zoom(0.5), "=": () => this.zoom(0.5), "-": () => this.zoom(2), "0": () => this.reset(),
          ArrowLeft: () => this.pan(-0.2), ArrowRight: () => this.pan(0.2),
        }[event.key];
        if (act) { event.preventDefault(); act(); }
      });
      const acts = { in: () => this.zoom(0.5), out: () => this.zoom(2), left: () => this.pan(-0.4), right: () => this.pan(0.4), reset: () => this.reset() };
      for (const button of this.holder.querySelectorAll("[data-act]")) {
        button.addEventListener("click", acts[button.dataset.act]);
      }
    }

    toTime(x) {
      const share = Math.min(1, Math.max(0, (x - this.left) / this.wide));
      return this.range[0] + share * (this.range[1] - this.range[0]);
    }
    toX(time) { return this.left + ((time - this.range[0]) / (this.range[1] - this.range[0])) * this.wide; }

    point(x) {
      this.at = this.toTime(x);
      const unit = this.plot.unit === "1" ? "" : " " + this.plot.unit;
      const parts = [`t ${text(this.at)} ms`];
      const value = (time, values) => text(values[nearest(time, this.at)]);
      if (this.reference.length) parts.push(`${this.plot.reference_name} ${value(this.time, this.reference)}${unit}`);
      if (this.test.length) parts.push(`${this.plot.test_name} ${value(this.testTime, this.test)}${unit}`);
      if (this.residual.length) parts.push(`difference ${value(this.time, this.residual)}${unit}`);
      this.readout.textContent = parts.join("   ");
      this.draw();
    }

    draw() {
      const canvas = this.canvas;
      const ratio = window.devicePixelRatio || 1;
      const width = canvas.clientWidth, height = canvas.clientHeight;
      if (!width || !height) return;
      if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
      if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
      const g = canvas.getContext("2d");
      g.setTransform(ratio, 0, 0, ratio, 0, 0);
      g.clearRect(0, 0, width, height);
      const style = getComputedStyle(root);
      this.colour = (name) => style.getPropertyValue("--" + name).trim();
      g.font = "11px system-ui, sans-serif";
      this.left = 62;
      this.wide = Math.max(10, width - this.left - 10);
      const lanes = (this.referenceSpikes.length || this.testSpikes.length) ? 26 : 8;
      const foot = 30;
      const traces = this.reference.length || this.test.length;
      const below = this.residual.length ? Math.round((height - lanes - foot) * 0.3) : 0;
      const main = traces ? height - lanes - foot - below - (below ? 16 : 0) : 0;
      this.spikes(g, 2, lanes - 4);
      if (traces) {
        const tracks = [[this.time, this.reference], [this.testTime, this.test]];
        this.panel(g, lanes, main, tracks, ["reference", "test"], this.plot.unit === "1" ? "" : this.plot.unit);
      }
      if (below) this.panel(g, lanes + main + 16, below, [[this.time, this.residual]], ["residual"], this.plot.unit === "1" ? "difference" : `difference (${this.plot.unit})`);
      this.timeAxis(g, lanes, height - foot, width);
      if (this.band) {
        g.fillStyle = this.colour("link");
        g.globalAlpha = 0.15;
        g.fillRect(Math.min(...this.band), lanes, Math.abs(this.band[0] - this.band[1]), height - foot - lanes);
        g.globalAlpha = 1;
      } else if (this.at !== null) {
        g.strokeStyle = this.colour("soft");
        g.globalAlpha = 0.5;
        g.beginPath();
        g.moveTo(this.toX(this.at), 2);
        g.lineTo(this.toX(this.at), height - foot);
        g.stroke();
        g.globalAlpha = 1;
      }
    }

    spikes(g, top, high) {
      const lane = high / 2;
      [[this.referenceSpikes, "reference"], [this.testSpikes, "test"]].forEach(([times, name], row) => {
        g.strokeStyle = this.colour(name);
        g.lineWidth = 1.5;
        g.beginPath();
        for (let i = firstAtLeast(times, this.range[0]); i < times.length && times[i] <= this.range[1]; i++) {
          const x = this.toX(times[i]);
          g.moveTo(x, top + row * lane);
          g.lineTo(x, top + row * lane + lane - 1);
        }
        g.stroke();
      });
      if (this.referenceSpikes.length || this.testSpikes.length) {
        g.fillStyle = this.colour("soft");
        g.textAlign = "right";
        g.textBaseline = "middle";
        g.fillText("spikes", this.left - 8, top + high / 2);
      }
    }

    panel(g, top, high, tracks, names, label) {
      let low = Infinity, up = -Infinity;
      const spans = tracks.map(([time]) => {
        if (!time.length) return [0, 0];
        return [Math.max(0, firstAtLeast(time, this.range[0]) - 1), Math.min(time.length, firstAtLeast(time, this.range[1]) + 1)];
      });
      tracks.forEach(([, values], k) => {
        for (let i = spans[k][0]; i < Math.min(spans[k][1], values.length); i++) {
          if (values[i] < low) low = values[i];
          if (values[i] > up) up = values[i];
        }
      });
      if (!(up >= low)) { low = -1; up = 1; }
      const room = (up - low) * 0.06 || Math.abs(up) * 0.1 || 1;
      low -= room;
      up += room;
      const toY = (v) => top + high - ((v - low) / (up - low)) * high;
      const marks = ticks(low, up, Math.max(2, high / 42));
      g.lineWidth = 1;
      g.textAlign = "right";
      g.textBaseline = "middle";
      for (const mark of marks) {
        g.strokeStyle = this.colour("grid");
        g.beginPath();
        g.moveTo(this.left, toY(mark));
        g.lineTo(this.left + this.wide, toY(mark));
        g.stroke();
        g.fillStyle = this.colour("soft");
        g.fillText(tickText(mark, marks), this.left - 8, toY(mark));
      }
      g.save();
      g.beginPath();
      g.rect(this.left, top - 2, this.wide, high + 4);
      g.clip();
      tracks.forEach(([time, values], k) => {
        if (!values.length) return;
        g.strokeStyle = this.colour(names[k]);
        g.lineWidth = names[k] === "reference" ? 2.6 : 1.3;
        g.globalAlpha = names[k] === "reference" ? 0.75 : 1;
        g.setLineDash(names[k] === "test" ? [7, 4] : []);
        g.lineJoin = "round";
        g.beginPath();
        let pen = false;
        for (let i = spans[k][0]; i < spans[k][1]; i++) {
          if (!Number.isFinite(values[i])) { pen = false; continue; }
          if (pen) g.lineTo(this.toX(time[i]), toY(values[i])); else g.moveTo(this.toX(time[i]), toY(values[i]));
          pen = true;
        }
        g.stroke();
        g.setLineDash([]);
        g.globalAlpha = 1;
      });
      g.restore();
      g.fillStyle = this.colour("soft");
      g.textAlign = "left";
      g.textBaseline = "top";
      if (label) this.labelled(g, label, this.left + 6, top + 3);
    }

    labelled(g, label, x, y) {
      g.fillStyle = this.colour("paper");
      g.globalAlpha = 0.8;
      g.fillRect(x - 3, y - 1, g.measureText(label).width + 6, 14);
      g.globalAlpha = 1;
      g.fillStyle = this.colour("soft");
      g.fillText(label, x, y);
    }

    timeAxis(g, top, bottom, width) {
      const marks = ticks(this.range[0], this.range[1], Math.max(3, this.wide / 80));
      g.strokeStyle = this.colour("line");
      g.beginPath();
      g.moveTo(this.left, top);
      g.lineTo(this.left, bottom);
      g.lineTo(this.left + this.wide, bottom);
      g.stroke();
      g.fillStyle = this.colour("soft");
      g.textBaseline = "top";
      for (const mark of marks) {
        const x = this.toX(mark);
        g.beginPath();
        g.moveTo(x, bottom);
        g.lineTo(x, bottom + 4);
        g.stroke();
        g.textAlign = "center";
        const label = tickText(mark, marks);
        if (x + g.measureText(label).width / 2 < width - 34) g.fillText(label, x, bottom + 7);
      }
      g.textAlign = "right";
      g.fillText("t (ms)", width - 4, bottom + 7);
    }
  }

  // Charts are made when they come into sight, and redrawn when the page changes ---------------------------------
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      seen.unobserve(entry.target);
      charts.set(entry.target, new Chart(entry.target, plots[Number(entry.target.dataset.plot)]));
    }
  }, { rootMargin: "300px" });
  for (const holder of document.querySelectorAll(".chart")) seen.observe(holder);
  const redraw = () => charts.forEach((chart) => chart.draw());
  new ResizeObserver(redraw).observe(document.body);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  document.addEventListener("toggle", redraw, true);

  // Theme ---------------------------------------------------------------------------------------------------------
  const isDark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  document.getElementById("theme").addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    redraw();
  });

  // Which cases are listed --------------------------------------------------------------------------------------
  const buttons = [...document.querySelectorAll("[data-show]")];
  const find = document.getElementById("find");
  let shown = "all";
  function filter() {
    const word = find.value.trim().toLowerCase();
    for (const item of document.querySelectorAll("[data-states]")) {
      const fits = shown === "all" || item.dataset.states.split(" ").includes(shown);
      item.hidden = !(fits && item.dataset.words.toLowerCase().includes(word));
    }
    for (const group of document.querySelectorAll("tr.group")) {
      let row = group.nextElementSibling, any = false;
      for (; row && !row.classList.contains("group"); row = row.nextElementSibling) any = any || !row.hidden;
      group.hidden = !any;
    }
    document.getElementById("none").hidden = [...document.querySelectorAll("details.case")].some((c) => !c.hidden);
    redraw();
  }
  for (const button of buttons) {
    button.addEventListener("click", () => {
      shown = button.dataset.show;
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      filter();
    });
  }
  find.addEventListener("input", filter);

  // A link to a case opens it ---------------------------------------------------------------------------------------
  function openTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (target && target.tagName === "DETAILS") { target.open = true; target.scrollIntoView(); }
  }
  addEventListener("hashchange", openTarget);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) openTarget();
  });
  openTarget();
  document.getElementById("open-all").addEventListener("click", (event) => {
    const cases = [...document.querySelectorAll("details.case")];
    const open = cases.some((c) => !c.hidden && !c.open);
    for (const item of cases) if (!item.hidden) item.open = open;
    event.target.textContent = open ? "Close all" : "Open all";
  });
})();
