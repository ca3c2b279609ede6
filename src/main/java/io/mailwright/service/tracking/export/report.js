"use strict";
(() => {
  const svg = document.getElementById("chart");
  if (svg) {
    const hours = JSON.parse(svg.dataset.hours);
    const spans = [["24 h", 24], ["3 d", 72], ["14 d", 336], ["∞", 1e9]];
    const when = new Intl.DateTimeFormat(document.documentElement.lang, {
      weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: svg.dataset.zone,
    });
    const draw = (span) => {
      const begin = hours[0][0];
      const shown = hours.filter((hour) => hour[0] < begin + span * 3600000);
      const most = Math.max(1, ...shown.map((hour) => Math.max(hour[1], hour[2])));
      const end = shown[shown.length - 1][0] + 3600000;
      const width = Math.max(1, (860 * 3600000) / (end - begin) / 2 - 0.5);
      const element = (name, attributes) => {
        const made = document.createElementNS("http://www.w3.org/2000/svg", name);
        for (const key in attributes) made.setAttribute(key, attributes[key]);
        return made;
      };
      svg.replaceChildren();
      svg.append(element("line", { class: "grid", x1: 40, x2: 900, y1: 190, y2: 190 }));
      const top = element("text", { x: 0, y: 14 });
      top.textContent = most.toLocaleString(document.documentElement.lang);
      svg.append(top);
      for (const hour of shown) {
        const x = 40 + (860 * (hour[0] - begin)) / (end - begin);
        ["opens", "clicks"].forEach((name, i) => {
          const height = (180 * hour[i + 1]) / most;
          const bar = element("rect", { class: name, x: x + i * width, y: 190 - height, width, height });
          const title = element("title", {});
          title.textContent = when.format(hour[0]) + " · " + svg.dataset[name] + ": " + hour[i + 1];
          bar.append(title);
          svg.append(bar);
        });
      }
      [[begin, "start", 40], [end, "end", 900]].forEach(([at, anchor, x]) => {
        const label = element("text", { x, y: 208, "text-anchor": anchor });
        label.textContent = when.format(at);
        svg.append(label);
      });
      document.querySelectorAll("#spans button").forEach((button) => button.setAttribute("aria-pressed", button.value === String(span)));
    };
    for (const [name, span] of spans) {
      const button = document.createElement("button");
      button.textContent = name;
      button.value = String(span);
      button.onclick = () => draw(span);
      document.getElementById("spans").append(button);
    }
    draw(72);
  }
  document.querySelectorAll("details input").forEach((field) => {
    field.oninput = () => {
      const wanted = field.value.toLowerCase();
      field.parentElement.querySelectorAll("tbody tr").forEach((row) => {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
      });
    };
  });
})();
