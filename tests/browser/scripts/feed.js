// Shows one attack after another in one element, and looks after each at all that must not have happened.
const { attacks, origins } = arguments[0];

const ELEMENTS = new Set(("a abbr address article aside b bdi blockquote br button caption cite dd div dl dt em figcaption figure footer " +
  "h1 h2 h3 h4 h5 h6 header hr img li ol p path q section slot small span strong svg table tbody td th thead time tr ul").split(" "));
const ATTRIBUTES = new Set(("alt aria-hidden aria-label aria-labelledby class d data-action data-done data-failed datetime decoding dir " +
  "height hidden href id lang loading name part referrerpolicy rel role scope src tabindex title type viewBox width").split(" "));
const LINKS = ["http:", "https:", "mailto:", "tel:"];
const PICTURES = ["http:", "https:", "data:"];

const faults = [];
let outside = [];
const watch = (records) => outside.push(...records.filter(({ target, type }) => !(target === host && type === "attributes")));
const observer = new MutationObserver(watch);
observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
for (const name of ["alert", "confirm", "prompt", "open", "print"]) window[name] = () => { window.pwned = name; };

// The page's own: Firefox runs this script beside the page, with an `Object` of its own.
const prototype = Object.getPrototypeOf(recorded);
const before = { address: location.href, title: document.title, keys: Reflect.ownKeys(prototype).length, frames: window.length };

/** The protocol of an address; what cannot be parsed leads nowhere. */
const protocol = (address, known) => URL.canParse(address) ? new URL(address).protocol : known[0];

function look(name) {
  const fault = (what) => faults.push(`${name}: ${what}`);
  for (const element of root.querySelectorAll("*")) {
    if (!ELEMENTS.has(element.localName)) fault(`<${element.localName}>`);
    for (const attribute of element.attributes) {
      if (!ATTRIBUTES.has(attribute.name)) fault(`<${element.localName} ${attribute.name}>`);
    }
  }
  for (const link of root.querySelectorAll("a")) {
    if (!LINKS.includes(protocol(link.href, LINKS))) fault(`a link to ${link.href}`);
    if (!link.relList.contains("noopener") || link.target) fault(`a link with rel=${link.rel} target=${link.target}`);
  }
  for (const picture of root.querySelectorAll("img")) {
    if (!PICTURES.includes(protocol(picture.src, PICTURES)) || /^data:image\/svg/i.test(picture.src)) fault(`a picture at ${picture.src}`);
  }
  watch(observer.takeRecords());
  for (const { type, target } of outside) fault(`a change of the page: ${type} at ${target.nodeName}`);
  outside = [];
  if (window.pwned) fault(`a script ran: ${window.pwned}`);
  window.pwned = undefined;
  if (location.href !== before.address || document.title !== before.title) fault("the page is another one");
  if (window.length !== before.frames) fault("there is a new frame");
  if (Reflect.ownKeys(prototype).length !== before.keys) fault("Object.prototype is polluted");
  const { release } = host;
  if (release && (Object.getPrototypeOf(release) !== prototype || release.polluted)) fault("the release's prototype is polluted");
}

async function feed({ name, source, refused, headline }) {
  const over = new AbortController();
  const ended = new Promise((end) => {
    for (const type of ["load", "error"]) host.addEventListener(type, end, { signal: over.signal });
  });
  // The same again would be no news.
  host.release = null;
  host.release = source;
  const { type, detail } = await ended;
  over.abort();
  if (refused !== (type === "error")) faults.push(`${name}: ${type} ${detail?.message ?? ""}`);
  else if (refused && detail.kind !== "release-invalid") faults.push(`${name}: refused as ${detail.kind}`);
  else if (headline !== null && host.release.headline !== headline) faults.push(`${name}: the headline is ${host.release.headline}`);
  look(name);
}

window.fed = undefined;
(async () => {
  for (const attack of attacks) await feed(attack);
  observer.disconnect();
  for (const { name } of performance.getEntriesByType("resource")) {
    if (!origins.some((origin) => name.startsWith(origin)) && !name.startsWith("data:")) faults.push(`a request for ${name}`);
  }
  performance.clearResourceTimings();
  window.fed = faults;
})();
return null;
