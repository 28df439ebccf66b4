/** Files on their way: the original goes up unchanged, one at a time, each under one id however often it is tried. */

import { reactive } from "vue";
import { Problem } from "./api";
import { clientId } from "./clientId";
import type { Attachment } from "./contract";

export const LARGEST_MB = 10;
/** What the assistant is told once a picture of a site's rights board is kept. */
export const BOARD_PHOTO = "我上传了维权信息告示牌的照片";

export type Kind = "any" | "board";

export interface Piece {
  id: string;
  file: File;
  kind: Kind;
  /** An address for the preview inside this page; pictures only. */
  preview: string;
  state: "waiting" | "sending" | "kept" | "held" | "refused";
  problem: string;
}

export function useEvidence(upload: (id: string, file: File) => Promise<Attachment>) {
  const pieces: Piece[] = reactive([]);
  let sending = false;

  function add(files: Iterable<File>, kind: Kind = "any"): void {
    for (const file of files) {
      const large = file.size > LARGEST_MB * 1024 * 1024;
      pieces.push({
        id: clientId(),
        file,
        kind,
        preview: file.type.startsWith("image/") ? URL.createObjectURL(file) : "",
        state: large ? "refused" : "waiting",
        problem: large ? `超过 ${LARGEST_MB} MB，请截短或者分开传。` : "",
      });
    }
    void pump();
  }

  function retry(): void {
    for (const piece of pieces) if (piece.state === "held") piece.state = "waiting";
    void pump();
  }

  function remove(piece: Piece): void {
    URL.revokeObjectURL(piece.preview);
    pieces.splice(pieces.indexOf(piece), 1);
  }

  async function pump(): Promise<void> {
    if (sending) return;
    sending = true;
    const next = (): Piece | undefined => pieces.find((piece) => piece.state === "waiting");
    for (let piece = next(); piece; piece = next()) await attempt(piece);
    sending = false;
  }

  async function attempt(piece: Piece): Promise<void> {
    piece.state = "sending";
    try {
      await upload(piece.id, piece.file);
      piece.state = "kept";
      piece.problem = "";
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      piece.state = error.passing ? "held" : "refused";
      piece.problem = error.detail;
    }
  }

  function clear(): void {
    for (const piece of [...pieces]) remove(piece);
  }

  return { pieces, add, retry, remove, clear };
}
