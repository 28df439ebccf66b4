// Single-letter shortcuts; they stay silent while somebody writes, an IME composes or a dialog is open.
import { onBeforeUnmount, onMounted } from "vue";

const WRITES = "input, select, textarea, [contenteditable]";

export function useKeys(keys: Record<string, () => void>): void {
  function pressed(event: KeyboardEvent): void {
    const at = event.target as HTMLElement;
    const taken = event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.keyCode === 229;
    if (taken || at.closest("dialog") || document.querySelector("dialog[open]")) return;
    if (at.matches(WRITES) && event.key !== "Escape") return;
    const work = keys[event.key];
    if (!work) return;
    event.preventDefault();
    work();
  }
  onMounted(() => window.addEventListener("keydown", pressed));
  onBeforeUnmount(() => window.removeEventListener("keydown", pressed));
}
