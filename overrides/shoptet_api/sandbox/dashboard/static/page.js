// Polls the sandbox's state every second and shows it. Texts are inserted as text: no part of a request becomes HTML.

const POLL_MILLISECONDS = 1000;
const ROWS = 8;
const at = (id) => document.getElementById(id);

let productsFrom = 0;
let shopNumber = 0;
let sequence = 0;
let timer;
let lastState;
let opened;

// Every request of the page names the shop that it shows.
function address(path, parameters = {}) {
  return `/_sandbox/${path}?${new URLSearchParams({ ...parameters, shop: shopNumber })}`;
}

function element(name, className, ...parts) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...parts.filter((part) => part !== null && part !== undefined));
  return made;
}

const cell = (className, ...parts) => element("td", className, ...parts);
const row = (...cells) => element("tr", "", ...cells);
const tag = (kind, text) => element("span", `tag ${kind}`, text);
const clockOf = (time) => time.slice(11, 19);
// A decimal keeps its digits: 1234.50 becomes 1,234.50.
const grouped = (text) => String(text).replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","));
const plural = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

// Unchanged parts are not rebuilt, to keep a selection, a scroll position and a screen reader's position.
const shown = new Map();

function fill(id, data, build, empty) {
  const text = JSON.stringify(data);
  if (shown.get(id) === text) return;
  shown.set(id, text);
  const place = at(id);
  if (data.length || !empty) {
    place.replaceChildren(...data.map(build));
  } else if (place.tagName === "TBODY") {
    const only = cell("empty", empty);
    only.colSpan = place.parentElement.querySelectorAll("th").length;
    place.replaceChildren(row(only));
  } else {
    place.replaceChildren(element("li", "empty", empty));
  }
}

function responseParts(request) {
  const parts = [];
  if (request.status) {
    const kind = request.status >= 500 ? "bad" : request.status >= 400 ? "warn" : "good";
    parts.push(tag(kind, String(request.status)));
  } else {
    parts.push(tag("", request.notes.length ? "none" : "…"));
  }
  const details = [...request.codes.filter((code) => code !== "injected"), ...request.notes].join("; ");
  if (details) parts.push(" ", element("span", "small", details));
  return parts;
}

function requestRow(request) {
  const open = element("button", "open", element("span", "method", request.method), " ", request.target);
  open.type = "button";
  open.addEventListener("click", () => void openRequest(request.number));
  const target = [open];
  if (request.operation) target.push(" ", element("span", "small", request.operation));
  return row(
    cell("number", grouped(request.number)),
    cell("nowrap", clockOf(request.time)),
    cell("target", ...target),
    cell("", ...responseParts(request)),
    cell("nowrap", request.token || "–"),
    cell("number", request.bucket ?? "–"),
    cell("number", request.connections ? String(request.connections) : "–"),
  );
}

function tokenItem(token) {
  const meter = document.createElement("meter");
  Object.assign(meter, { min: 0, max: token.size, low: token.size / 2, high: token.size * 0.9, optimum: 0 });
  meter.value = token.level;
  meter.setAttribute("aria-label", `Bucket of ${token.name}`);
  const filling = `bucket ${token.level}/${token.size}, slots ${token.connections}/${token.slots}`;
  return element("li", "", element("span", "", token.name), meter, element("span", "small", filling));
}

function orderRow(order) {
  return row(
    cell("nowrap", order.code),
    cell("name", order.name ?? "–"),
    cell("nowrap", order.status),
    cell("number", grouped(order.price)),
    cell("", order.paid ? tag("good", "yes") : tag("", "no")),
  );
}

function productRow(product) {
  const stock = product.variants.map((variant) => {
    const kind = Number(variant.amount) > 0 ? "" : "warn";
    return element("span", "stock", element("span", "small", `${variant.code} `), tag(kind, grouped(variant.amount)));
  });
  return row(cell("name", product.name), cell("", ...stock));
}

function deliveryItem(delivery) {
  const kinds = { success: "good", failed: "bad", new: "" };
  const responses = delivery.statuses.map((status) => status ?? "no response").join(", ");
  const title = `${delivery.event} ${delivery.instance}`;
  return element("li", "", tag(kinds[delivery.status] ?? "", delivery.status), ` ${title} `,
    element("span", "small", responses));
}

function jobItem(job) {
  const kind = job.status === "completed" ? "good" : ["pending", "running"].includes(job.status) ? "" : "bad";
  return element("li", "", tag(kind, job.status), ` ${job.operation} `, element("span", "small", job.id));
}

function faultItem(fault) {
  return element("li", "", tag("warn", `${fault.times}×`), ` ${fault.operation ?? "any operation"}: ${fault.effect}`);
}

// Words that all have to be in a request's row.
function matches(request, words) {
  const text = [request.method, request.target, request.operation, request.status, ...request.codes, request.token,
    ...request.notes].join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}

function showRequests(requests) {
  const words = at("filter").value.toLowerCase().split(/\s+/).filter(Boolean);
  const empty = words.length && requests.length ? "No request matches the filter."
    : "No requests yet. Requests to the API appear here.";
  fill("requests", requests.filter((request) => matches(request, words)), requestRow, empty);
}

const lines = (headers) => Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join("\n");

async function openRequest(number) {
  const response = await fetch(address("request", { number }));
  if (!response.ok) return;
  opened = await response.json();
  at("request-title").textContent = `${grouped(number)}. ${opened.title}: ${opened.status || "no response"}`;
  at("request-headers").textContent = lines(opened.headers);
  at("request-body").textContent = opened.body || "No body.";
  at("response-headers").textContent = lines(opened.responseHeaders);
  at("response-body").textContent = opened.responseBody || "No body.";
  at("request").querySelector("output").textContent = "";
  if (!at("request").open) at("request").showModal();
}

