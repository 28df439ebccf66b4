/**
 * The one tag: `<script src="https://HOST/widget.js" data-topic="arrears" data-audience="worker" defer></script>`.
 *
 * Draws a launcher in a shadow root. Until it is pressed nothing is loaded and nothing is stored; then the chat opens
 * in a frame, which answers only to origins on the server's list. `window.LabourWidget` has `version`, `open`, `close`.
 */

const VERSION = "1.0.0";
const tag = document.currentScript as HTMLScriptElement | null;

function start(tag: HTMLScriptElement): void {
  const home = new URL(tag.src).origin;
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  const button = document.createElement("button");
  const panel = document.createElement("div");
  let frame: HTMLIFrameElement | null = null;

  function style(element: HTMLElement, rules: Partial<CSSStyleDeclaration>): void {
    // Through the object model: a style sheet or attribute would need the embedder's consent in its CSP.
    Object.assign(element.style, rules);
  }

  function fill(): HTMLIFrameElement {
    const made = document.createElement("iframe");
    const query = new URLSearchParams();
    for (const name of ["topic", "audience"]) if (tag.dataset[name]) query.set(name, tag.dataset[name] ?? "");
    made.src = `${home}/?${query.toString()}`;
    made.title = "劳动关系咨询助手";
    made.allow = "microphone; clipboard-write";
    style(made, { width: "100%", height: "100%", border: "0", display: "block" });
    panel.append(made);
    return made;
  }

  function open(): void {
    frame ??= fill();
    panel.hidden = false;
    style(panel, { display: "block" });
    button.setAttribute("aria-expanded", "true");
    frame.focus();
  }

  function close(): void {
    panel.hidden = true;
    style(panel, { display: "none" });
    button.setAttribute("aria-expanded", "false");
    button.focus();
  }

  window.addEventListener("message", (event) => {
    if (!frame || event.origin !== home || event.source !== frame.contentWindow) return;
    const said = (event.data as { labour?: unknown } | null)?.labour;
    if (said === "here") frame.contentWindow?.postMessage({ labour: "hello" }, home);
    if (said === "close") close();
  });
  shadow.addEventListener("keydown", (event) => {
    if ((event as KeyboardEvent).key === "Escape" && !panel.hidden) close();
  });

  button.type = "button";
  button.textContent = "劳动咨询";
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", "labour-panel");
  button.addEventListener("click", () => (panel.hidden ? open() : close()));
  button.addEventListener("focus", () => style(button, { outline: "3px solid #fff", outlineOffset: "-6px" }));
  button.addEventListener("blur", () => style(button, { outline: "none" }));
  panel.id = "labour-panel";
  panel.hidden = true;
  style(host, { position: "fixed", right: "16px", bottom: "16px", zIndex: "2147483000", font: "16px/1.4 system-ui, sans-serif" });
  style(button, {
    minWidth: "60px", minHeight: "60px", padding: "0 18px", border: "0", borderRadius: "30px", font: "inherit",
    background: "#12558c", color: "#fff", boxShadow: "0 2px 12px rgba(0,0,0,.25)", cursor: "pointer",
  });
  style(panel, {
    display: "none", position: "fixed", right: "max(0px, min(16px, calc(50vw - 210px)))", bottom: "84px",
    width: "min(400px, 100vw)", height: "min(680px, calc(100vh - 92px))", overflow: "hidden", background: "#fff",
    borderRadius: "14px", boxShadow: "0 4px 32px rgba(0,0,0,.3)",
  });
  shadow.append(panel, button);
  document.body.append(host);
  Object.assign(window, { LabourWidget: Object.freeze({ version: VERSION, open, close }) });
}

if (tag && !("LabourWidget" in window)) {
  if (document.body) start(tag);
  else document.addEventListener("DOMContentLoaded", () => start(tag));
}
