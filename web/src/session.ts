/**
 * What this page keeps on the device: one record, one key.
 *
 * Phones are borrowed here, so by default the record lives in sessionStorage (gone with the tab) and is dropped
 * after 30 idle minutes. Only a person who says the device is theirs gets localStorage and no idle limit.
 */

import type { Audience } from "./contract";
import type { Unsent } from "./outgoing";

export const IDLE_MINUTES = 30;
const KEY = "labour.session";

export interface Kept {
  token: string | null;
  audience: Audience;
  ownDevice: boolean;
  /** Epoch milliseconds of the person's last action. */
  usedAt: number;
  unsent: Unsent[];
}

export class DeviceSession {
  private record: Kept;
  private closed = false;
  /** True when the record found at the start had been left idle for too long, and was dropped. */
  readonly foundExpired: boolean;

  constructor(private readonly clock: () => number) {
    const found = read("localStorage") ?? read("sessionStorage");
    this.record = found ?? this.blank();
    this.foundExpired = found !== null && this.idleTooLong;
    if (!this.foundExpired) return;
    erase();
    this.record = this.blank();
  }

  get kept(): Readonly<Kept> {
    return this.record;
  }

  get idleTooLong(): boolean {
    const idle = this.clock() - this.record.usedAt;
    return !this.record.ownDevice && idle > IDLE_MINUTES * 60_000;
  }

  /** Changes the record and notes that the person is there. */
  keep(change: Partial<Omit<Kept, "usedAt">>): void {
    if (this.closed) return;
    this.record = { ...this.record, ...change, usedAt: this.clock() };
    erase();
    // An untouched page leaves nothing behind.
    if (this.record.token || this.record.unsent.length || this.record.ownDevice) write(this.record);
  }

  /** 清除本机记录: nothing stays, and a reply still on its way writes nothing back. */
  close(): void {
    erase();
    this.closed = true;
  }

  private blank(): Kept {
    return { token: null, audience: "worker", ownDevice: false, usedAt: this.clock(), unsent: [] };
  }
}

type Place = "localStorage" | "sessionStorage";

// Storage access throws where the browser blocks it (private frames); the page then works without memory.
function storage(place: Place): Storage | null {
  try {
    return window[place];
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function read(place: Place): Kept | null {
  const text = storage(place)?.getItem(KEY);
  if (!text) return null;
  try {
    return JSON.parse(text) as Kept;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function write(record: Kept): void {
  try {
    storage(record.ownDevice ? "localStorage" : "sessionStorage")?.setItem(KEY, JSON.stringify(record));
  } catch (error) {
    // A full store loses the memory, not the conversation.
    if (!(error instanceof DOMException)) throw error;
  }
}

function erase(): void {
  storage("localStorage")?.removeItem(KEY);
  storage("sessionStorage")?.removeItem(KEY);
}