async function copy(text) {
  const output = at("request").querySelector("output");
  try {
    await navigator.clipboard.writeText(text);
    output.textContent = "Copied.";
  } catch {
    // A browser may forbid it: the text is shown instead.
    output.textContent = text;
  }
}

function show(state) {
  lastState = state;
  at("addon-state").textContent = state.addon;
  at("time").textContent = `${state.time.slice(0, 10)} ${clockOf(state.time)}`;
  at("time").dateTime = `${state.time.slice(0, 22)}:${state.time.slice(22)}`;
  fill("counts", Object.entries(state.counts), ([what, count]) =>
    element("div", "", element("dt", "", what), element("dd", "", count.toLocaleString("en"))));
  fill("tokens", state.tokens, tokenItem);
  showRequests(state.requests);
  fill("orders", state.orders, orderRow, "The shop has no orders.");
  fill("products", state.products, productRow, "The shop has no products.");
  fill("webhooks", state.webhooks, (webhook) =>
    element("li", "", element("strong", "", webhook.event), ` ${webhook.url}`), "No webhooks registered.");
  fill("notifications", state.notifications, deliveryItem, "No deliveries yet.");
  fill("jobs", state.jobs, jobItem, "No jobs yet.");
  fill("faults", state.faults, faultItem);
  at("faults-clear").hidden = !state.faults.length;
  const end = productsFrom + state.products.length;
  at("products-range").textContent = state.products.length ? 
    `${grouped(productsFrom + 1)} to ${grouped(end)} of ${grouped(state.counts.products)}` : "";
  at("products-back").disabled = productsFrom === 0;
  at("products-on").disabled = end >= state.counts.products;
}

async function refresh() {
  clearTimeout(timer);
  const current = ++sequence;
  try {
    const response = await fetch(address("state", { products_from: productsFrom }), { signal: AbortSignal.timeout(10000) });
    if (!response.ok) throw new Error(String(response.status));
    const state = await response.json();
    // Ignore a response that arrives after a later request was sent.
    if (current !== sequence) return;
    show(state);
    at("offline").hidden = true;
  } catch {
    if (current !== sequence) return;
    at("offline").hidden = false;
  }
  clearTimeout(timer);
  if (!document.hidden) timer = setTimeout(refresh, POLL_MILLISECONDS);
}

async function send(path, body) {
  const response = await fetch(address(path), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const result = await response.json();
  if (!response.ok) throw new Error(result.error);
  return result;
}

// Sends the action of a control, shows its result, and refreshes the page.
async function act(output, path, body, describe) {
  let text = "";
  let failed = false;
  try {
    text = describe(await send(path, body));
  } catch (error) {
    text = error.message;
    failed = true;
  }
  if (output) {
    output.textContent = text;
    output.className = failed ? "bad" : "";
  }
  await refresh();
}

function onSubmit(id, path, body, describe) {
  const form = at(id);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void act(form.querySelector("output"), path, body(new FormData(form)), describe);
  });
}

function options(id, values) {
  at(id).replaceChildren(...values.map((value) => Object.assign(document.createElement("option"), { value })));
}

onSubmit("fault", "faults", (given) => ({
  operation: given.get("operation").trim() || null,
  status: given.get("status") ? Number(given.get("status")) : null,
  cut: given.get("cut") || null,
  latency: Number(given.get("latency")),
  times: Number(given.get("times")),
}), () => "The fault waits for its call.");

onSubmit("event", "events", (given) => ({
  event: given.get("event").trim(),
  instance: given.get("instance").trim(),
}), ({ notified }) => (notified ? `${plural(notified, "webhook")} notified.` : "No webhook is registered for this event."));

at("faults-clear").addEventListener("click", () => act(null, "faults/clear", {}, () => ""));
for (const button of at("clock").querySelectorAll("button")) {
  button.addEventListener("click", () => act(null, "clock", { seconds: Number(button.dataset.seconds) }, () => ""));
}
at("filter").addEventListener("input", () => lastState && showRequests(lastState.requests));
at("copy-python").addEventListener("click", () => void copy(opened.python));
at("copy-curl").addEventListener("click", () => void copy(opened.curl));
at("request-close").addEventListener("click", () => at("request").close());
at("addon").addEventListener("submit", (event) => event.preventDefault());
for (const button of at("addon").querySelectorAll("button")) {
  button.addEventListener("click", () => act(at("addon").querySelector("output"), "addon",
    { action: button.dataset.action, url: at("addon").elements.url.value.trim() || null },
    ({ status }) => (status === null ? "No URL was called, or it did not answer." : `The addon answered ${status}.`)));
}
for (const [id, step] of [["products-back", -ROWS], ["products-on", ROWS]]) {
  at(id).addEventListener("click", () => {
    productsFrom = Math.max(0, productsFrom + step);
    void refresh();
  });
}
at("shop").addEventListener("change", () => {
  shopNumber = Number(at("shop").value);
  productsFrom = 0;
  void refresh();
});
document.addEventListener("visibilitychange", () => document.hidden || refresh());

void fetch("/_sandbox/choices").then((response) => response.json()).then((choices) => {
  options("operations", choices.operations);
  options("events", choices.events);
  at("shop").replaceChildren(...choices.shops.map((name, number) =>
    Object.assign(document.createElement("option"), { value: number, textContent: name })));
  at("shops").hidden = choices.shops.length < 2;
}).catch(() => { at("offline").hidden = false; });
void refresh();
