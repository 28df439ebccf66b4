// Calls to /api/console and /api/assist. The token lives as long as the tab; the device's name stays on the device.
const TOKEN = "console-token";
const DEVICE = "console-device";

export class Refusal extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

export const session = {
  get token(): string | null {
    return sessionStorage.getItem(TOKEN);
  },
  get device(): string | null {
    return localStorage.getItem(DEVICE);
  },
  open(token: string, device: string): void {
    sessionStorage.setItem(TOKEN, token);
    localStorage.setItem(DEVICE, device);
  },
  close(): void {
    sessionStorage.removeItem(TOKEN);
  },
};

async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = {};
  if (session.token) headers["Authorization"] = `Bearer ${session.token}`;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let reply: Response;
  try {
    reply = await fetch(path, {
      method, headers, cache: "no-store",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal(0, "网络不通，请检查后再试。");
  }
  if (reply.ok) return reply;
  const told = (await reply.json().catch(() => ({}))) as { detail?: string };
  throw new Refusal(reply.status, told.detail ?? "系统出了点问题，请稍后再试。");
}

export async function get<T>(path: string): Promise<T> {
  return (await (await send("GET", path)).json()) as T;
}

export async function post<T>(path: string, body: unknown = {}, signal?: AbortSignal): Promise<T> {
  const reply = await send("POST", path, body, signal);
  return (reply.status === 204 ? undefined : await reply.json()) as T;
}

// A file: asked for with a body where a reason belongs to it, which no address may carry.
export const fetched = (path: string, body?: unknown): Promise<Response> => send(body === undefined ? "GET" : "POST", path, body);

export async function save(reply: Response, name = named(reply)): Promise<void> {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await reply.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export const download = async (path: string, name: string): Promise<void> => save(await fetched(path), name);

function named(reply: Response): string {
  const told = /filename\*=UTF-8''([^;]+)/.exec(reply.headers.get("Content-Disposition") ?? "");
  return told?.[1] ? decodeURIComponent(told[1]) : "文件";
}
