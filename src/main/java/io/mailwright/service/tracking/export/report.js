"use strict";
(() => {
  const svg = document.getElementById("chart");
  if (svg) {
    const hours = JSON.parse(svg.dataset.hours);
    const spans = [["24 h", 24], ["3 d", 72], ["14 d", 336], [svg.dataset.all, 1e9]];
    const when = new Intl.DateTimeFormat(document.documentElement.lang, {
      weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: svg.dataset.zone,
    });
    const draw = (span) => {
      const begin = hours[0][0];
      const shown = hours.filter((hour) => hour[0] < begin + span * 3600000);
      const most = 2 * Math.ceil(Math.max(1, ...shown.map((hour) => Math.max(hour[1], hour[2]))) / 2);
      const end = shown[shown.length - 1][0] + 3600000;
      const width = Math.max(1, (860 * 3600000) / (end - begin) / 2 - 0.5);
      const element = (name, attributes) => {
        const made = document.createElementNS("http://www.w3.org/2000/svg", name);
        for (const key in attributes) made.setAttribute(key, attributes[key]);
        return made;
      };
      svg.replaceChildren();
      for (const [value, y] of [[0, 190], [most / 2, 100], [most, 10]]) {
        svg.append(element("line", { class: "grid", x1: 40, x2: 900, y1: y, y2: y }));
        const label = element("text", { x: 34, y: y + 4, "text-anchor": "end" });
        label.textContent = value.toLocaleString(document.documentElement.lang);
        svg.append(label);
      }
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
      [[begin, "start", 40], [(begin + end) / 2, "middle", 470], [end, "end", 900]].forEach(([at, anchor, x]) => {
        const label = element("text", { x, y: 212, "text-anchor": anchor, class: anchor });
        label.textContent = when.format(at);
        svg.append(label);
      });
      document.querySelectorAll("#spans button").forEach((button) => button.setAttribute("aria-pressed", button.value === String(span)));
    };
    const choice = document.createElement("span");
    choice.className = "choice";
    document.getElementById("spans").append(choice);
    for (const [name, span] of spans) {
      const button = document.createElement("button");
      button.textContent = name;
      button.value = String(span);
      button.onclick = () => draw(span);
      choice.append(button);
    }
    draw(72);
  }
  document.querySelectorAll("[data-people]").forEach((tile) => {
    tile.onclick = () => {
      const people = document.getElementById(tile.dataset.people);
      people.open = true;
      people.scrollIntoView();
      people.querySelector("input").focus({ preventScroll: true });
    };
  });
  document.querySelectorAll("details input").forEach((field) => {
    field.oninput = () => {
      const wanted = field.value.toLowerCase();
      field.parentElement.querySelectorAll("tbody tr").forEach((row) => {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
      });
    };
  });
})();
