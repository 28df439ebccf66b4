/** How the page is shown: 长辈版, text size, light or dark, and a height the on-screen keyboard cannot cover. */

import { reactive, watch } from "vue";

const KEY = "labour.display";
const root = document.documentElement;

export type TextSize = "normal" | "large" | "huge";
export type Theme = "auto" | "light" | "dark";

export interface Display {
  elder: boolean;
  size: TextSize;
  theme: Theme;
}

const PLAIN: Display = { elder: false, size: "normal", theme: "auto" };

/** The reader's choices, kept on the device. Preferences, not a record: they survive 清除本机记录. */
export function useDisplay(): Display {
  const display = reactive<Display>({ ...PLAIN, ...remembered() });
  watch(display, apply, { immediate: true });
  watch(display, remember);
  return display;
}

/** Keeps `--screen` at the height that is really visible. Returns the way to stop. */
export function followVisibleHeight(): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const fit = (): void => {
    // Pinched zoom also shrinks the visual viewport; the layout must not follow that.
    if (viewport.scale > 1.01) return;
    root.style.setProperty("--screen", `${viewport.height}px`);
    window.scrollTo(0, 0);
  };
  viewport.addEventListener("resize", fit);
  return () => viewport.removeEventListener("resize", fit);
}

function apply({ elder, size, theme }: Display): void {
  root.toggleAttribute("data-elder", elder);
  root.dataset["size"] = size;
  const media = { auto: "(prefers-color-scheme: dark)", light: "not all", dark: "all" }[theme];
  for (const rule of darkRules()) rule.media.mediaText = media;
}

let found: CSSMediaRule[] | null = null;

/** The rules written once for a dark screen; a choice only changes when they hold. */
function darkRules(): CSSMediaRule[] {
  found ??= Array.from(document.styleSheets)
    .flatMap((sheet) => Array.from(sheet.cssRules))
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText.includes("color-scheme"));
  return found;
}

function remembered(): Partial<Display> {
  try {
    return JSON.parse(window.localStorage.getItem(KEY) ?? "{}") as Partial<Display>;
  } catch (error) {
    // Storage is blocked in private frames; an old text is no JSON.
    if (error instanceof DOMException || error instanceof SyntaxError) return {};
    throw error;
  }
}

function remember(display: Display): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(display));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
