/** Watches whether the person is still there, so that a borrowed phone does not keep a conversation. */

import type { DeviceSession } from "./session";

const CHECK_EVERY_MS = 15_000;
const ACTIONS = ["pointerdown", "keydown", "input"] as const;

/** Calls `onIdle` once the device's idle limit has passed. Returns the way to stop watching. */
export function watchIdle(device: DeviceSession, clock: () => number, onIdle: () => void): () => void {
  let notedAt = clock();
  const check = (): void => {
    if (device.idleTooLong) onIdle();
  };
  const note = (): void => {
    // A phone woken from sleep is checked before the touch that woke it counts as use.
    if (device.idleTooLong) return onIdle();
    if (clock() - notedAt < CHECK_EVERY_MS) return;
    notedAt = clock();
    device.keep({});
  };
  const timer = window.setInterval(check, CHECK_EVERY_MS);
  document.addEventListener("visibilitychange", check);
  for (const action of ACTIONS) document.addEventListener(action, note, { passive: true });
  return () => {
    window.clearInterval(timer);
    document.removeEventListener("visibilitychange", check);
    for (const action of ACTIONS) document.removeEventListener(action, note);
  };
}
