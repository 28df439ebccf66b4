/** What the page asks of the app besides talking: files, ratings, withdrawals, one's own data. */

import { type Api, Problem } from "./api";
import type { Attachment, Erased, OwnData, Ticket } from "./contract";
import type { DeviceSession } from "./session";

/** `session` gives the token of the conversation and opens one where there is none. */
export function useCalls(api: Api, device: DeviceSession, session: () => Promise<string>) {
  const upload = async (id: string, file: File): Promise<Attachment> => api.attach(await session(), id, file);
  const withdraw = async (number: string, code: string | null): Promise<Ticket> => api.withdraw(await session(), number, code);
  const ownData = (): Promise<OwnData | null> => withSession((token) => api.ownData(token));
  const erase = (): Promise<Erased | null> => withSession((token) => api.erase(token));

  async function rate(id: string, rating: 1 | -1, comment: string | null): Promise<boolean> {
    const done = await quietly(async () => {
      await api.rate(await session(), id, rating, comment);
      return true;
    });
    return done ?? false;
  }

  /** Null where there is no session to ask about, or no line. */
  async function withSession<T>(ask: (token: string) => Promise<T>): Promise<T | null> {
    const { token } = device.kept;
    return token ? quietly(() => ask(token)) : null;
  }

  return { upload, withdraw, ownData, erase, rate };
}

/** What was asked for; null where the app refused, or there is no line. */
export async function quietly<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
